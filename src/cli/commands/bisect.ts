import { bisectText } from "#src/cli/text/asked-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewStatement } from "#src/cli/view-statement.ts";
import type { ViewTyped } from "#src/cli/view-council.ts";
import { bisectOf } from "#src/views/bisect.ts";

/** `intervention bisect <council> <statement>`. */
export const bisect = (
  council: string,
  statement: readonly string[],
  typed: ViewTyped,
  io: Io,
): Promise<number> =>
  viewStatement(council, statement, typed, io, (answered, asked, words) => {
    const view = bisectOf(answered, asked, words);
    return { view, text: () => bisectText(view, io) };
  });
