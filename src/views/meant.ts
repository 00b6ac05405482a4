import { definitionOf } from "#events/catalogue.ts";
import type { Facts } from "#machines/facts.ts";

/** A key that a step did not state, and that can mean one thing only. */
export interface TakenToBe {
  readonly name: string;
  readonly key: string;
}

/** The field in which each kind of step gives a key of its own: never filled in from the record. */
const own: Readonly<Record<string, string>> = {
  ImprovementNoticeIssued: "notice",
  ContemplationNoticeGiven: "notice",
  ProgressReviewHeld: "review",
  MindedToLetterSent: "proposal",
  StatutoryDirectionMade: "direction",
  CommissionerReported: "report",
  IndependentReviewReported: "report",
  MinisterialDecisionMade: "decision",
  EarlySupportAgreed: "support",
  AdviserAppointed: "adviser",
  PartnerAppointed: "partner",
  ImprovementBoardEstablished: "board",
  ImprovementPlanAdopted: "plan",
  BestValueDirectionMade: "instrument",
  BestValueNoticeIssued: "instrument",
};

/** A person is often named before being appointed: then both steps are about one commission. */
const beginsCommission: ReadonlySet<string> = new Set([
  "CommissionerNamed",
  "CommissionerAppointed",
]);

/** The names of the details that a step of a kind can state. */
export const fieldsOf = (type: string): string[] => Object.keys(definitionOf(type)?.example ?? {});

/**
 * The field in which a step gives a key of its own, or null. A commission begins with the first of
 * its naming and its appointment: the second finds the key on record.
 */
export function ownField(type: string, facts: Facts): string | null {
  if (beginsCommission.has(type)) {
    return commissionsBegun(type, facts).length === 0 ? "commission" : null;
  }
  if (type === "ProviderCompanyStated") return facts.delivery.provider === null ? "provider" : null;
  return own[type] ?? null;
}

/** The field in which a kind of step may give a key that nothing on record has; null if in none. */
export function fieldOfItsOwn(type: string): string | null {
  if (beginsCommission.has(type)) return "commission";
  return type === "ProviderCompanyStated" ? "provider" : (own[type] ?? null);
}

/** Commissions on record that lack just this step: a naming that lacks an appointment, or the reverse. */
function commissionsBegun(type: string, { commissions, namings }: Facts): readonly string[] {
  const named = new Set(namings.map(({ key }) => String(key)));
  const appointed = new Set(commissions.map(({ key }) => key));
  if (type === "CommissionerAppointed") return [...named].filter((key) => !appointed.has(key));
  return commissions.filter(({ key, live }) => live && !named.has(key)).map(({ key }) => key);
}

/** The details that are taken from the record where a step leaves them out and one thing is meant. */
export const takenFromTheRecord = [
  "notice",
  "proposal",
  "direction",
  "commission",
  "report",
  "adviser",
  "partner",
  "board",
  "support",
  "provider",
] as const;
type Taken = (typeof takenFromTheRecord)[number];

/** The keys on record that each detail of a step of a kind could name, the latest last. */
export function keysOnRecord(
  type: string,
  facts: Facts,
): Readonly<Record<Taken, readonly string[]>> {
  const running = (kind: string) =>
    facts.supports
      .filter((support) => support.kind === kind && support.status === "running")
      .map(({ key }) => key);
  const commissions = facts.commissions.filter(({ live }) => live).map(({ key }) => key);
  return {
    notice: facts.notices.filter(({ status }) => status === "open").map(({ key }) => key),
    proposal: facts.proposals.filter(({ status }) => status === "open").map(({ key }) => key),
    direction: facts.directions.filter(({ status }) => status !== "ended").map(({ key }) => key),
    commission: beginsCommission.has(type) ? commissionsBegun(type, facts) : commissions,
    report: facts.reports.filter(({ decidedOn }) => decidedOn === null).map(({ key }) => key),
    adviser: running("adviser"),
    partner: running("partner"),
    board: running("board"),
    support: running("earlySupport"),
    provider: facts.delivery.provider === null ? [] : [facts.delivery.provider],
  };
}

/** What a step is taken to be about where it does not say, and the record holds one such thing. */
export function meant(
  { type, data }: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
  facts: Facts,
): TakenToBe[] {
  const fields = fieldsOf(type);
  const ownName = ownField(type, facts);
  return Object.entries(keysOnRecord(type, facts)).flatMap(([name, keys]) => {
    const [key] = keys;
    const isOpen = fields.includes(name) && ownName !== name && !(name in data);
    return isOpen && keys.length === 1 && key !== undefined ? [{ name, key }] : [];
  });
}
