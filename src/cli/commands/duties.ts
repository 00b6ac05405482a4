import { dutiesText } from "#src/cli/text/duties-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewSome, type ViewTyped } from "#src/cli/view-council.ts";
import { dutiesOf } from "#src/views/deadlines.ts";

/** `intervention duties [council]`. */
export const duties = (council: string | undefined, typed: ViewTyped, io: Io): Promise<number> =>
  viewSome(council, typed, io, (streams, question) => {
    const view = dutiesOf(streams, question);
    return { view, text: () => dutiesText(view, io) };
  });
