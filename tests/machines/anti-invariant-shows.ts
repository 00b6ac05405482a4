import type { Inspection, Notice } from "#machines/facts.ts";
import { addMonths } from "#machines/time/day.ts";
import type { Span } from "#machines/time/span.ts";
import type { Replay, TakenStep } from "#src/replay/replay.ts";
import {
  accepted,
  adviserAndNoCommissioner,
  factsOf,
  isAccepted,
  isBefore,
  isNotAfter,
  said,
  took,
  type Shows,
  type Told,
} from "#tests/dossier/told.ts";

const inadequate = (replay: Replay): readonly Inspection[] =>
  factsOf(replay).inspections.filter(({ overall }) => overall === "inadequate");
const order = ["inadequate", "requiresImprovement", "adequate", "good", "outstanding"];
const gradeBefore = (replay: Replay, on: Span): string | null =>
  factsOf(replay).inspections.findLast(
    (one) => order.includes(one.overall ?? "") && isBefore(one.on, on),
  )?.overall ?? null;
const isIn =
  (region: string, ...positions: readonly string[]) =>
  ({ before }: TakenStep): boolean =>
    positions.includes(before[region] ?? "");

/** A second was appointed, perhaps on the day of the first, and neither had ended by then. */
const twoCommissionersAtOnce = (replay: Replay): boolean =>
  factsOf(replay).commissions.some((one) =>
    factsOf(replay).commissions.some(
      (other) =>
        one.key !== other.key &&
        isNotAfter(one.appointedOn, other.appointedOn) &&
        [one, other].every(
          ({ endedOn }) => endedOn === null || isBefore(other.appointedOn, endedOn),
        ),
    ),
  );
/** A trust runs when the step is taken: of the models that began, the last is a trust. */
const aTrustRuns = (
  at: "before" | "after",
  step: TakenStep,
  earlier: readonly TakenStep[],
): boolean => {
  const begun = [...earlier, step].findLast(({ type }) => type === "DeliveryModelOperated");
  return step[at]["delivery"] === "operating" && begun !== undefined && isOfTrust(begun);
};
const isOfTrust = (step: TakenStep): boolean => said(step, "model") === "trust";
const trustWithoutDirection = ({ taken }: Replay): boolean =>
  taken.some(
    (step, at) =>
      step.after["direction"] === "none" && aTrustRuns("after", step, taken.slice(0, at)),
  );
/** Services came back from a trust before its contract had run its months. */
const returnedEarly = (step: TakenStep, earlier: readonly TakenStep[]): boolean => {
  const contract = earlier.findLast(({ type }) => type === "ServiceContractStated");
  const months = contract === undefined ? null : said(contract, "months");
  const { to } = step.on;
  const from = contract?.on.from ?? null;
  if (typeof months !== "number" || from === null || to === null) return false;
  return isOfTrust(step) && to < addMonths(from, months);
};
/** No notice of any set of functions, since a direction may be about more of them than a notice. */
const noticesOf = ({ csc, edu }: Told): readonly Notice[] =>
  [csc, edu].flatMap((replay) => factsOf(replay).notices);
const revokedBefore = (earlier: readonly TakenStep[]): boolean =>
  earlier.some(({ type }) => type === "StatutoryDirectionRevoked");

