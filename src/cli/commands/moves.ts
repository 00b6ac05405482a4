import { movesText } from "#src/cli/text/moves-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { movesOf } from "#src/views/moves.ts";
import { answer } from "#src/views/question.ts";

/** `intervention moves <council>`. */
export const moves = (
  council: string,
  typed: ViewTyped & { readonly all?: boolean },
  io: Io,
): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = movesOf(answer(stream, question));
    return { view, text: () => movesText(view, io, typed.all === true) };
  });
