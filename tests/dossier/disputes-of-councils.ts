import type { Dispute } from "./dispute.ts";

/** Points about Bradford, Sunderland, and the councils in which one person is said to have been commissioner. */
export const disputesOfOtherCouncils: readonly Dispute[] = [
  {
    numbers: ["LC16", "HC8"],
    title: "the day of the report at Bradford",
    point:
      "The article says “after three months”, counted from September; the letter says January 2022.",
    rivals: [["BRA-05", "dates.made"]],
    apart: {
      why: "A report is made, published and decided on, on days of its own; each is another fact.",
      held: [["BRA-05.published"], ["BRA-06"]],
    },
  },
  {
    numbers: ["LC17"],
    title: "a plan, and a notice",
    point:
      "The article speaks of an improvement plan since December 2018, another source of an improvement notice in the same month.",
    rivals: [],
    apart: {
      why: "A plan is what a council means to do; a notice is what the Secretary of State issues. Having the one says nothing about the other.",
      held: [["BRA-02"], ["BRA-21"]],
    },
  },
  {
    numbers: ["LC18", "HC9"],
    title: "agreed, and removed",
    point:
      "The article says that the council agreed voluntarily; the letter, that control should be removed from it.",
    rivals: [
      ["BRA-07", "data.voluntary"],
      ["BRA-05", "data.recommendation"],
    ],
    apart: {
      why: "A council may agree to what it is also directed to do: consent and direction are two facts, and the one does not deny the other.",
      held: [["BRA-06", "data.councilConsents"], ["BRA-23"]],
    },
  },
  {
    numbers: ["LC19"],
    title: "who owns the trust at Bradford",
    point:
      "The article calls the trust independent, at arm’s length and owned by the council; the letter speaks of trusts that deliver services on a council’s behalf.",
    rivals: [],
    apart: {
      why: "Owning a company, running a service and answering for it in law are three things. The sources use different words for different ones.",
      held: [
        ["BRA-05", "data.findings"],
        ["BRA-25.company", "data.ownedBy"],
        ["BRA-25", "data.provider"],
        ["NAT-18"],
      ],
    },
  },
  {
    numbers: ["LC20"],
    title: "the commissioner at Bradford after the report",
    point:
      "The article says that a commissioner will be appointed for the transition; the letter says that “our commissioner continues”.",
    rivals: [],
    apart: {
      why: "An announcement and a commissioner at work are two facts. The letter names nobody, and no source says whether this is the one appointed in September 2021 or another; the record does not join them.",
      held: [["BRA-04"], ["BRA-08.commissioner"], ["BRA-12"]],
    },
  },
  {
    numbers: ["LC21"],
    title: "a launch expected, and a launch",
    point: "The letter expects the trust to launch on a day; later sources say that it did.",
    rivals: [],
    apart: {
      why: "A plan takes effect when it is stated and moves nothing; the launch is an entry of its own, from other sources.",
      held: [["BRA-14", "data.plannedFor"], ["BRA-25"]],
    },
  },
  {
    numbers: [],
    title: "the month of Bradford’s rating",
    point:
      "The article says October 2018 and not whether it means the inspection or the report; the table gives a day for each.",
    rivals: [["BRA-01", "dates.published"]],
    apart: null,
  },
  {
    numbers: ["LC22", "HC10"],
    title: "Sunderland: three years, or six",
    point:
      "An article and a letter say that the service went from Inadequate to Outstanding in three years; another letter gives two years that are six apart.",
    rivals: [
      ["SUN-03", "data.value"],
      ["SUN-01", "dates.published"],
      ["SUN-02", "dates.published"],
    ],
    apart: {
      why: "A length of time needs a day to count from: between the first Inadequate report and the Outstanding one there was a second.",
      held: [["SUN-13"]],
    },
  },
  {
    numbers: ["LC32", "HC11"],
    title: "one person, commissioner in three councils",
    point:
      "The story says that Sir Alan Wood acted as commissioner in Doncaster, Birmingham and Tower Hamlets; it names no department, power or task, and sources of the time tell it otherwise.",
    rivals: [
      ["DON-01", "data.department"],
      ["DON-01", "dates.made"],
      ["BIR-01", "data.department"],
      ["BIR-01", "data.name"],
      ["BIR-01", "dates.made"],
      ["TOW-01", "data.department"],
      ["TOW-01", "dates.made"],
    ],
    apart: {
      why: "To review, to oversee and to act as commissioner are different offices, and so is a commissioner whom another department appoints under another Act.",
      held: [["DON-12"], ["BIR-10"], ["BIR-11"], ["TOW-10"], ["TOW-10.legal-basis"]],
    },
  },
];
