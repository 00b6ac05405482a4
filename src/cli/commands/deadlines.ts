import { deadlinesText } from "#src/cli/text/duties-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewSome, type ViewTyped } from "#src/cli/view-council.ts";
import { deadlinesOf } from "#src/views/deadlines.ts";

/** `intervention deadlines [council]`. */
export const deadlines = (
  council: string | undefined,
  typed: ViewTyped & { readonly overdue?: boolean },
  io: Io,
): Promise<number> =>
  viewSome(council, typed, io, (streams, question) => {
    const view = deadlinesOf(streams, question, { overdueOnly: typed.overdue === true });
    return { view, text: () => deadlinesText(view, io) };
  });
