import type { Cone } from "./cone.ts";
import { commissions, removal, reportsInTime } from "./cones/commissions.ts";
import {
  continuity,
  endings,
  publication,
  succession,
  theDirectionItself,
} from "./cones/directions.ts";
import { assistance, underADirection } from "./cones/under-a-direction.ts";
import { abolition, helpCones, offices, persistence, systemicFailure } from "./cones/evidence.ts";
import { hearing, proposals, settledEarly, urgency, weight } from "./cones/hearing.ts";
import { exits, notices, reviews } from "./cones/notices.ts";
import { delivery, launch, providers } from "./cones/services.ts";

/** Every part into which the chart is taken for exploration. Together they hold every rule. */
export const cones: readonly Cone[] = [
  theDirectionItself,
  succession,
  continuity,
  endings,
  underADirection,
  publication,
  assistance,
  hearing,
  proposals,
  urgency,
  weight,
  settledEarly,
  commissions,
  removal,
  reportsInTime,
  delivery,
  launch,
  providers,
  notices,
  exits,
  reviews,
  ...helpCones,
  persistence,
  systemicFailure,
  offices,
  abolition,
];
