import type { Finding } from "#machines/finding.ts";
import { capital } from "./say-value.ts";
import { findingNames } from "./finding-words.ts";
import { shownOf } from "./findings.ts";
import { dated, onDay } from "./labels.ts";
import type { Answered } from "./question.ts";
import type { FindingShown } from "./schemas/parts.ts";
import type { JudgedOtherwise } from "./schemas/rules-patch.ts";

/** A finding under the law beside the one under the change of the same thing, by the same rule. */
interface Pair {
  readonly was: Finding | null;
  readonly is: Finding | null;
}

interface Otherwise {
  readonly rule: string;
  readonly judged: Omit<JudgedOtherwise, "council">;
}

/**
 * What is found of one council under the law and under a change of it, where the two are not the
 * same: another verdict, or one still not known that turns on other days or facts. Pure.
 */
export function otherwiseOf(law: Answered, change: Answered): readonly Otherwise[] {
  return pairs(law.replay.findings, change.replay.findings).flatMap(({ was, is }) => {
    const how = howOtherwise(was, is);
    const finding = is ?? was;
    if (how === null || finding === null) return [];
    const [before] = was === null ? [] : shownOf(law, [was]);
    const [after] = is === null ? [] : shownOf(change, [is]);
    const shown = after ?? before;
    if (shown === undefined) return [];
    const { rule, entry } = shown;
    const judged = {
      entry,
      ...aboutOn(shown, change),
      of: finding.entry === null ? ("position" as const) : ("step" as const),
      how,
      was: before ?? null,
      is: after ?? null,
      says: says(how, before, after),
    };
    return [{ rule, judged }];
  });
}

// What the position is judged of is told with its own day, not with the day of the view.
function aboutOn(
  { entry, about, on }: FindingShown,
  { replay }: Answered,
): Pick<JudgedOtherwise, "about" | "on"> {
  const step = replay.taken.find((taken) => taken.entry !== null && taken.entry.id === entry);
  if (step === undefined) return { about, on };
  const day = onDay(step.on);
  return { about: about.endsWith(day) ? about : `${about}, ${day}`, on: dated(step.on) };
}

/** The findings of two replays of the same entries, those of the same rule and thing together. */
function pairs(before: readonly Finding[], after: readonly Finding[]): readonly Pair[] {
  const [then, now] = [numbered(before), numbered(after)];
  return [...new Set([...then.keys(), ...now.keys()])].map((key) => ({
    was: then.get(key) ?? null,
    is: now.get(key) ?? null,
  }));
}

// A rule may find several things of one entry: they are told apart by their order.
function numbered(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const key = JSON.stringify([finding.rule, finding.entry, finding.subject]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${count}`, finding];
    }),
  );
}

function howOtherwise(was: Finding | null, is: Finding | null): JudgedOtherwise["how"] | null {
  if (was === null) return is === null ? null : "appeared";
  if (is === null) return "gone";
  if (was.verdict !== is.verdict) return "verdict";
  return was.verdict === "gap" && groundsOf(was) !== groundsOf(is) ? "open" : null;
}

/** What a gap turns on: the facts that are missing, and the days. */
const groundsOf = ({ missing, turns }: Finding): string => JSON.stringify([missing, turns]);

function says(
  how: JudgedOtherwise["how"],
  was: FindingShown | undefined,
  is: FindingShown | undefined,
): string {
  if (how === "open") {
    return `Not known under either; under the change it turns on other ${turnsElsewhere(was, is) ? "days" : "facts"}.`;
  }
  return `${capital(verdictTold(was))} under the law; ${verdictTold(is)} under the change.`;
}

const turnsElsewhere = (was: FindingShown | undefined, is: FindingShown | undefined): boolean =>
  JSON.stringify(was?.turns) !== JSON.stringify(is?.turns);

const verdictTold = (finding: FindingShown | undefined): string => {
  if (finding === undefined) return "nothing found";
  const { verdict, ifBroken } = finding;
  return verdict === "gap" ? `not known (if broken, ${ifBroken})` : findingNames[verdict][0];
};
