import { dirname } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serve } from "#src/cli/commands/serve.ts";
import { terminal } from "#tests/src/cli/terminal.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { openBrowser } from "./chromium.ts";

/** The pages of the shipped record, served as `intervention serve` does, and a browser before them. */
export interface Served {
  /** The address of the first page. */
  readonly address: () => string;
  readonly browser: () => Browser;
  /** Does something with a window of its own, with nothing kept from any other. */
  readonly inWindow: <Done>(
    settings: BrowserContextOptions,
    work: (page: Page, context: BrowserContext) => Promise<Done>,
  ) => Promise<Done>;
}

/**
 * Serves the pages and opens a browser, with settings beyond the usual ones, for the tests of the
 * describe block that calls it.
 */
export function served(settings: readonly string[] = []): Served {
  const { record } = terminal();
  let [address, browser, stop] = ["", null as Browser | null, (): void => {}];
  let ended: Promise<number> | null = null;
  let clock = Date.parse("2026-11-26T12:00:00.000Z");

  beforeAll(async () => {
    const home = dirname(record());
    // Each request comes a second after the one before, so that none is one too many.
    const now = () => new Date((clock += 1_000));
    const io = recordingIo({ home, cwd: home, now });
    await new Promise<void>((started) => {
      const stopped = () =>
        new Promise<void>((resolve) => {
          stop = resolve;
          started();
        });
      ended = serve({ record: record(), port: "0" }, io, { stopped, browse: async () => false });
    });
    address = /http:\S+/.exec(io.said().out)?.[0] ?? "";
    browser = await openBrowser(settings);
  });
  afterAll(async () => {
    await browser?.close();
    stop();
    await ended;
  });

  const opened = (): Browser => {
    if (browser === null) throw new Error("bug: looked before the browser was open");
    return browser;
  };
  return {
    address: () => address,
    browser: opened,
    inWindow: async (asked, work) => {
      const context = await opened().newContext({ baseURL: address, ...asked });
      try {
        return await work(await context.newPage(), context);
      } finally {
        await context.close();
      }
    },
  };
}
