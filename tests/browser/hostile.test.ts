import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLeftOut } from "./chromium.ts";
import { served } from "./served.ts";

const secret = "Solihull";
const path = "councils/solihull?as-at=2022-11-03";

describe.skipIf(isLeftOut)("a page of some other site", () => {
  // A name of the other site’s own leads to this computer, as an attacker can make it.
  const { inWindow, address } = served(["--host-resolver-rules=MAP evil.example 127.0.0.1"]);
  let other: Server | null = null;
  let origin = "";
  beforeAll(async () => {
    other = createServer((_, answer) => {
      answer.setHeader("Content-Type", "text/html").end("<!doctype html><title>other</title>");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => other?.once("listening", resolve));
    origin = `http://evil.example:${(other.address() as AddressInfo).port}/`;
  });
  afterAll(() => other?.close());

  /** What a script of the other site gets to know. */
  const tried = <Got>(script: string): Promise<Got> =>
    inWindow({}, async (page) => {
      await page.goto(origin);
      return page.evaluate<Got>(`(async () => { ${script} })()`);
    });

  it("must not reach these pages under a name of its own (DNS rebinding)", async () => {
    const port = new URL(address()).port;
    await inWindow({}, async (page) => {
      const answer = await page.goto(`http://evil.example:${port}/${path}`);
      expect(answer?.status()).toBe(421);
      expect(await page.content()).not.toContain(secret);
    });
  });

  it.each(["cors", "no-cors"])("must not read them with a request: %s", async (mode) => {
    const got = await tried<string>(`
      try {
        const answer = await fetch(${JSON.stringify(address() + path)}, { mode: "${mode}" });
        return answer.type + await answer.text();
      } catch (error) { return "refused: " + error.name; }
    `);
    expect(got).toBe("refused: TypeError");
  });

  it.each([
    ["script", "src"],
    ["img", "src"],
    ["link", "href"],
  ])("must not take anything of them into itself: %s", async (element, attribute) => {
    const got = await tried<string>(`
      const element = document.createElement("${element}");
      element.rel = "stylesheet";
      return new Promise((resolve) => {
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("refused");
        element.${attribute} = ${JSON.stringify(address())} + "${element === "img" ? "favicon.svg" : "style/site.css"}";
        document.head.append(element);
      });
    `);
    expect(got).toBe("refused");
  });

  it("must not show them in a frame", async () => {
    const framed = async (page: Page, inside: string) => {
      await page.goto(origin);
      await page.setContent(`<iframe src="${inside}"></iframe>`);
      await page.waitForTimeout(300);
      const texts = page.frames().map((frame) => frame.content().catch(() => ""));
      return (await Promise.all(texts)).join("");
    };
    await inWindow({}, async (page) => {
      expect(await framed(page, address() + path)).not.toContain(secret);
      expect(await framed(page, origin)).toContain("<title>other</title>");
    });
  });

  it("may lead to them with a link, and must then hold nothing of the window", async () => {
    await inWindow({}, async (page, context) => {
      await page.goto(origin);
      const opening = context.waitForEvent("page");
      await page.evaluate(`window.opened = window.open(${JSON.stringify(address() + path)})`);
      const opened = await opening;
      await opened.waitForLoadState();
      expect(await opened.title()).toContain(secret);
      expect(await opened.evaluate("window.opener")).toBeNull();
      expect(await page.evaluate("window.opened.closed")).toBe(true);
    });
  });
});
