import { councilsListed } from "#src/views/councils-listed.ts";
import { councilsOf } from "#src/views/councils.ts";
import { deadlinesOf } from "#src/views/deadlines.ts";
import { councilsText } from "#src/cli/text/councils-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewCouncils, type ViewTyped } from "#src/cli/view-council.ts";
import { councilsSheet } from "#src/csv/councils-sheet.ts";
import { exitCodes } from "#src/record/exit-code.ts";

/** `intervention councils`. */
export async function councils(
  typed: ViewTyped & { readonly csv?: boolean },
  io: Io,
): Promise<number> {
  if (typed.csv === true && typed.json === true) {
    return refuse(io, {
      says: "--csv and --json are two forms of the same answer: give one of them.",
      code: exitCodes.usage,
    });
  }
  return viewCouncils(typed, io, (streams, question) => {
    const view = councilsOf(streams, question);
    const sheet = () => {
      const deadlines = deadlinesOf(streams, question, { overdueOnly: false });
      return councilsSheet(view, councilsListed(view, deadlines));
    };
    return { view, text: () => (typed.csv === true ? sheet() : councilsText(view, io)) };
  });
}