/** When a shipped history shows what the machine must allow. "No" means: none on record. */
export const antiInvariantsShown: Readonly<Record<string, Shows>> = {
  A01: (told) =>
    noticesOf(told).length === 0 &&
    accepted((replay) => factsOf(replay).directions.length > 0)(told),
  A02: accepted((replay) =>
    factsOf(replay).directions.some(({ madeOn }) => {
      const grades = inadequate(replay);
      return grades.length > 0 && grades.every(({ on }) => isBefore(madeOn, on));
    }),
  ),
  A03: accepted((replay) =>
    factsOf(replay).notices.some(
      ({ issuedOn }) => gradeBefore(replay, issuedOn) === "requiresImprovement",
    ),
  ),
  A04: accepted((replay) =>
    replay.taken.some(
      ({ type, on, before }) =>
        (type === "CommissionerNamed" || type === "CommissionerAppointed") &&
        before["direction"] === "none" &&
        factsOf(replay).directions.some(({ madeOn }) => isBefore(on, madeOn)),
    ),
  ),
  A05: accepted(adviserAndNoCommissioner),
  A06: accepted(twoCommissionersAtOnce),
  A07: accepted(
    took(
      "MinisterialDecisionMade",
      (step) =>
        /^(noDecisionYet|deferAndReviewIn)$/.test(String(said(step, "outcome"))) &&
        isIn("commission", "reported")(step),
    ),
  ),
  A08: accepted(
    took("SetUpCancelled", (_, earlier) => earlier.some(({ type }) => type === "SetUpPaused")),
  ),
  A09: accepted((replay) =>
    took("DeliveryModelOperated", (step) => {
      const grade = gradeBefore(replay, step.on);
      return isOfTrust(step) && grade !== null && grade !== "inadequate";
    })(replay),
  ),
  A10: accepted(
    took(
      "InspectionPublished",
      (step, earlier) =>
        said(step, "overall") === "inadequate" && aTrustRuns("before", step, earlier),
    ),
  ),
  A11: accepted((replay) =>
    took("StatutoryDirectionRevoked", ({ on }) => gradeBefore(replay, on) === "inadequate")(replay),
  ),
  A12: accepted(
    took(
      "ImprovementNoticeIssued",
      (step, earlier) => isIn("direction", "none")(step) && revokedBefore(earlier),
    ),
  ),
  A13: accepted(trustWithoutDirection),
  A14: accepted(
    took(
      "ServicesReturned",
      (step, earlier) =>
        returnedEarly(step, earlier) && earlier.some(({ type }) => type === "ReturnDecided"),
    ),
  ),
  A15: accepted((replay) => factsOf(replay).directions.length >= 6),
  A16: accepted(
    took(
      "CouncilAbolished",
      (step) =>
        isIn("direction", "made", "inForce")(step) || isIn("notice", "improvementNotice")(step),
    ),
  ),
  A17: ({ csc, edu }) =>
    [csc, edu].every(isAccepted) &&
    factsOf(csc).directions.some(({ effectiveFrom, endedOn }) =>
      factsOf(edu).notices.some(
        (notice) =>
          (endedOn === null || isBefore(notice.issuedOn, endedOn)) &&
          (notice.endedOn === null || isBefore(effectiveFrom, notice.endedOn)),
      ),
    ),
  A18: accepted((replay) =>
    took(
      "StatutoryDirectionMade",
      (step, earlier) =>
        said(step, "proposal") === null &&
        (said(step, "urgency") !== null ||
          earlier.some(({ type }) => type === "UrgencyRecorded")) &&
        earlier.every(({ type }) => type !== "MindedToLetterSent"),
    )(replay),
  ),
  A19: accepted((replay) =>
    took("InspectionPublished", (step) => {
      const before = gradeBefore(replay, step.on);
      const isWorse =
        before === null
          ? said(step, "overall") === "inadequate"
          : order.indexOf(String(said(step, "overall"))) < order.indexOf(before);
      return isWorse && isIn("delivery", "settingUp", "paused")(step);
    })(replay),
  ),
  A20: accepted((replay) =>
    factsOf(replay).commissions.some(({ endedOn }) =>
      factsOf(replay).supports.some(
        ({ kind, from, endedOn: until }) =>
          kind === "adviser" &&
          endedOn !== null &&
          isBefore(from, endedOn) &&
          (until === null || isBefore(endedOn, until)),
      ),
    ),
  ),
};

/** When a shipped history contradicts what is tempting and false, in the order of the dossier. */
export const temptingContradicted: Readonly<Record<string, Shows>> = {
  "a notice precedes a direction": (told) =>
    accepted((replay) =>
      factsOf(replay).directions.some(({ madeOn }) =>
        noticesOf(told).every(({ issuedOn }) => isBefore(madeOn, issuedOn)),
      ),
    )(told),
  "a commissioner implies the question of a trust": accepted((replay) =>
    factsOf(replay).commissions.some(({ removalQuestion }) => removalQuestion === false),
  ),
  "there is at most one commissioner": accepted(twoCommissionersAtOnce),
  "Inadequate implies a direction": accepted((replay) =>
    inadequate(replay).some(({ on }) =>
      factsOf(replay).directions.every(({ endedOn }) => endedOn !== null && isBefore(endedOn, on)),
    ),
  ),
  "Good implies exit": accepted(
    took(
      "InspectionPublished",
      (step) =>
        ["good", "outstanding"].includes(String(said(step, "overall"))) &&
        step.after["direction"] === "inForce",
    ),
  ),
  "a trust implies a direction": accepted(trustWithoutDirection),
  "revocation implies exit": accepted(({ taken }) =>
    taken.some(
      ({ type, after }, at) =>
        type === "StatutoryDirectionRevoked" &&
        (after["delivery"] === "operating" ||
          after["notice"] !== "none" ||
          taken.slice(at + 1).some(({ rung }) => rung > 0)),
    ),
  ),
  "the law requires 14 days": accepted((replay) =>
    factsOf(replay).proposals.some(({ days }) => days !== null && days !== 14),
  ),
  "a late report is unlawful": accepted(({ findings }) =>
    findings.some(({ rule, verdict }) => rule === "V30" && verdict === "overdue"),
  ),
};
