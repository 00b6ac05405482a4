import type { EventType } from "#events/catalogue.ts";
import { commandName } from "#src/record/command-name.ts";
import { earliestText } from "#src/cli/text/earliest-text.ts";
import type { Io } from "#src/cli/io.ts";
import { stepTyped, type StepTyped } from "#src/cli/step-typed.ts";
import { refuse, viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { earliestOf } from "#src/views/earliest.ts";
import { answer } from "#src/views/question.ts";

/** `intervention earliest <council> <event>`: exit 0 if there is a way to the step, else 4. */
export async function earliest(
  council: string,
  event: string,
  typed: ViewTyped & Pick<StepTyped, "set"> & { readonly atRisk?: boolean },
  io: Io,
): Promise<number> {
  const step = await stepTyped(event, typed, commandName(io));
  if (!step.ok) return refuse(io, step.error);
  const { data } = step.value;
  // `stepTyped` gives the name of a step of the catalogue or says that there is none.
  const wanted = { type: step.value.type as EventType, data, atRisk: typed.atRisk === true };
  return viewCouncil(council, typed, io, (stream, question) => {
    const view = earliestOf(answer(stream, question), wanted);
    const code = view.answer === "found" ? exitCodes.done : exitCodes.refusedByRules;
    return { view, text: () => earliestText(view, io), code };
  });
}
