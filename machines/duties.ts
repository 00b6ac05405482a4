import { lawNumbers } from "#machines/law/numbers.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";
import { sequences } from "#machines/law/sequences.ts";
import { verdicts, type Monitors } from "#machines/law/sequences/monitor.ts";
import {
  date,
  earliest,
  field,
  plusMonths,
  plusWorkingDays,
  type DateTerm,
} from "#machines/logic/expression.ts";
import type { Strength } from "#machines/rules/rule.ts";
import type { Day } from "#machines/time/day.ts";
import { exactly, isExact, type Span } from "#machines/time/span.ts";
import type { CaseContext } from "./case-context.ts";
import type { Facts } from "./facts.ts";
import { spanOfTerm } from "./finding.ts";
import { envOf } from "./judge.ts";

/** Something that the record shows to be owed, and by when. A missed date moves nothing (V31). */
export interface Due {
  /** D1 to D3, V30 and L1 to L5 as in the law dossier; TE for an instrument's own terms. */
  readonly rule: string;
  readonly what: string;
  /** The instrument or entry that it comes from. */
  readonly of: string;
  /** The last day; null where nothing sets one. */
  readonly by: Span | null;
  /** `passed` is not a breach: that it was met may not be on record. */
  readonly state: "to come" | "passed" | "may have passed" | "no date";
  readonly strength: Strength;
  readonly basis: ProvisionKey;
  /** False where the period or its source is unverified. */
  readonly verified: boolean;
  /** How often it recurs, in months; null for a single duty. */
  readonly everyMonths: number | null;
}

interface Duty {
  readonly rule: string;
  readonly strength: Strength;
  readonly basis: ProvisionKey;
  readonly verified: boolean;
  /** What is owed, by whom it is owed in the record's terms, and the term that dates it. */
  readonly owed: (facts: Facts, pending: Pending) => readonly Owed[];
}

/** The keys of which a duty of the end, L1 to L5, is pending under its rule of sequence. */
type Pending = (duty: string) => readonly string[];

interface Owed {
  readonly of: string;
  readonly what: string;
  readonly by: DateTerm | null;
  readonly about: unknown;
  readonly everyMonths?: number | null;
}

const about = (name: string, words: string) => date(`step.data.about.${name}`, words);
const number = (name: keyof typeof lawNumbers) => field(`law.${name}`, lawNumbers[name].words);
const published = about("on", "the day the report was published");

/** The draft plan is asked for from September 2018 (law dossier 7); what came before owes none. */
const draftPlansFrom: Day = "2018-09-01";
const mayBeSince = (day: Day, { to }: Span): boolean => to === null || to >= day;

const obligations = (facts: Facts): readonly Owed[] =>
  facts.directions
    .filter(({ status }) => status === "inForce")
    .flatMap((direction) =>
      (direction.obligations ?? [])
        .filter(({ dueOn, everyMonths }) => dueOn !== null || everyMonths !== null)
        .filter(({ letter }) => !isMet(facts, direction.key, letter))
        .map((obligation) => ({
          of: direction.key,
          what: `${obligation.letter}: ${obligation.words}`,
          by: obligation.dueOn === null ? null : about("dueOn", "the day it is due"),
          about: obligation,
          everyMonths: obligation.everyMonths,
        })),
    );

const isMet = (facts: Facts, direction: string, letter: string): boolean =>
  facts.obligationsMet.some((met) => met["direction"] === direction && met["letter"] === letter);

/** The rule of sequence that says a duty of the end. */
function ruleOwing(duty: string) {
  const found = sequences.find(({ owes }) => owes?.duty === duty);
  const basis = found?.basis[0];
  if (!found?.owes || basis === undefined) throw new Error(`bug: no rule of sequence owes ${duty}`);
  return { strength: found.strength, basis, what: found.owes.what };
}

/** What is owed in the end, without a day: of each key, while the rule of sequence is pending. */
function inTheEnd(duty: string): Duty {
  const { what, ...rest } = ruleOwing(duty);
  return {
    rule: duty,
    ...rest,
    verified: true,
    owed: (_, pending) => pending(duty).map((of) => ({ of, what, by: null, about: null })),
  };
}

const launch = ruleOwing("L4");

