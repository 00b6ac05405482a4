import type { Day } from "#machines/time/day.ts";
import type { Truth } from "./interface.ts";

/** The oracle's own record of one case: flat lists of what the steps stated. Never mutated. */

export interface Notice {
  readonly id: string;
  readonly key: string;
  readonly issuedOn: Day;
  readonly intervalMonths: number | null;
  /** Gaps that have ended, each with the id of the step that ended it. */
  readonly gaps: readonly { readonly by: string; readonly from: Day; readonly to: Day }[];
  readonly lastReviewOn: Day;
  readonly closedOn: Day | null;
}

export type Phase = "notServed" | "windowOpen" | "windowClosed" | "considering" | "decided";

export interface Proposal {
  readonly id: string;
  readonly key: string;
  readonly powers: readonly string[] | null;
  readonly commissioner: boolean | null;
  readonly model: string | null;
  readonly days: number | null;
  readonly servedOn: Day | null;
  readonly answers: readonly Day[];
  readonly waivers: readonly Day[];
  readonly considered: readonly Day[];
  readonly withdrawnOn: Day | null;
  /** Open until it is decided on, withdrawn or overtaken; decided while a direction is to follow. */
  readonly status: "open" | "decided" | "closed";
  /** The outcome of the decision that settled it. */
  readonly outcome: string | null;
}

export type Ending = "revoked" | "expired" | "superseded" | "quashed" | "abolished" | "notStated";

export interface Obligation {
  readonly kind: string | null;
  readonly commission: string | null;
}

/** The content of a direction, as it states it. */
export interface Terms {
  readonly key: string;
  readonly line: string;
  readonly gate: string | null;
  readonly powers: readonly string[] | null;
  readonly functions: readonly string[] | null;
  readonly satisfiedOn: Day | null;
  readonly term: string | null;
  readonly until: Day | null;
  readonly obligations: readonly Obligation[] | null;
  readonly appoints: readonly string[] | null;
  readonly requiresModel: string | null;
  readonly replaces: readonly string[] | null;
  readonly sequence: number | null;
  readonly proposal: string | null;
}

export interface Direction extends Terms {
  readonly id: string;
  readonly madeOn: Day;
  /** The day that the direction itself names for its effect. */
  readonly namedOn: Day | null;
  readonly servedOn: Day | null;
  readonly tookEffect: boolean;
  readonly endedOn: Day | null;
  readonly endedBy: Ending | null;
}

export interface Commission {
  readonly id: string;
  readonly key: string;
  readonly appointedOn: Day;
  readonly department: string | null;
  readonly removalQuestion: boolean | null;
  readonly reportMonths: number | null;
  readonly reportBy: Day | null;
  readonly commencedOn: Day | null;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
  readonly reports: readonly Delivered[];
}

interface Delivered {
  readonly key: string;
  readonly on: Day;
  readonly kind: string | null;
  readonly isDecided: boolean;
}

/** That an instrument was published, by an entry of its own. */
export interface Publication {
  readonly of: "direction" | "notice";
  readonly key: string;
  readonly on: Day;
}

export interface Inspection {
  readonly id: string;
  readonly on: Day;
  readonly overall: string | null;
  readonly anyInadequate: Truth;
  readonly allInadequate: boolean | null;
}

interface Absence {
  readonly of: string;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly reason: string | null;
}

export interface Term {
  readonly office: string;
  readonly holder: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

export type Delivery = "council" | "reviewing" | "settingUp" | "paused" | "operating" | "returning";

export interface State {
  readonly abolishedOn: Day | null;
  readonly notices: readonly Notice[];
  readonly earlySupport: readonly string[];
  readonly isSupervised: boolean;
  readonly proposals: readonly Proposal[];
  /** The id of the letter whose proposal is current, and how far it has come. */
  readonly current: string | null;
  readonly phase: Phase;
  readonly directions: readonly Direction[];
  readonly published: readonly Publication[];
  readonly urgencies: readonly (string | null)[];
  readonly criticisms: readonly { readonly role: string; readonly couldAnswer: boolean | null }[];
  readonly contemplations: readonly Contemplation[];
  readonly breaches: readonly string[];
  readonly commissions: readonly Commission[];
  readonly advisers: readonly {
    readonly key: string;
    readonly from: Day;
    readonly until: Day | null;
  }[];
  /** Every report delivered, by a commissioner or another independent reviewer. */
  readonly reports: readonly { readonly key: string; readonly on: Day }[];
  readonly delivery: Delivery;
  /** The model that is operating or was decided to return, null where the steps do not say. */
  readonly operates: string | null;
  /** The model that is being set up, as the last step about it said. */
  readonly setsUp: string | null;
  readonly companies: readonly { readonly provider: string; readonly isFormed: boolean }[];
  readonly contractInForce: boolean | null;
  readonly approvals: readonly { readonly model: string; readonly isApproved: boolean }[];
  readonly inspections: readonly Inspection[];
  readonly absences: readonly Absence[];
  readonly terms: readonly Term[];
  readonly leavings: readonly { readonly id: string; readonly office: string; readonly on: Day }[];
}

export interface Contemplation {
  readonly key: string;
  readonly on: Day;
  readonly satisfiedOn: Day | null;
  readonly powers: readonly string[] | null;
  readonly endedOn: Day | null;
}

export const start = (): State => ({
  abolishedOn: null,
  notices: [],
  earlySupport: [],
  isSupervised: false,
  proposals: [],
  current: null,
  phase: "notServed",
  directions: [],
  published: [],
  urgencies: [],
  criticisms: [],
  contemplations: [],
  breaches: [],
  commissions: [],
  advisers: [],
  reports: [],
  delivery: "council",
  operates: null,
  setsUp: null,
  companies: [],
  contractInForce: null,
  approvals: [],
  inspections: [],
  absences: [],
  terms: [],
  leavings: [],
});

export const withKey = <T extends { readonly key: string }>(
  things: readonly T[],
  key: string,
): readonly T[] => things.filter((thing) => thing.key === key);

/** Changes every thing of that key; where there is none, nothing changes. */
export const change = <T extends { readonly key: string }>(
  things: readonly T[],
  key: string,
  changed: (thing: T) => T,
): readonly T[] => things.map((thing) => (thing.key === key ? changed(thing) : thing));

export const currentProposal = (state: State): Proposal | null =>
  state.proposals.find(({ id }) => id === state.current) ?? null;

/** The proposal of that key is over, and is no longer the current one. */
export const closeProposals = (state: State, key: string): State => ({
  ...state,
  proposals: change(state.proposals, key, (one) => ({ ...one, status: "closed" })),
  current: currentProposal(state)?.key === key ? null : state.current,
});

export const stands = (direction: Direction): boolean => direction.endedOn === null;

export const isInForce = (direction: Direction): boolean =>
  direction.tookEffect && stands(direction);

export const inForce = (state: State): readonly Direction[] => state.directions.filter(isInForce);

export const effectiveOn = (direction: Direction): Day =>
  direction.namedOn ?? direction.servedOn ?? direction.madeOn;

export const isOpen = (notice: Notice): boolean => notice.closedOn === null;

export const openNotices = (state: State): readonly Notice[] => state.notices.filter(isOpen);

export const isLive = (commission: Commission): boolean => commission.endedOn === null;
