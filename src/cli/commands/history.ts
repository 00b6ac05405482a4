import { historyText } from "#src/cli/text/history-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { historyOf } from "#src/views/history.ts";
import { answer } from "#src/views/question.ts";

/** `intervention history <council>`. */
export const history = (
  council: string,
  typed: ViewTyped & { readonly all?: boolean },
  io: Io,
): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = historyOf(answer(stream, question));
    return { view, text: () => historyText(view, io, typed.all === true) };
  });
