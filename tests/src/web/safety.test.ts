import { describe, expect, it } from "vitest";
import { safeHeaders } from "#src/web/safety/headers.ts";
import { rateLimit } from "#src/web/safety/rate-limit.ts";
import { site } from "./site.ts";

const { ask } = site();

describe("an answer of the pages", () => {
  it.each([
    ["/", 200],
    ["/?format=json", 200],
    ["/style/site.css", 200],
    ["/style/print.css?as-at=2022-11-03", 200],
    ["/favicon.svg", 200],
    ["/nowhere", 404],
    ["/?as-at=tomorrow", 400],
    ["/style/print.css?as-at=tomorrow", 400],
  ])(
    "must run nothing, load nothing from elsewhere and be kept nowhere: %s",
    async (path, status) => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      for (const [name, value] of Object.entries(safeHeaders)) {
        expect(`${name}: ${answer.headers.get(name)}`).toBe(`${name}: ${value}`);
      }
      expect(answer.headers.get("Content-Security-Policy")).not.toMatch(/unsafe|script-src|\*/);
    },
  );

  it("may be kept only where its address names its contents", async () => {
    const [, address = ""] =
      /href="(\/style\/site\.css[^"]+)"/.exec(await (await ask("/")).text()) ?? [];
    expect((await ask(address)).headers.get("Cache-Control")).toContain("immutable");
    expect((await ask("/style/site.css?v=other")).headers.get("Cache-Control")).toBe("no-store");
  });

  it("must be packed for a browser that takes it so", async () => {
    const packed = await ask("/style/site.css", { "accept-encoding": "br, gzip" });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    expect((await ask("/style/site.css")).headers.get("Content-Encoding")).toBeNull();
  });
});

describe("a request for a page", () => {
  it.each([
    [{ host: "localhost:4780" }, 200],
    [{ host: "[::1]:4780" }, 200],
    [{ host: "LOCALHOST:4780" }, 200],
    [{ host: "localhost" }, 421],
    [{ host: "localhost:4781" }, 421],
    [{ host: "evil.example:4780" }, 421],
    [{ host: "127.0.0.1.evil.example:4780" }, 421],
    [{ host: "" }, 421],
  ])("must name this computer as its host: %o", async (headers, status) => {
    expect((await ask("/", headers)).status).toBe(status);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("must not be %s", async (method) => {
    const answer = await ask("/", {}, method);
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("may be HEAD", async () => {
    const answer = await ask("/", {}, "HEAD");
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });

  const fetched = (site: string, mode: string, dest: string) => ({
    "sec-fetch-site": site,
    "sec-fetch-mode": mode,
    "sec-fetch-dest": dest,
  });
  it.each([
    [fetched("same-origin", "no-cors", "style"), 200],
    [fetched("none", "navigate", "document"), 200],
    [fetched("cross-site", "navigate", "document"), 200],
    [fetched("cross-site", "navigate", "iframe"), 403],
    [fetched("cross-site", "no-cors", "image"), 403],
    [fetched("cross-site", "cors", "empty"), 403],
    // Another port of the same computer.
    [fetched("same-site", "no-cors", "script"), 403],
  ])(
    "may be a link of another site, and must not be part of its page: %o",
    async (headers, status) => {
      expect((await ask("/", headers)).status).toBe(status);
    },
  );

  it("must be of a sensible length, and without contents", async () => {
    expect((await ask(`/?sources=${"a".repeat(4_000)}`)).status).toBe(414);
    expect((await ask("/", { "content-length": "5" })).status).toBe(413);
    expect((await ask("/", { "transfer-encoding": "chunked" })).status).toBe(413);
  });

  it("must not be one of very many", () => {
    const mayAnswer = rateLimit();
    const answered = Array.from({ length: 400 }, () => mayAnswer(0)).filter(Boolean).length;
    expect(answered).toBe(300);
    expect([mayAnswer(10), mayAnswer(30), mayAnswer(31)]).toEqual([false, true, false]);
  });
});

describe("why a page is not shown", () => {
  it("must be said with the field, what was expected and what to do", async () => {
    const page = await (await ask("/?as-at=2022-02-30")).text();
    expect(page).toContain("Position on 2022-02-30: there is no such day in the calendar.");
    expect(page).toContain('class="govuk-error-summary"');
    expect(page).toContain("<title>Error: ");
    const word = await (await ask("/?as-at=soon")).text();
    expect(word).toContain("write the day as year-month-day, such as 2022-11-03");
    expect(await (await ask("/?asat=2022-11-03")).text()).toContain("Did you mean as-at?");
    expect(await (await ask("/?as-at=2022-11-03&as-at=2022-11-04")).text()).toContain(
      "given twice",
    );
  });

  it("must be a problem document for programs", async () => {
    for (const [path, status] of [
      ["/?as-at=2022-02-30&format=json", 400],
      ["/nowhere?format=json", 404],
    ] as const) {
      const answer = await ask(path);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status, title: expect.any(String) as string });
    }
  });
});

describe("a page that fails", () => {
  const broken = site([
    {
      path: "/",
      title: "Broken",
      answer: () => {
        throw new Error("secret of the inside");
      },
    },
  ]);

  it("must say so in our words, and tell the terminal alone what happened", async () => {
    const answer = await broken.ask("/");
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toContain("Something went wrong on our side");
    expect(page).not.toMatch(/secret of the inside|\.ts:|\bat \w+ \(/);
    expect(broken.told()).toContain("secret of the inside");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});
