/** The table of powers: for every event, who may bring it about, when, and what it does. */
import type { Power } from "./power.ts";
import { commissionPowers } from "./powers/commission.ts";
import { deliveryPowers } from "./powers/delivery.ts";
import { directionPowers } from "./powers/direction.ts";
import { evidencePowers } from "./powers/evidence.ts";
import { noticePowers } from "./powers/notice.ts";
import { proposalPowers } from "./powers/proposal.ts";
import { supportPowers } from "./powers/support.ts";

export const powers: readonly Power[] = [
  ...noticePowers,
  ...proposalPowers,
  ...directionPowers,
  ...commissionPowers,
  ...deliveryPowers,
  ...supportPowers,
  ...evidencePowers,
];
