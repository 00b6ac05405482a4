import { chainText } from "#src/cli/text/chain-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { chainOf } from "#src/views/chain.ts";
import { answer } from "#src/views/question.ts";

/** `intervention chain <council>`. */
export const chain = (council: string, typed: ViewTyped, io: Io): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = chainOf(answer(stream, question));
    return { view, text: () => chainText(view, io) };
  });
