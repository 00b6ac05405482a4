import { commandName } from "#src/record/command-name.ts";
import { councilMeant } from "#src/cli/record.ts";
import { stepTyped } from "#src/cli/step-typed.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { answer } from "#src/views/question.ts";
import { capital } from "#src/views/say-value.ts";
import { whyOf } from "#src/views/why.ts";
import { notFound, type Asked, type PageAnswer, type PageEntry } from "#src/web/asked/asked.ts";
import { badAddress } from "#src/web/fault.ts";
import { whyPath } from "#src/web/frame/step-address.ts";
import { toCouncils } from "./council-links.ts";
import { stated, statedIn, whyAgain, whyTold } from "./why-told.ts";

/**
 * Whether a step may be taken on the day of the page, and why: as JSON it is
 * `intervention why <council> <event> --json`. `set` states a detail of the step, `departure` a rule
 * that it departs from and the reason, as the options of the command do.
 */
export const councilWhy: PageEntry = {
  path: whyPath,
  about: "code",
  title: "Why a step may be taken or not",
  takesSeveral: stated,
  form: whyAgain,
  answer: async (asked) => {
    const { record, question, part, kept, to } = asked;
    const found = councilMeant(record.councils, part("code"), question.known);
    if (!found.ok) return notFound(found.error.says);
    const { council } = found.value;
    const typed = { set: asked.parameters("set"), departure: asked.parameters("departure") };
    const step = await stepTyped(visible(part("step")), typed, commandName(asked.io));
    if (!step.ok) return stepFault(step.error, asked);
    const view = kept(`why ${council} ${JSON.stringify(step.value)}`, () =>
      whyOf(answer(found.value, question), step.value),
    );
    return {
      kind: "page",
      view,
      title: `${capital(view.step.says)}: why, or why not (${view.council.name})`,
      crumbs: [
        ...toCouncils(asked),
        { content: view.council.name, href: to(`/councils/${council}`) },
      ],
      main: () => whyTold(view, typed, asked),
    };
  },
};

/** A step that there is not is no page; a detail that it cannot state is for the reader to put right. */
function stepFault(
  { says, code }: { readonly says: string; readonly code: number },
  asked: Asked,
): PageAnswer {
  if (code === exitCodes.notFound) return notFound(says);
  const field = says.startsWith("--departure") ? "departure" : "set";
  const faults = [{ field, says: says.replaceAll(/--(set|departure)\b/g, "$1") }];
  return { kind: "fault", fault: badAddress(faults, { form: whyAgain(statedIn(asked), faults) }) };
}
