import type { Entry } from "#events/envelope.ts";
import type { Finding } from "#machines/finding.ts";
import type { Strength } from "#machines/rules/rule.ts";
import { sentence } from "#machines/words.ts";
import { dated, onDay, saysOf } from "./labels.ts";
import { turnSays } from "./turns.ts";
import type { FindingShown } from "./schemas/parts.ts";
import type { InstrumentShown } from "./schemas/position.ts";

/** Why a rule binds, in words. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  ST: "statute",
  PL: "common law",
  PO: "published policy",
  TE: "the document’s own terms",
  PR: "usual practice",
};

interface Context {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly instruments: readonly InstrumentShown[];
}

/** A finding with the words a reader needs. */
export function findingShown(finding: Finding, { entries, instruments }: Context): FindingShown {
  const { entry, about } = judgedThing(finding, { entries, instruments });
  return {
    rule: finding.rule,
    statement: sentence(finding.statement),
    verdict: finding.verdict,
    ifBroken: finding.ifBroken,
    strength: finding.strength,
    strengthWords: strengthWords[finding.strength],
    basis: [...finding.basis],
    confirmed: finding.confirmed,
    entry,
    about,
    on: dated(finding.on),
    missing: [...finding.missing],
    because: tellingFacts(finding),
    turns: finding.turns.map((turn) => ({
      words: turn.words,
      says: turnSays(turn),
      runs: turn.runs.map((run) => ({ ...run, unless: [...run.unless] })),
    })),
    measured: finding.measured,
    hint: finding.hint,
    departure: finding.departure,
  };
}

// The day of the step is said already; of a step that was taken, only facts on record can show a
// breach, so what is not on record is beside the point.
function tellingFacts({ because, entry, subject }: Finding): string[] {
  const facts = because.filter(
    // A day that the law itself names is told as what it is: "1 October 2022: 1 October 2022".
    (fact) => !fact.startsWith("the day of the step: ") && !/^(.+): \1$/.test(fact),
  );
  if (entry === null && subject === null) return facts;
  const onRecord = facts.filter((fact) => !fact.endsWith(": not on record"));
  return onRecord.length === 0 ? facts : onRecord;
}

type JudgedThing = Pick<Finding, "entry" | "subject" | "on">;

/** What a rule judged, and the entry of it: the step that was taken, the instrument, or the position. */
export function judgedThing(
  judged: JudgedThing,
  { entries, instruments }: Context,
): { readonly entry: string | null; readonly about: string } {
  const instrument = instruments.find(({ key }) => key === judged.subject);
  return {
    entry: judged.entry ?? instrument?.entry ?? judged.subject,
    about: aboutWith(judged, entries, instrument),
  };
}

/** What a finding is about, in words. */
export const aboutOf = (finding: Finding, context: Context): string =>
  judgedThing(finding, context).about;

/** What a finding concludes, in a few words. */
export const verdictSays = ({
  verdict,
  ifBroken,
}: Pick<Finding, "verdict" | "ifBroken">): string =>
  verdict === "gap" ? `not known (an evidence gap; if broken, ${ifBroken})` : verdict;

function aboutWith(
  finding: JudgedThing,
  entries: ReadonlyMap<string, Entry>,
  instrument: InstrumentShown | undefined,
): string {
  const entry = finding.entry === null ? undefined : entries.get(finding.entry);
  if (entry !== undefined) return `${saysOf(entry.type)}, ${onDay(finding.on)}`;
  if (instrument !== undefined) return instrument.title;
  const subject = entries.get(finding.subject ?? "");
  return subject === undefined ? "the position" : saysOf(subject.type);
}

const order = ["unlawful", "challengeable", "overdue", "unusual", "gap"];

/** The gravest first; within one verdict in the order found. */
export const byGravity = (findings: readonly FindingShown[]): FindingShown[] =>
  findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
