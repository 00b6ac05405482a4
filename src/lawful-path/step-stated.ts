import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { FunctionSet } from "#events/values.ts";
import type { Facts } from "#machines/facts.ts";
import type { Step } from "#machines/step.ts";
import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { keysOnRecord, ownField } from "#src/views/meant.ts";

type Data = Readonly<Record<string, unknown>>;

/** What a step is stated against. */
export interface Setting {
  readonly facts: Facts;
  readonly day: Day;
  readonly functions: FunctionSet;
  readonly usualDays: number;
  /** The subsections that a direction on the way must use. */
  readonly powers: readonly string[];
}

/** The key of a thing that a step on the way brings about. */
const toCome = (name: string): string => `${name}-to-come`;

/** The proposal that a direction would follow: the last one that has not been dropped. */
const proposalIn = ({ proposals }: Facts): string | null =>
  proposals.findLast(({ status }) => status === "open" || status === "decided")?.key ?? null;

const commissionIn = (facts: Facts): string =>
  facts.commissions.findLast(({ live }) => live)?.key ??
  (facts.namings.at(-1)?.["key"] as string | undefined) ??
  toCome("commission");

function direction({ facts, day, functions, powers }: Setting): Data {
  const covered = [functions === "edu" ? "education" : "socialServicesForChildren"];
  const standing = facts.directions.filter(
    ({ status, line }) => status !== "ended" && line === "main",
  );
  return {
    powers: [...powers],
    failingFunctions: covered,
    directedFunctions: covered,
    satisfiedOn: exactly(day),
    obligations: [
      {
        letter: "a",
        kind: "complyWithInstructions",
        words: "comply with the commissioner’s instructions",
        commission: commissionIn(facts),
        dueOn: null,
        everyMonths: null,
      },
      {
        letter: "b",
        kind: "grantAccess",
        words: "give the commissioner access",
        commission: null,
        dueOn: null,
        everyMonths: null,
      },
    ],
    reasons: [{ words: "the reasons of the day", evidenceOn: exactly(day) }],
    individualsCriticised: [],
    replaces: standing.map(({ key }) => key),
    sequence: null,
    line: "main",
    // A letter on record is followed: to leave it out would hide which of its promises are broken.
    proposal: proposalIn(facts),
    urgency: null,
  };
}

/** What each kind of step says beyond its example, if it says the lawful thing. */
const stated: Readonly<Partial<Record<EventType, (setting: Setting) => Data>>> = {
  StatutoryDirectionMade: direction,
  MindedToLetterSent: ({ powers, usualDays }) => ({
    proposes: { powers: [...powers], commissioner: true, model: "none" },
    representationsPeriodDays: usualDays,
  }),
  RepresentationsConsidered: () => ({ closedMind: false }),
  AssistanceRequired: ({ facts: { contemplations } }) => ({
    notice: contemplations.findLast(({ status }) => status === "open")?.["key"] ?? toCome("notice"),
  }),
  ContemplationNoticeGiven: ({ day }) => ({ satisfiedOn: exactly(day) }),
  CommissionerAppointed: () => ({
    mandate: "assessRemoval",
    publiclySettled: false,
    initialReport: null,
  }),
  CommissionerNamed: () => ({ asAppointed: false }),
  CommissionerInstructed: ({ facts }) => ({ commission: commissionIn(facts) }),
  ProposalDecided: ({ facts }) => ({ proposal: proposalIn(facts) ?? toCome("proposal") }),
  MinisterialDecisionMade: ({ facts }) => ({ report: facts.reports.at(-1)?.key ?? null }),
  DeliveryModelOperated: ({ facts: { delivery } }) => ({
    model: delivery.model === "council" ? "trust" : delivery.model,
  }),
};

/**
 * A step of a kind on a day, about what is on record, stating the lawful thing; `own` replaces what
 * somebody says that it states.
 */
export function stepStated(type: EventType, setting: Setting, own: Data = {}): Step {
  const { facts, day } = setting;
  const example = (definitionOf(type)?.example ?? {}) as Data;
  const ownKey = ownField(type, facts);
  const keys = Object.entries(keysOnRecord(type, facts)).flatMap(([name, found]) =>
    name in example ? [[name, found.at(-1) ?? toCome(name)] as const] : [],
  );
  const data = {
    ...example,
    ...Object.fromEntries(keys),
    ...(ownKey !== null && { [ownKey]: toCome(ownKey) }),
    ...stated[type]?.(setting),
    ...own,
  };
  return { type, id: toCome(type), on: exactly(day), dates: {}, data };
}