const duties: readonly Duty[] = [
  {
    rule: "V30",
    strength: "TE",
    basis: "termsOfInstrument",
    verified: true,
    owed: ({ commissions }, pending) =>
      commissions
        .filter(({ key }) => pending("L2").includes(key))
        .map((commission) => ({
          of: commission.key,
          what: `the commissioner’s initial report${commission.reportTo === null ? "" : ` to the ${commission.reportTo}`}`,
          by: earliest(
            plusMonths(
              about("commencedOn", "the day the commissioner took up post"),
              field("step.data.about.reportMonths", "the months allowed"),
            ),
            about("reportNoLaterThan", "the last day for the report"),
          ),
          about: commission,
        })),
  },
  {
    rule: "TE",
    strength: "TE",
    basis: "termsOfInstrument",
    verified: true,
    owed: obligations,
  },
  {
    rule: "D1",
    strength: "ST",
    basis: "EIA2006/ss136-137",
    verified: false,
    owed: ({ inspections }) =>
      inspections
        .filter(({ statutoryReport }) => statutoryReport === true)
        .map((inspection) => ({
          of: inspection.key,
          what: "the council’s own publication of the report",
          by: plusWorkingDays(published, number("reportPublishedWorkingDays")),
          about: inspection,
        })),
  },
  {
    rule: "D1",
    strength: "ST",
    basis: "SI2007/462",
    verified: false,
    owed: (facts) =>
      facts.inspections
        .filter(({ statutoryReport }) => statutoryReport === true)
        .filter(({ key }) => !facts.statements.some((s) => s["inspection"] === key))
        .map((inspection) => ({
          of: inspection.key,
          what: "the council’s written statement of action",
          by: plusWorkingDays(published, number("writtenStatementWorkingDays")),
          about: inspection,
        })),
  },
  {
    rule: "D1",
    strength: "PO",
    basis: "ofstedFramework",
    verified: false,
    owed: ({ priorityActions, statements }) =>
      priorityActions
        .filter((visit) => visit["priorityAction"] === true)
        .filter((visit) => mayBeSince(draftPlansFrom, visit["on"] as Span))
        .filter((visit) => !statements.some((s) => s["inspection"] === visit["key"]))
        .map((visit) => ({
          of: String(visit["key"]),
          what: "the council’s draft plan after an area for priority action",
          by: plusWorkingDays(published, number("priorityActionDraftWorkingDays")),
          about: visit,
        })),
  },
  {
    rule: "D3",
    strength: "ST",
    basis: "judicialReviewTime",
    verified: false,
    owed: ({ directions, claims }) =>
      directions
        .filter(
          ({ key, status }) => status !== "ended" && !claims.some((c) => c["direction"] === key),
        )
        .map((direction) => ({
          of: direction.key,
          what: "any claim for judicial review of the direction (and promptly)",
          by: plusMonths(about("madeOn", "the day it was made"), number("judicialReviewMonths")),
          about: direction,
        })),
  },
  inTheEnd("L1"),
  inTheEnd("L3"),
  {
    rule: "L4",
    strength: launch.strength,
    basis: launch.basis,
    verified: true,
    // The acts alone do not say whether a model is in hand: a trust that runs may get a new chair.
    // So this one is read from the position, which follows from the same acts.
    owed: ({ delivery: { phase, model } }) =>
      phase === "settingUp" || phase === "paused"
        ? [{ of: model, what: launch.what, by: null, about: null }]
        : [],
  },
  inTheEnd("L5"),
];

/**
 * What the record shows to be owed as at a day, the dated duties first. `monitors` are the rules of
 * sequence after the steps that led to the context.
 */
export function dutiesAsAt(
  { facts, law }: CaseContext,
  monitors: Monitors,
  asAt: Day,
): readonly Due[] {
  const standings = verdicts(monitors).filter(({ verdict }) => verdict === "pending");
  const pending: Pending = (duty) =>
    standings.flatMap(({ rule, key }) => (rule.owes?.duty === duty && key !== null ? key : []));
  const all = duties.flatMap(({ owed, ...duty }) =>
    owed(facts, pending).map(({ of, what, by, about: subject, everyMonths }) => {
      const step = {
        type: "$duty",
        id: of,
        on: exactly(asAt),
        dates: {},
        data: { about: subject },
      };
      const day = by === null ? null : spanOfTerm(by, envOf(facts, step, law, "open"));
      return {
        ...duty,
        what,
        of,
        by: day,
        state: stateOf(day, asAt),
        everyMonths: everyMonths ?? null,
      };
    }),
  );
  return all
    .filter(isStillOfInterest(asAt))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}

const rank = ({ by, everyMonths }: Due): string =>
  by?.to ?? by?.from ?? (everyMonths === null ? "9999-12-31" : "9999-12-30");

// The time to claim is of no interest once it is certainly over.
const isStillOfInterest =
  (asAt: Day) =>
  ({ rule, by }: Due): boolean =>
    rule !== "D3" || by === null || by.to === null || by.to >= asAt;

function stateOf(by: Span | null, asAt: Day): Due["state"] {
  if (by === null || (by.from === null && by.to === null)) return "no date";
  if (by.to !== null && by.to < asAt) return "passed";
  return by.from !== null && by.from >= asAt
    ? "to come"
    : isExact(by)
      ? "to come"
      : "may have passed";
}
