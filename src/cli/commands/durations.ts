import { durationsText } from "#src/cli/text/durations-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewSome, type ViewTyped } from "#src/cli/view-council.ts";
import { durationsSheet } from "#src/csv/durations-sheet.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { durationsOf } from "#src/views/durations.ts";

/** `intervention durations [council]`. */
export async function durations(
  council: string | undefined,
  typed: ViewTyped & { readonly csv?: boolean },
  io: Io,
): Promise<number> {
  if (typed.csv === true && typed.json === true) {
    return refuse(io, {
      says: "--csv and --json are two forms of the same answer: give one of them.",
      code: exitCodes.usage,
    });
  }
  return viewSome(council, typed, io, (streams, question) => {
    const view = durationsOf(streams, question);
    return {
      view,
      text: () => (typed.csv === true ? durationsSheet(view) : durationsText(view, io)),
    };
  });
}
