import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { routes } from "#src/web/routes.ts";
import { bringAxe, violationsOn } from "./accessibility.ts";
import { addresses } from "./addresses.ts";
import { askIn } from "./in-page.ts";
import { isLeftOut } from "./chromium.ts";
import { served } from "./served.ts";
import { widths, windowOf } from "./widths.ts";

/** What a page complains of while it is opened: refused styles, scripts, addresses. */
function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports that an answer says what is wrong: that it does is the point.
    const isOwnStatus = /^Failed to load resource: .* status of 40[04]/.test(message.text());
    if (message.type() === "error" && !isOwnStatus) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("requestfailed", (request) => heard.push(`not loaded: ${request.url()}`));
  return heard;
}

describe.skipIf(isLeftOut)("a page", () => {
  const { inWindow } = served();

  it.each(addresses)("must be usable by everybody, at each width: %s", async (address) => {
    await inWindow({}, async (page) => {
      const heard = complaints(page);
      await page.goto(address);
      await askIn(page, "unfold");
      await bringAxe(page);
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize(windowOf(width).viewport);
        const wrong = [
          ...(await askIn<string[]>(page, "layout-faults")),
          ...(await askIn<string[]>(page, "texts-out-of-place")),
          ...(await violationsOn(page)),
        ];
        found.push(...wrong.map((one) => `at ${width}: ${one}`));
      }
      expect([...heard, ...found]).toEqual([]);
    });
  });

  it("must ask nothing of any other computer, and run nothing", async () => {
    await inWindow({}, async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(`${request.resourceType()} ${request.url()}`));
      for (const address of addresses) await page.goto(address);
      const own = new RegExp(`^(document|stylesheet|image|other) ${new URL(page.url()).origin}/`);
      expect(asked.filter((one) => !own.test(one))).toEqual([]);
      expect(asked.length).toBeGreaterThan(addresses.length);
    });
  });
});

describe("the table of addresses", () => {
  it("must hold every page that is served", () => {
    expect(addresses.filter((address) => !address.startsWith("/"))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(routes.length);
  });
});
