import { describe, expect, it } from "vitest";
import { gapsOf } from "#src/views/gaps.ts";
import { positionOf } from "#src/views/position.ts";
import { answer } from "#src/views/question.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { asked } from "./streams.ts";

describe("what is missing", () => {
  it.each(shippedStreams().map((stream) => ({ council: stream.council, stream })))(
    "must be told of every finding that the position has: $council",
    ({ stream }) => {
      const answered = answer(stream, asked("2026-11-26"));
      const { findings, closed, remaining } = gapsOf(answered);
      expect(findings).toBe(positionOf(answered).findings.length);
      expect(closed + remaining.length).toBe(findings);
    },
  );
});
