import { councilsOf } from "#src/views/councils.ts";
import { councilsText } from "#src/cli/text/councils-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncils, type ViewTyped } from "#src/cli/view-council.ts";

/** `intervention councils`. */
export const councils = (typed: ViewTyped, io: Io): Promise<number> =>
  viewCouncils(typed, io, (streams, question) => {
    const view = councilsOf(streams, question);
    return { view, text: () => councilsText(view, io) };
  });
