import { describe, expect, it } from "vitest";
import { earliestText } from "#src/cli/text/earliest-text.ts";
import { gapsText } from "#src/cli/text/gaps-text.ts";
import { earliestOf } from "#src/views/earliest.ts";
import { gapsOf } from "#src/views/gaps.ts";
import { answer, type Question } from "#src/views/question.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { withoutHidden } from "./without-hidden.ts";

const streams = shippedStreams().filter(({ council }) =>
  ["solihull", "bradford", "sunderland", "hull"].includes(council),
);
const io = { env: {}, out: () => {}, err: () => {} } as never;

describe("what is missing, and what could come next, as known at a date", () => {
  it.each(
    streams.flatMap((stream) =>
      ["2022-01-25", "2022-10-19", "2022-11-08"].map((day) => ({
        stream,
        day,
        council: stream.council,
      })),
    ),
  )("must be as if the hidden entries were absent: $council, $day", ({ stream, day }) => {
    const asked: Question = {
      functions: "csc",
      asAt: day,
      known: { publicBy: day, held: null },
      sources: null,
      suppose: {},
    };
    const wanted = { type: "StatutoryDirectionMade", data: {}, atRisk: false } as const;
    const [seen, never] = [stream, withoutHidden(stream, day)].map((each) => {
      const answered = answer(each, asked);
      const blank = { logHead: { size: 0, root: "" }, hidden: 0 };
      const gaps = { ...gapsOf(answered), ...blank };
      const earliest = { ...earliestOf(answered, wanted), ...blank };
      return { gaps, earliest, text: [gapsText(gaps, io), earliestText(earliest, io)] };
    });
    expect(seen).toEqual(never);
  });
});
