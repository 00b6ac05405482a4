import { daysFrom, move, once, type Cone } from "#src/proof/cone.ts";
import { appointed, direction, absences, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const notice = (key: string, data: Data = {}) =>
  once("notices", key, { data: { notice: key, ...data } });

/** Notices, the support around them, and the ways out. */
export const notices: Cone = {
  name: "notices",
  about: "notices, early support, supervision and support, and leaving intervention",
  rules: [
    "noticeEndedWasOpen",
    "noticeIsClosedWhenADirectionIsMade",
    "supervisionFollowsIntervention",
    "exitLeavesNothingOpen",
  ],
  begins: "2022-11-01",
  moves: [
    move("ImprovementNoticeIssued", "first", notice("n1")),
    move("ImprovementNoticeIssued", "second, beside it", notice("n2")),
    move("ImprovementNoticeIssued", "second, in its place", notice("n2", { replaces: "n1" })),
    ...["n1", "n2"].map((key) => move("ImprovementNoticeLifted", key, { data: { notice: key } })),
    move("ImprovementNoticeClosed", "n1", { data: { notice: "n1" } }),
    move("EarlySupportAgreed", "", once("supports", "s1", { data: { support: "s1" } })),
    move("EarlySupportAgreed", "other", once("supports", "s2", { data: { support: "s2" } })),
    move(
      "EarlySupportEnded",
      "",
      of("supports", "s1", () => true, { data: { support: "s1" } }),
    ),
    move("SupervisionAndSupportBegan", "", (at) => (at.facts.supervisions.length > 0 ? null : {})),
    move("SupervisionAndSupportEnded", ""),
    move("InterventionExited", ""),
    move("StatutoryDirectionMade", "", direction({})),
    move(
      "StatutoryDirectionRevoked",
      "",
      of("directions", "d1", ({ status }) => status === "inForce", { data: { direction: "d1" } }),
    ),
  ],
};

/** Leaving intervention with nothing open, a commissioner among what may be. */
export const exits: Cone = {
  name: "exits",
  about: "leaving intervention while a commission, a direction or supervision goes on",
  rules: ["exitLeavesNothingOpen", "supervisionFollowsIntervention"],
  begins: "2022-11-01",
  moves: [
    move("CommissionerAppointed", "", appointed("c1")),
    move("CommissionEnded", "", { data: { commission: "c1" } }),
    move(
      "StatutoryDirectionMade",
      "fixed",
      direction((at) => ({ term: "fixed", until: daysFrom(at, 3) })),
    ),
    move(
      "StatutoryDirectionMade",
      "from a later day",
      direction({}, (at) => ({ effective: daysFrom(at, 2) })),
    ),
    move("SupervisionAndSupportBegan", "", (at) => (at.facts.supervisions.length > 0 ? null : {})),
    move("SupervisionAndSupportEnded", ""),
    move("InterventionExited", ""),
  ],
};

const review = (key: string, of_: string) =>
  once("reviews", key, { data: { review: key, notice: of_ } });

/** No longer between reviews than the notice allows. */
export const reviews: Cone = {
  name: "reviews",
  about: "the interval that a notice sets, its reviews, and its end",
  rules: ["noticeIsReviewedInTime"],
  begins: "2022-08-31",
  moves: [
    move("ImprovementNoticeIssued", "every 6 months", notice("n1", { reviewIntervalMonths: 6 })),
    move("ImprovementNoticeIssued", "no interval", notice("n1", { reviewIntervalMonths: null })),
    move("ProgressReviewHeld", "first", review("w1", "n1")),
    move("ProgressReviewHeld", "of another notice", review("w3", "n2")),
    ...absences("review", "of a review"),
    move(
      "ImprovementNoticeLifted",
      "",
      of("notices", "n1", ({ status }) => status === "open", { data: { notice: "n1" } }),
    ),
  ],
};
