import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { routes } from "#src/web/routes.ts";
import { cutParameters } from "#src/web/asked/question-asked.ts";
import { site } from "./site.ts";

const { ask, told } = site();

/** What would run, or end an attribute, if it were written as it came. */
const attacks = [
  "<script>hacked()</script>",
  '"><img src=x onerror=hacked()>',
  "' onmouseover='hacked()",
  "</title><svg onload=hacked()>",
  "javascript:hacked()",
  "../../../../etc/passwd",
  "%00",
  "\u0000\u202E",
  "__proto__",
  "constructor",
] as const;

/** The ends of the calendar, where a margin or a period more has no day to lie on. */
const ends = ["0001-01-01", "9999-12-31"];

const anyText = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("2022-11-03", "2022-02-30", "#3", "#999999", "seed", "solihull", "today", ""),
);

/** An address of a page of the table, its named parts filled with anything, and any parameters. */
const anyAddress = (own: readonly string[], path: string) =>
  fc
    .record({
      parts: fc.array(anyText, { minLength: 4, maxLength: 4 }),
      parameters: fc.array(
        fc.tuple(
          fc.oneof(
            fc.constantFrom(...Object.keys(cutParameters), "as-at-day", "format", ...own),
            anyText,
          ),
          anyText,
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ parts, parameters }) => {
      let at = 0;
      const filled = path.replaceAll(/:\w+/g, () =>
        encodeURIComponent(parts[at++ % 4]?.toWellFormed() ?? "x"),
      );
      const query = new URLSearchParams(parameters).toString();
      return query === "" ? filled : `${filled}?${query}`;
    });

const anyHeaders = fc.dictionary(
  fc.constantFrom(
    "accept",
    "accept-encoding",
    "accept-language",
    "referer",
    "cookie",
    "sec-fetch-site",
  ),
  fc.oneof(
    fc.constantFrom("<script>hacked()</script>", "*/*;q=nonsense", "gzip;q=2", "none"),
    fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[^\x21-\x7e]/g, "")),
  ),
  { maxKeys: 4 },
);

describe("a page asked for with anything at all", () => {
  for (const { path, takes = [], takesSeveral = [] } of [
    ...routes,
    { path: "/style/print.css", takes: [], takesSeveral: [] },
    { path: "/:any/:more", takes: [], takesSeveral: [] },
  ]) {
    test.prop({ address: anyAddress([...takes, ...takesSeveral], path), headers: anyHeaders })(
      `must neither fail nor repeat it as HTML: ${path}`,
      async ({ address, headers }) => {
        const answer = await ask(address, headers);
        expect([200, 308, 400, 403, 404, 414]).toContain(answer.status);
        const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") === true;
        if (isPage && answer.headers.get("Content-Encoding") === null) {
          const body = await answer.text();
          expect(body).not.toMatch(
            /<script|<img|<svg onload|onmouseover='|(?:href|src|action)="javascript:/,
          );
        }
        expect(told()).toBe("");
      },
    );
  }
});

describe("a council as at either end of the calendar", () => {
  it.each(ends)("must still have its page: %s", async (day) => {
    expect((await ask(`/councils/solihull?as-at=${day}`)).status).toBe(200);
  });
});
