import { answer } from "#src/views/question.ts";
import { positionOf } from "#src/views/position.ts";
import { positionText } from "#src/cli/text/position-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";

/** `intervention show <council>`. */
export const show = (council: string, typed: ViewTyped, io: Io): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = positionOf(answer(stream, question));
    return { view, text: () => positionText(view, io) };
  });
