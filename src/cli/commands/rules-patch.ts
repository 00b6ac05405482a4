import type { Io } from "#src/cli/io.ts";
import { londonDay } from "#src/cli/dates.ts";
import { patchTyped } from "#src/cli/patch-typed.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { rejudgedText, rulesDiffText } from "#src/cli/text/rules-patch-text.ts";
import { refuse, viewCouncils, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { rulesDiffOf } from "#src/views/patch-parts.ts";
import { rejudgedOf } from "#src/views/rejudge.ts";

/** `intervention rules diff [file]`: what a change of the rules comes to. */
export async function diffRules(
  file: string | undefined,
  typed: Pick<ViewTyped, "suppose" | "json">,
  io: Io,
): Promise<number> {
  const question = questionTyped(typed, () => londonDay(io.now()));
  if (!question.ok) return refuse(io, { says: question.error, code: exitCodes.usage });
  const patch = patchTyped(file, question.value.suppose, io);
  if (!patch.ok) return refuse(io, patch.error);
  const view = rulesDiffOf(patch.value);
  io.out(typed.json === true ? `${JSON.stringify(view, null, 2)}\n` : rulesDiffText(view, io));
  return exitCodes.done;
}

/** `intervention rules rejudge [file]`: every history under the law, and under a change of it. */
export async function rejudge(file: string | undefined, typed: ViewTyped, io: Io): Promise<number> {
  const question = questionTyped(typed, () => londonDay(io.now()));
  if (!question.ok) return refuse(io, { says: question.error, code: exitCodes.usage });
  const patch = patchTyped(file, question.value.suppose, io);
  if (!patch.ok) return refuse(io, patch.error);
  return viewCouncils(typed, io, (streams, asked) => {
    const view = rejudgedOf(streams, asked, patch.value);
    return { view, text: () => rejudgedText(view, io) };
  });
}
