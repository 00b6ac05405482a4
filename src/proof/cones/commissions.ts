import { daysFrom, move, once, type Cone } from "#src/proof/cone.ts";
import { appointed, absences, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const live = ({ live: is }: Data) => is === true;
const report = (commission: string, key: string) =>
  once("reports", key, { data: { commission, report: key } });
const commissionIs = (key: string, is: (member: Data) => boolean) =>
  of("commissions", key, is, { data: { commission: key } });

/** Commissioners, one or two at once: appointed, in post, reporting, overseeing, ended. */
export const commissions: Cone = {
  name: "commissions",
  about: "up to two commissioners, their reports, and the decisions on them",
  rules: ["commissionIsLive", "decisionFollowsItsReport"],
  begins: "2022-11-01",
  moves: [
    move("CommissionerAppointed", "first", appointed("c1")),
    move("CommissionerAppointed", "second", appointed("c2")),
    ...["c1", "c2"].flatMap((key) => [
      move("CommissionerCommenced", key, { data: { commission: key } }),
      move("CommissionEnded", key, { data: { commission: key } }),
    ]),
    move("CommissionerReported", "first", report("c1", "r1")),
    move("CommissionerReported", "second", report("c2", "r2")),
    move("IndependentReviewReported", "", once("reports", "r3", { data: { report: "r3" } })),
    move("CommissionEnded", "one not on record", { data: { commission: "c3" } }),
    ...["r1", "r2", null].map((decided) =>
      move("MinisterialDecisionMade", `on ${decided ?? "no report"}, council keeps the service`, {
        data: { report: decided, outcome: "retainWithCommissioner", model: "council" },
      }),
    ),
    move("MinisterialDecisionMade", "on r1, nothing decided yet", {
      data: { report: "r1", outcome: "noDecisionYet", model: null },
    }),
  ],
};

/** A decision about removal, and the review that it rests on. */
export const removal: Cone = {
  name: "removal",
  about: "decisions to remove the service, the review on file, and the order of the two",
  rules: ["removalFollowsAnIndependentReview", "decisionFollowsItsReport"],
  begins: "2022-11-01",
  moves: [
    move("IndependentReviewReported", "", once("reports", "r1", { data: { report: "r1" } })),
    move("CommissionerAppointed", "", appointed("c1")),
    move("CommissionerReported", "", report("c1", "r2")),
    ...absences("independentReview", "of a review"),
    ...[
      "retain",
      "voluntaryTrust",
      "directedTrust",
      "trust",
      "otherModel",
      "combineWithAuthority",
      "rejectAll",
      "differ",
      "noDecisionYet",
      null,
    ].flatMap((outcome) => [
      move("MinisterialDecisionMade", `${outcome}, model trust, on the review`, {
        data: { report: "r1", outcome, model: "trust" },
      }),
      move("MinisterialDecisionMade", `${outcome}, no model said, on no review`, {
        data: { report: null, outcome, model: null },
      }),
    ]),
    ...["partnerAuthority", "jointCompany", "nominee", "council", "none"].map((model) =>
      move("MinisterialDecisionMade", `differ, model ${model}`, {
        data: { report: null, outcome: "differ", model },
      }),
    ),
    move("MinisterialDecisionMade", "trust, reason for no review", {
      data: { report: null, outcome: "trust", reasonNoReview: "Two reviews in two years" },
    }),
    move("MinisterialDecisionMade", "said to follow the review", {
      after: "IndependentReviewReported",
      data: { report: "r1", outcome: "trust" },
    }),
  ],
};

const limits = (name: string, monthsAfterCommencement: number | null, shift: number | null) =>
  move("CommissionerAppointed", name, (at) =>
    at.facts.commissions.length > 0
      ? null
      : {
          data: {
            commission: "c1",
            mandate: null,
            initialReport: {
              monthsAfterCommencement,
              noLaterThan: shift === null ? null : daysFrom(at, shift),
              to: null,
            },
          },
        },
  );

/** Is the first report delivered by the earliest of its limits? */
export const reportsInTime: Cone = {
  name: "reports in time",
  about: "the limits of the terms of reference, the start, and the day of the first report",
  rules: ["reportMeetsEveryLimit"],
  begins: "2022-11-01",
  moves: [
    limits("within a month, no later than 20 days on", 1, 20),
    limits("within a month", 1, null),
    limits("no later than 20 days on", null, 20),
    limits("no limit", null, null),
    move("CommissionerAppointed", "no terms", appointed("c1")),
    move(
      "CommissionerCommenced",
      "",
      of("commissions", "c1", ({ commencedOn }) => commencedOn === null, {
        data: { commission: "c1" },
      }),
    ),
    move("CommissionerReported", "first", report("c1", "r1")),
    move("CommissionerReported", "again", report("c1", "r2")),
    move("CommissionEnded", "no reason", commissionIs("c1", live)),
    move(
      "CommissionEnded",
      "with a reason",
      of("commissions", "c1", live, { data: { commission: "c1", reason: "Post not needed" } }),
    ),
  ],
};
