import { councilsOf } from "#src/views/councils.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, isOnRecord } from "#src/views/question.ts";
import { councilsText } from "#src/cli/text/councils-text.ts";
import { positionText } from "#src/cli/text/position-text.ts";
import { commandName } from "#src/cli/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncils, type ViewTyped } from "#src/cli/view-council.ts";

const firstShown = ["solihull", "bradford"];

/** Enough to see what a finding is; `show` has them all. */
const findingsTold = 2;

/** What `npm start` runs: every council in a few lines, then two positions in full. */
export const start = (typed: ViewTyped, io: Io): Promise<number> =>
  viewCouncils(typed, io, (streams, question) => {
    const councils = councilsOf(streams, question);
    const positions = firstShown.flatMap((key) => {
      const stream = streams.find(({ council }) => council === key);
      return stream === undefined || !isOnRecord(stream, question.known)
        ? []
        : [positionOf(answer(stream, question))];
    });
    const command = commandName(io);
    return {
      view: { schemaVersion: 1, view: "start", councils, positions },
      text: () =>
        [
          councilsText(councils, io),
          ...positions.map((one) => positionText(one, io, { most: findingsTold })),
          next(command),
        ].join(`\n${"-".repeat(40)}\n\n`),
    };
  });

const next = (command: string): string => `To go on, type one of these:
  ${command} show solihull --as-at 2022-11-02
  ${command} show bradford --as-at 2022-01-31 --known-at 2022-01-31
  ${command} history solihull
  ${command} moves bradford
  ${command} why solihull CommissionerInstructed --on 2022-10-20
  ${command} --help
`;
