import { searchText } from "#src/cli/text/search-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewWhole, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { wordsOf } from "#src/views/search-words.ts";
import { searchOf } from "#src/views/search.ts";

/** `intervention search <words...>`: exit 0 whether or not anything is found. */
export async function search(
  typed: readonly string[],
  options: ViewTyped,
  io: Io,
): Promise<number> {
  if (wordsOf(typed).length === 0) {
    return refuse(io, {
      says: "Name a word to search for, such as adviser.",
      code: exitCodes.usage,
    });
  }
  return viewWhole(undefined, options, io, ({ councils, england }, question) => {
    const view = searchOf(councils, england, question, typed);
    return { view, text: () => searchText(view, io) };
  });
}
