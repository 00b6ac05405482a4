import { describe, expect, it } from "vitest";
import { no } from "#events/result.ts";
import { followRecord } from "#src/cli/follow-record.ts";
import type { EventLog } from "#src/log/event-log.ts";
import type { LogFailure } from "#src/log/log-error.ts";
import { createMemoryLog } from "#src/log/memory-log.ts";
import { fill } from "#tests/src/log/sample-entries.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

/** Follows three entries of one council and two of another, while the streams cannot always be read. */
const followed = async (failures: readonly (LogFailure | null)[], prefix = "") => {
  const log = createMemoryLog();
  await fill(log, "council-a", 3);
  await fill(log, "council-ab", 2);
  const coming = [...failures];
  const stop = new AbortController();
  const faulty: Pick<EventLog, "subscribe" | "readStream"> = {
    subscribe: (options) => log.subscribe(options),
    readStream: async (...asked) => {
      const failure = coming.shift() ?? null;
      return failure === null ? log.readStream(...asked) : no(failure);
    },
  };
  const io = recordingIo({ home: "/", cwd: "/" });
  const seen = (): number[] =>
    io
      .said()
      .out.split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { readonly index: number }).index);
  const ends = prefix === "" ? 5 : 3;
  const following = { after: null, prefix, isJson: true, signal: stop.signal };
  const ended = followRecord(faulty, following, io);
  const watching = setInterval(() => {
    if (seen().length >= ends) stop.abort();
  }, 5);
  const failure = await ended;
  clearInterval(watching);
  return { failure, seen: seen(), err: io.said().err };
};

const away: LogFailure = { kind: "Unavailable", reason: "the server cannot be reached" };
const damaged: LogFailure = {
  kind: "Corrupt",
  index: 3,
  stream: "council-ab",
  revision: 0,
  reason: "it is not the one it was a moment ago",
};

describe("a record that is followed", () => {
  it("must be shown entry by entry, once each, though it goes away while one of them is judged", async () => {
    const { failure, seen, err } = await followed([null, away, away]);
    expect(failure).toBeNull();
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(err).toMatch(
      /^The record cannot be read .* Waiting for it\.\nThe record can be used again\.\n/,
    );
  });

  it("must be left where it is damaged: what is wrong is said, and nothing after it is shown", async () => {
    expect(await followed([null, damaged])).toEqual({ failure: damaged, seen: [0, 1, 2], err: "" });
  });

  it("must be shown of one council alone, though the name of another begins with its", async () => {
    expect((await followed([], "council-a")).seen).toEqual([0, 1, 2]);
  });
});
