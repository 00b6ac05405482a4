import { blameText } from "#src/cli/text/asked-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewStatement } from "#src/cli/view-statement.ts";
import type { ViewTyped } from "#src/cli/view-council.ts";
import { blameOf } from "#src/views/blame.ts";

/** `intervention blame <council> <statement>`. */
export const blame = (
  council: string,
  statement: readonly string[],
  typed: ViewTyped,
  io: Io,
): Promise<number> =>
  viewStatement(council, statement, typed, io, (answered, asked, words) => {
    const view = blameOf(answered, asked, words);
    return { view, text: () => blameText(view, io) };
  });
