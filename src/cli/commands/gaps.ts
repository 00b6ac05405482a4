import { gapsText } from "#src/cli/text/gaps-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { gapsOf } from "#src/views/gaps.ts";
import { answer } from "#src/views/question.ts";

/** `intervention gaps <council>`. */
export const gaps = (council: string, typed: ViewTyped, io: Io): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = gapsOf(answer(stream, question));
    return { view, text: () => gapsText(view, io) };
  });
