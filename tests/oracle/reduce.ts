import type { OracleStep } from "./interface.ts";
import { nextAbolition } from "./next-abolition.ts";
import { nextCommission } from "./next-commission.ts";
import { nextDelivery } from "./next-delivery.ts";
import { nextDirection } from "./next-direction.ts";
import { nextEvidence } from "./next-evidence.ts";
import { nextNotice } from "./next-notice.ts";
import { nextProposal } from "./next-proposal.ts";
import type { State } from "./state.ts";

const SUBJECTS = [
  nextNotice,
  nextProposal,
  nextDirection,
  nextCommission,
  nextDelivery,
  nextEvidence,
  nextAbolition,
];

/** The step has happened: every subject that it concerns takes it in. */
export const next = (state: State, step: OracleStep): State =>
  SUBJECTS.reduce((reduced, subject) => subject(reduced, step), state);
