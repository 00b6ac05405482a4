import { commandName } from "#src/record/command-name.ts";
import { whyText } from "#src/cli/text/why-text.ts";
import type { Io } from "#src/cli/io.ts";
import { stepTyped, type StepTyped } from "#src/cli/step-typed.ts";
import { refuse, viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { answer } from "#src/views/question.ts";
import { whyOf } from "#src/views/why.ts";

/** `intervention why <council> <event>`: exit 0 if it may be taken as given, else 4. */
export async function why(
  council: string,
  event: string,
  typed: ViewTyped & StepTyped & { readonly on?: string },
  io: Io,
): Promise<number> {
  const step = await stepTyped(event, typed, commandName(io));
  if (!step.ok) return refuse(io, step.error);
  const { on, ...rest } = typed;
  if (on !== undefined && typed.asAt !== undefined && on !== typed.asAt) {
    const says = `--on ${on} and --as-at ${typed.asAt} name two days of the step: give one of them.`;
    return refuse(io, { says, code: exitCodes.usage });
  }
  const asked = on === undefined ? rest : { ...rest, asAt: on };
  return viewCouncil(council, asked, io, (stream, question) => {
    const view = whyOf(answer(stream, question), step.value);
    const code = view.answer === "allowed" ? exitCodes.done : exitCodes.refusedByRules;
    return { view, text: () => whyText(view, io), code };
  });
}
