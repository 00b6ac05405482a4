import type { Entry } from "#events/envelope.ts";
import { conclusionsOf, type Conclusion } from "./conclusions.ts";
import { councilOn } from "./council.ts";
import { entryCited } from "./entry-cited.ts";
import { knowledgeSteps, type KnowledgeStep } from "./knowledge-steps.ts";
import {
  answerOn,
  knownShown,
  statedBy,
  usedIn,
  type Answered,
  type KnownCut,
} from "./question.ts";
import type { Change, Diff } from "./schemas/diff.ts";

/**
 * What changed in what is concluded of a council as at one day, between what was known under the cut
 * `before` and what is known under the view’s own: `intervention diff`. Each change names the entry
 * that brought it, the last one if several did. Pure.
 */
export function diffOf(answered: Answered, before: KnownCut): Diff {
  const { stream, question, used } = answered;
  const all = knowledgeSteps(stream, before, question);
  // That a source came to be cited concludes nothing: what it says stands in entries of their own.
  const steps = all.filter(({ cause }) => cause.type !== "SourceRegistered");
  const usedBefore = usedIn(stream, { ...question, known: before });
  const told = toldAfter(answered, usedBefore, steps);
  const [was, is] = [told(0), told(steps.length)];
  const ids = new Set([...is.keys(), ...was.keys()]);
  const changes = [...ids].flatMap((id): Change[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old?.says === now?.says) return [];
    const shown = now ?? old;
    if (shown === undefined) return [];
    const step = bringing(id, now?.says, steps, told);
    return [
      {
        group: shown.group,
        name: shown.name,
        was: old?.says ?? null,
        is: now?.says ?? null,
        by: step === undefined ? null : broughtBy(step, answered),
      },
    ];
  });
  return {
    ...statedBy(answered),
    view: "diff",
    council: councilOn(stream.council, used, question.asAt),
    before: knownShown({ ...question, known: before }),
    newEntries: all.length,
    changes: changes.toSorted((a, b) => rankOf(a.group) - rankOf(b.group)),
  };
}

// The order of `show`, in which the instruments stand after the position.
const first = ["Where the council stands", "Support"];
const last = ["What is due", "Findings", "What may have happened", "Where sources differ"];
const rankOf = (group: string): number =>
  first.includes(group) ? first.indexOf(group) - first.length : last.indexOf(group) + 1;

type Told = (step: number) => ReadonlyMap<string, Conclusion>;

/** What is concluded after so many of the steps; each worked out once, when it is asked for. */
function toldAfter(
  answered: Answered,
  first: readonly Entry[],
  steps: readonly KnowledgeStep[],
): Told {
  const { stream, question, catalogue } = answered;
  const memory = new Map<number, ReadonlyMap<string, Conclusion>>();
  const after = (step: number): Answered => {
    if (step === steps.length) return answered;
    return answerOn(stream, question, steps[step - 1]?.used ?? first, catalogue);
  };
  return (step) => {
    let told = memory.get(step);
    if (told === undefined) {
      const conclusions = conclusionsOf(after(step));
      told = new Map(conclusions.map((one) => [one.id, one]));
      memory.set(step, told);
    }
    return told;
  };
}

/** The step after which a conclusion says what it says in the end, and before which it did not. */
function bringing(
  id: string,
  says: string | undefined,
  steps: readonly KnowledgeStep[],
  told: Told,
): KnowledgeStep | undefined {
  let [low, high] = [0, steps.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (told(middle).get(id)?.says === says) high = middle;
    else low = middle;
  }
  return steps[high - 1];
}

const broughtBy = (step: KnowledgeStep, answered: Answered): Change["by"] => ({
  ...entryCited(step.cause, step.index, answered.replay.sources),
  publicBy: step.publicBy,
});
