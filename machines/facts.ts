import type { Span } from "#machines/time/span.ts";

/**
 * What the record shows of one case (a council and a set of functions) at one moment of a replay:
 * the chart's context. Members of a list are told apart by `key`. `null` is "not on record".
 */
export interface Notice {
  readonly key: string;
  readonly issuedOn: Span;
  readonly publishedOn: Span | null;
  readonly status: "open" | "lifted" | "closed" | "replaced" | "abolished";
  readonly endedOn: Span | null;
  readonly reviewIntervalMonths: number | null;
  readonly escalationClause: boolean | null;
  /** The day of the last review, or of issue before the first. */
  readonly lastReviewedOn: Span;
}

export interface Proposal {
  readonly key: string;
  readonly madeOn: Span;
  readonly servedOn: Span | null;
  readonly days: number | null;
  readonly powers: readonly string[] | null;
  readonly commissioner: boolean | null;
  readonly model: string | null;
  readonly receivedOn: Span | null;
  readonly waivedOn: Span | null;
  readonly consideredOn: Span | null;
  readonly decidedOn: Span | null;
  readonly outcome: string | null;
  readonly window: "notServed" | "open" | "closed";
  readonly status: "open" | "decided" | "issued" | "withdrawn" | "abolished";
}

export interface Obligation {
  readonly letter: string;
  readonly kind: string;
  readonly words: string;
  readonly commission: string | null;
  readonly dueOn: Span | null;
  readonly everyMonths: number | null;
}

export interface Direction {
  readonly key: string;
  readonly entry: string;
  readonly madeOn: Span;
  readonly servedOn: Span | null;
  /** The day that the direction itself names for its effect, if it names one. */
  readonly effectiveStatedOn: Span | null;
  /** That day, else the day of service, else the day it was made. */
  readonly effectiveFrom: Span;
  readonly publishedOn: Span | null;
  readonly status: "made" | "inForce" | "ended";
  readonly endedOn: Span | null;
  readonly endedHow: string | null;
  readonly gate: string | null;
  readonly powers: readonly string[] | null;
  readonly failingFunctions: readonly string[] | null;
  readonly directedFunctions: readonly string[] | null;
  readonly satisfiedOn: Span | null;
  readonly addressee: string | null;
  readonly madeBy: string | null;
  readonly term: "indefinite" | "fixed" | null;
  readonly until: Span | null;
  readonly obligations: readonly Obligation[] | null;
  readonly requiresModel: string | null;
  readonly appoints: readonly string[] | null;
  readonly replaces: readonly string[] | null;
  readonly sequence: number | null;
  readonly line: string;
  readonly proposal: string | null;
}

export interface Commission {
  readonly key: string;
  readonly name: string | null;
  readonly appointedOn: Span;
  readonly commencedOn: Span | null;
  readonly department: string | null;
  readonly mandate: string | null;
  readonly removalQuestion: boolean | null;
  readonly direction: string | null;
  readonly reportMonths: number | null;
  readonly reportNoLaterThan: Span | null;
  readonly reportTo: string | null;
  /** The report delivered last, and the day of the first. */
  readonly lastReport: string | null;
  readonly reportedOn: Span | null;
  readonly status: "appointed" | "inPost" | "reported" | "overseeing" | "ended";
  readonly live: boolean;
  readonly endedOn: Span | null;
  readonly endReason: string | null;
}

export interface Report {
  readonly key: string;
  readonly entry: string;
  readonly commission: string | null;
  readonly by: "commissioner" | "reviewer";
  readonly kind: string | null;
  readonly deliveredOn: Span;
  readonly publishedOn: Span | null;
  readonly recommendation: string | null;
  readonly decidedOn: Span | null;
}

