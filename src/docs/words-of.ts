import type { DateName } from "#events/define-event.ts";
import type { Verdict } from "#machines/finding.ts";
import type { RegionName } from "#machines/intervention.machine.ts";
import type { OnBreach, Strength } from "#machines/rules/rule.ts";

/** What each date of an entry means. */
export const dateWords: Readonly<Record<DateName, string>> = {
  made: "the day it was made",
  served: "the day it was served on the council",
  effective: "the day it took effect",
  commenced: "the day it began, or the person took up post",
  published: "the day it was published",
  stated: "the day it was stated",
  ended: "the day it ended",
};

/** What each region of the chart is about. */
export const regionWords: Readonly<Record<RegionName, string>> = {
  notice: "Improvement notices and the support around them",
  proposal: "The proposal to direct: the letter, the time to answer, the answer, the decision",
  direction: "Statutory directions",
  commission: "Commissioners, their reports and the decisions on them",
  delivery: "Who runs the service",
  support: "Help of any kind",
  evidence: "What inspectors, courts, councils and ministers said and did",
};

/** Why a rule binds. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  ST: "statute",
  PL: "public-law fairness, as the courts apply it",
  PO: "published government policy",
  TE: "the terms of the document itself",
  PR: "usual practice",
};

/** What a breach brings, for a step about to be taken and for one that happened. */
export const breachWords: Readonly<Record<OnBreach, string>> = {
  reject:
    "refused before it is taken; **unlawful** if it happened. A step about to be taken is refused also where the answer is unknown",
  depart:
    "taken only as a departure with a stated reason; **challengeable** if it happened without one",
  note: "never blocks; noted as **unusual**",
  flag: "never blocks; flagged as **overdue**",
  report: "never blocks; reported as **overdue**",
};

/** The verdict on a step that happened. */
export const verdictWords: Readonly<Record<OnBreach, Exclude<Verdict, "gap">>> = {
  reject: "unlawful",
  depart: "challengeable",
  note: "unusual",
  flag: "overdue",
  report: "overdue",
};

/** Steps that follow from others or from the passing of days. They are never stored. */
export const derivedWords: Readonly<Record<string, string>> = {
  $windowOpened: "The time to answer began, on the day of service",
  $windowClosed: "The time to answer ended",
  $directionTookEffect: "The direction’s day of effect was reached",
  $directionExpired: "The direction’s last day was reached",
  $directionMade: "A direction was made (heard from the direction region)",
  $proposalSpent:
    "The direction that answered the proposal came to bind, or ended (heard from the direction region)",
  $modelDecided: "A delivery model was decided on (heard from the commission region)",
  $councilAbolished: "The council was abolished (heard from the direction region)",
};
