import { evidenceText } from "#src/cli/text/evidence-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { evidenceOf } from "#src/views/evidence.ts";
import { answer } from "#src/views/question.ts";

/** `intervention evidence <council>`. */
export const evidence = (
  council: string,
  typed: ViewTyped & { readonly pressAlone?: boolean },
  io: Io,
): Promise<number> =>
  viewCouncil(council, typed, io, (stream, question) => {
    const view = evidenceOf(answer(stream, question), {
      pressAloneOnly: typed.pressAlone === true,
    });
    return { view, text: () => evidenceText(view, io) };
  });
