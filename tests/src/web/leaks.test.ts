import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { addDays } from "#machines/time/day.ts";
import { ok } from "#events/result.ts";
import { appOf } from "#src/web/app.ts";
import type { Stream } from "#src/views/question.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";
import { englandStream, shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { recordOf } from "./record-of.ts";

const councils = shippedStreams();
const england = englandStream();
let clock = Date.parse("2026-11-26T12:00:00.000Z");

/** The pages of a record that holds these streams, and nothing of what is outside the frozen part. */
function pagesOf(all: readonly Stream[], national: Stream) {
  const size = [...all, national].reduce((sum, { held }) => sum + held.length, 0);
  const head = { size, root: "0".repeat(64) };
  const record = { ...recordOf(all, national), head };
  const app = appOf({
    source: { read: () => Promise.resolve(ok(record)) },
    io: recordingIo({ home: "/", cwd: "/", now: () => new Date((clock += 1_000)) }),
    port: 4780,
  });
  return async (path: string): Promise<string> => {
    const answer = await app.request(path, { headers: { host: "127.0.0.1:4780" } });
    const page = await answer.text();
    return page.replaceAll(/<(\w+)[^>]* data-outside-frozen[^>]*>[^]*?<\/\1>/g, "");
  };
}

const whole = pagesOf(councils, england);

const day = fc.integer({ min: 0, max: 5_500 }).map((days) => addDays("2011-11-01", days));
const path = fc.constantFrom(
  "/rules/V01",
  "/rules/V18",
  "/rules/V26",
  "/rules/V28",
  "/search?q=direction",
  "/search?q=commissioner",
  "/search?q=seed",
  "/rules",
);

describe("a page known at a date", () => {
  test.prop([day, path], { numRuns: 40 })(
    "must always be the page of a record into which what was not public was never written",
    async (knownAt, asked) => {
      const address = `${asked}${asked.includes("?") ? "&" : "?"}known-at=${knownAt}`;
      const never = pagesOf(
        councils.map((stream) => withoutHidden(stream, knownAt)),
        withoutHidden(england, knownAt),
      );
      expect(await whole(address)).toBe(await never(address));
    },
    120_000,
  );
});