export interface Delivery {
  readonly model: string;
  readonly phase: "council" | "reviewing" | "settingUp" | "paused" | "operating" | "returning";
  readonly since: Span | null;
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly ownedBy: string | null;
  readonly councilConsents: boolean | null;
  readonly companyFormed: boolean | null;
  readonly companyFormedOn: Span | null;
  readonly contractInForce: boolean | null;
  readonly contractFrom: Span | null;
  readonly approved: boolean | null;
  readonly approvedOn: Span | null;
  readonly agreedOn: Span | null;
  readonly chair: string | null;
  readonly plannedFor: Span | null;
}

export interface Inspection {
  readonly key: string;
  readonly on: Span;
  readonly framework: string | null;
  readonly overall: string | null;
  readonly allKeyJudgementsInadequate: boolean | null;
  readonly judgements: readonly { readonly area: string; readonly grade: string }[];
  readonly statutoryReport: boolean | null;
}

export interface Support {
  readonly key: string;
  readonly kind: "earlySupport" | "adviser" | "partner" | "board" | "plan" | "funding";
  readonly name: string | null;
  readonly from: Span;
  readonly status: "running" | "ended";
  readonly endedOn: Span | null;
  readonly amountPounds: number | null;
}

interface Member {
  readonly [field: string]: unknown;
}

/** The chart's context. */
export interface Facts {
  readonly council: string;
  readonly functions: string;
  /** The proposal that the proposal region is about, and when the council was abolished, if it was. */
  readonly current: { readonly proposal: string | null; readonly abolishedOn: Span | null };
  readonly notices: readonly Notice[];
  readonly reviews: readonly Member[];
  readonly reviewGaps: readonly Member[];
  readonly supervisions: readonly Member[];
  readonly exits: readonly Member[];
  readonly proposals: readonly Proposal[];
  readonly urgencies: readonly Member[];
  readonly hearings: readonly Member[];
  readonly contemplations: readonly Member[];
  readonly directions: readonly Direction[];
  /** Publications of notices and directions, whether or not the instrument is on record. */
  readonly publications: readonly Member[];
  readonly obligationsMet: readonly Member[];
  readonly breaches: readonly Member[];
  readonly claims: readonly Member[];
  readonly commissions: readonly Commission[];
  readonly namings: readonly Member[];
  readonly reports: readonly Report[];
  readonly decisions: readonly Member[];
  readonly delivery: Delivery;
  readonly supports: readonly Support[];
  readonly inspections: readonly Inspection[];
  readonly priorityActions: readonly Member[];
  readonly statements: readonly Member[];
  readonly offices: readonly Member[];
  readonly vacancies: readonly Member[];
  readonly absences: readonly Member[];
  readonly otherInstruments: readonly Member[];
  /** Steps that the law gives no effect: kept with the entry, moving nothing. */
  readonly withoutEffect: readonly Member[];
}

/** The names of the lists among the facts. */
export type ListName = {
  [Name in keyof Facts]: Facts[Name] extends readonly unknown[] ? Name : never;
}[keyof Facts];

/** A case of which nothing is on record: the council runs its service. */
export const nothingOnRecord = (council: string, functions: string): Facts => ({
  council,
  functions,
  current: { proposal: null, abolishedOn: null },
  notices: [],
  reviews: [],
  reviewGaps: [],
  supervisions: [],
  exits: [],
  proposals: [],
  urgencies: [],
  hearings: [],
  contemplations: [],
  directions: [],
  publications: [],
  obligationsMet: [],
  breaches: [],
  claims: [],
  commissions: [],
  namings: [],
  reports: [],
  decisions: [],
  delivery: {
    model: "council",
    phase: "council",
    since: null,
    provider: null,
    providerName: null,
    ownedBy: null,
    councilConsents: null,
    companyFormed: null,
    companyFormedOn: null,
    contractInForce: null,
    contractFrom: null,
    approved: null,
    approvedOn: null,
    agreedOn: null,
    chair: null,
    plannedFor: null,
  },
  supports: [],
  inspections: [],
  priorityActions: [],
  statements: [],
  offices: [],
  vacancies: [],
  absences: [],
  otherInstruments: [],
  withoutEffect: [],
});
