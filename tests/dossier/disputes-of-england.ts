import type { Dispute } from "./dispute.ts";

/** Points about national figures, policy and offices. */
export const disputesOfEngland: readonly Dispute[] = [
  {
    numbers: ["LC14", "HC16"],
    title: "the order of the measures",
    point:
      "The letter of October 2022 lists measures that rise from help to a direction, a commissioner and a trust; the same letter tells of a notice, which the list leaves out, and proposes a direction and a commissioner together.",
    rivals: [["NAT-18", "data.about"]],
    apart: {
      why: "A list of what can be done is no account of what was done. What was done stands in each council’s own history, and what a source leaves out may have happened all the same.",
      held: [["SOL-10.made-seed-3"], ["SOL-19", "data.proposes"], ["BRA-21"], ["BRA-22"]],
    },
  },
  {
    numbers: ["LC23", "HC12"],
    title: "councils lifted out of intervention since May 2010",
    point: "The letter of 7 January 2022 and the article of 26 January 2022 give different counts.",
    rivals: [["NAT-02", "data.value"]],
    apart: {
      why: "Each count is a fact with its own source and day, so that a later count does not correct an earlier one.",
      held: [["NAT-01.answer-2019"], ["NAT-01"], ["NAT-02"], ["NAT-02.trusts"]],
    },
  },
  {
    numbers: ["LC24"],
    title: "councils rated Inadequate",
    point:
      "Two letters of 2022 and an answer of 2019 count down from the same figure in 2017, and do not agree on the month.",
    rivals: [["NAT-03", "data.asOf"]],
    apart: {
      why: "The counts are of different days. The figure of April 2017 and that of July 2017 can both be right, and so can the same figure in 2019 and in January 2022.",
      held: [
        ["NAT-03", "data.asOf"],
        ["NAT-03.answer-2019", "data.asOf"],
        ["NAT-04.answer-2019"],
        ["NAT-04"],
        ["NAT-04.share"],
        ["NAT-05"],
      ],
    },
  },
  {
    numbers: ["LC25", "HC13"],
    title: "councils rated Good or Outstanding",
    point:
      "A letter gives the lowest number of Outstanding councils in 2017, and an increase since April 2017 from which another number follows.",
    rivals: [["NAT-06", "data.value"]],
    apart: {
      why: "Counts and shares, of one grade or of two, on different days, are different figures; none of them is worked out from another on this record.",
      held: [
        ["NAT-08"],
        ["NAT-08.increase"],
        ["NAT-08.share-2017"],
        ["NAT-08.share"],
        ["NAT-05.good-2017"],
        ["NAT-05.good"],
      ],
    },
  },
  {
    numbers: ["LC26"],
    title: "an aim, and no target",
    point:
      "One letter speaks of an aim for 2022 and says that no target is set, and quotes a refusal to set one.",
    rivals: [],
    apart: {
      why: "The aim is about councils rated Inadequate; the target that was asked for, and refused, is about councils rated Good or Outstanding. Who stated which, and when, is entered with each.",
      held: [["NAT-09"], ["NAT-09.refusal"], ["NAT-09.no-target"], ["NAT-10"]],
    },
  },
  {
    numbers: ["LC27", "HC14"],
    title: "councils that were helped",
    point: "Two letters of 2022 give several figures of councils that had help.",
    rivals: [["NAT-14", "data.value"]],
    apart: {
      why: "Each figure counts another programme, or another share of councils.",
      held: [["NAT-13"], ["NAT-13.reach"], ["NAT-14"], ["NAT-14.intensive"], ["NAT-14.engaged"]],
    },
  },
  {
    numbers: ["LC28", "HC15"],
    title: "“earlier this year”",
    point: "A letter of 7 January places a settlement “earlier this year”.",
    rivals: [["NAT-15", "dates.effective"]],
    apart: null,
  },
  {
    numbers: ["LC29"],
    title: "a short name",
    point:
      "The letter shortens the name of the regional alliances in its own way; elsewhere they have another short name.",
    rivals: [],
    apart: {
      why: "A short name states nothing, and only one of the two stands in a source of this record. The alliances are entered under their full name.",
      held: [["NAT-13.alliances"]],
    },
  },
];
