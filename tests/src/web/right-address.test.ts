import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { rightAddress } from "#src/web/asked/right-address.ts";
import { routes } from "#src/web/routes.ts";
import { site } from "./site.ts";

const { ask } = site();
const paths = routes.map(({ path }) => path);

describe("an address that no page has", () => {
  it.each([
    ["/councils/", "/councils"],
    ["/Councils", "/councils"],
    ["/COUNCILS///", "/councils"],
    ["/councils/?as-at=2022-11-03&known-at=%23100", "/councils?as-at=2022-11-03&known-at=%23100"],
    ["/councils/solihull/", "/councils/solihull"],
    ["/Councils/Solihull/Changes/", "/councils/Solihull/changes"],
    ["/councils.CSV", "/councils.csv"],
    ["/Help/Accessibility", "/help/accessibility"],
    ["/Scenarios/a%2Fb%22%3E/?x=%3Cb%3E", "/scenarios/a%2Fb%22%3E?x=%3Cb%3E"],
    ["//", "/"],
  ])("must lead on to the one that was meant: %s", async (address, meant) => {
    const answer = await ask(address);
    expect([answer.status, answer.headers.get("Location")]).toEqual([308, meant]);
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  it.each(["/Councils", "/rules/V18/", "/Scenarios/Trust-With-Consent", "/councils/Solihull/"])(
    "must then be answered with the page, after one step: %s",
    async (address) => {
      const right = (await ask(address)).headers.get("Location") ?? "";
      expect((await ask(right)).status).toBe(200);
    },
  );

  it.each([
    "//evil",
    "//evil/",
    "//evil.example/councils",
    "//evil.example/councils/",
    "/\\evil.example/",
    "/%2F%2Fevil.example/",
    "//councils",
    "/councils//solihull/",
    "/nowhere/",
    "/Nowhere",
  ])("may not lead anywhere where no page was meant: %s", async (address) => {
    const answer = await ask(`http://127.0.0.1:4780${address}`);
    expect([answer.status, answer.headers.get("Location")]).toEqual([404, null]);
  });

  const anyPart = fc.oneof(
    fc.constantFrom("", "", "councils", "Councils", "RULES", "scenarios", "changes", "solihull"),
    fc.constantFrom(
      "evil.example",
      "..",
      ".",
      "%2e%2e",
      "%2F",
      "%5C",
      "\\",
      "@evil",
      "%0d%0aX:y",
      ":80",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const address = fc
    .tuple(fc.array(anyPart, { minLength: 1, maxLength: 6 }), anyPart)
    .map(([parts, query]) => `http://127.0.0.1:4780/${parts.join("/")}?${query}`)
    .filter((text) => URL.canParse(text));

  test.prop([address], { numRuns: 2_000 })(
    "must always lead to a page of the table on this server, and never on again",
    (asked) => {
      const right = rightAddress(asked, paths);
      if (right === null) return;
      const to = new URL(right, asked);
      expect(right).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      expect(to.origin).toBe("http://127.0.0.1:4780");
      expect(to.search).toBe(new URL(asked).search);
      expect(rightAddress(to.href, paths)).toBeNull();
    },
  );
});
