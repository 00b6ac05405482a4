import type { Dispute } from "./dispute.ts";

/** Points about Solihull, whose history four of the five documents tell. */
export const disputesOfSolihull: readonly Dispute[] = [
  {
    numbers: ["LC01", "HC5"],
    title: "the day of the direction",
    point:
      "The direction bears one day; the story says that it was issued on a later one, and its commissioner was named in public before either.",
    rivals: [["SOL-22", "dates.made"]],
    apart: {
      why: "To be named in the press, to be appointed, and to have a direction made are three things with days of their own. Service, from which the direction binds, is a fourth, which no source dates.",
      held: [["SOL-36"], ["SOL-21", "dates.made"], ["SOL-22", "dates.served"]],
    },
  },
  {
    numbers: ["LC02"],
    title: "the day of the letter",
    point: "The letter bears a month only; the committee to which it is addressed gives its day.",
    rivals: [["SOL-19", "dates.made"]],
    apart: null,
  },
  {
    numbers: ["LC03"],
    title: "the start of the time to answer",
    point: "The letter allows the council a number of days and does not say from when.",
    rivals: [],
    apart: {
      why: "One source states a length and none a start, so that nothing stands against it. Whether the council had its time is a gap in the evidence, told day by day by `npx intervention show solihull --as-at 2022-11-03`.",
      held: [["SOL-19", "data.representationsPeriodDays"], ["SOL-35"]],
    },
  },
  {
    numbers: ["LC04"],
    title: "the commissioner, and the time to answer",
    point:
      "The commissioner was named in public within days of a letter that was only minded to deploy one.",
    rivals: [],
    apart: {
      why: "A letter that proposes, a name in the press and an appointment told in the direction are three facts, and none denies another. When he took up post is not on record, nor whether a mind was closed.",
      held: [["SOL-35"], ["SOL-36"], ["SOL-21"], ["SOL-20", "data.closedMind"]],
    },
  },
  {
    numbers: ["LC05"],
    title: "representations",
    point:
      "The direction says that “any representations” were considered; the story has the leader of the council accept the decision.",
    rivals: [],
    apart: {
      why: "“Any” does not say that some were made, and what is said to the press about a decision is no answer to the letter that proposed it. Whether the council answered is not on record.",
      held: [["SOL-20", "data.anyMade"], ["SOL-25"]],
    },
  },
  {
    numbers: ["LC06", "HC3"],
    title: "the day of the review",
    point:
      "The direction gives a day; the story, which has two days of its own, says “last month”.",
    rivals: [
      ["SOL-16", "dates.made"],
      ["SOL-SRC-2", "data.source.publishedOn"],
    ],
    apart: null,
  },
  {
    numbers: ["LC07", "HC4"],
    title: "the new director",
    point:
      "“This month” may be either of two months, and the interim director’s spell is counted back from it.",
    rivals: [
      ["SOL-24", "dates.commenced"],
      ["SOL-05", "dates.commenced"],
    ],
    apart: null,
  },
  {
    numbers: ["LC08", "HC7"],
    title: "the question of removal",
    point:
      "The story says that the service is at risk of removal and that the commissioner reports on capacity; his terms of reference ask no such question.",
    rivals: [["SOL-21", "data.removalQuestion"]],
    apart: {
      why: "There are two kinds of commission: to instruct a council, and to assess whether it keeps its service. The letter’s general list and the commission at Bradford are about the second, and say nothing of this one.",
      held: [["SOL-21", "data.mandate"], ["BRA-04", "data.mandate"], ["NAT-18"]],
    },
  },
  {
    numbers: ["LC09", "LC10", "HC6"],
    title: "the initial report: its limits, and to whom it goes",
    point:
      "The terms of reference set two limits and address the report to a minister; the story gives one limit and says that he reports to the department.",
    rivals: [["SOL-21", "data.initialReport"]],
    apart: {
      why: "The report on the record is another matter: no source says whether it was the initial one.",
      held: [["SOL-38"], ["SOL-38", "data.kind"]],
    },
  },
  {
    numbers: ["LC11"],
    title: "nine months, said of two things",
    point: "The letter and the direction each speak of nine months.",
    rivals: [],
    apart: {
      why: "The letter counts the months in which the department was involved; the direction, those in which cases went unallocated.",
      held: [["SOL-06"], ["SOL-13"]],
    },
  },
  {
    numbers: ["LC12"],
    title: "the start of help, and of the notice",
    point:
      "Involvement, an adviser and money are dated to one month, the notice to the end of the next.",
    rivals: [],
    apart: {
      why: "Help is not a notice. Each is a fact with a day of its own, and “intervention” may be said of any of them.",
      held: [["SOL-06"], ["SOL-07.made-seed-3"], ["SOL-08.made-seed-2"], ["SOL-10.made-seed-3"]],
    },
  },
  {
    numbers: ["LC13", "HC2"],
    title: "the report of the national panel",
    point: "The direction names a month; the story says “Four months later”, and not than what.",
    rivals: [["SOL-12", "dates.published"]],
    apart: null,
  },
  {
    numbers: ["LC15"],
    title: "functions that fail, and functions that are directed",
    point:
      "The direction finds “some or all” of the listed functions failing, and directs so that all are performed.",
    rivals: [],
    apart: {
      why: "They are two questions of law, and so two fields. The direction picks out none of the listed functions as not failing, and the list is entered in both.",
      held: [
        ["SOL-22", "data.failingFunctions"],
        ["SOL-22", "data.directedFunctions"],
      ],
    },
  },
  {
    numbers: ["LC30"],
    title: "“advisor” and “Adviser”, boards and partnerships",
    point:
      "Sources spell the adviser’s office in two ways, and speak of safeguarding boards and of safeguarding partnerships.",
    rivals: [],
    apart: {
      why: "A spelling states nothing. Boards and partnerships are bodies of different years, and one source says when the one took the place of the other.",
      held: [["SOL-07"], ["SOL-15"], ["NAT-17"]],
    },
  },
  {
    numbers: ["LC31"],
    title: "the words for the death",
    point: "The sources speak of a death, of a killing and of murder.",
    rivals: [["SOL-01", "data.about"]],
    apart: {
      why: "Of what a person was convicted is another fact, and the court’s.",
      held: [["SOL-02", "data.outcome"]],
    },
  },
  {
    numbers: ["LC33"],
    title: "who “the Secretary of State” is",
    point:
      "The letter is signed by a holder of the office; the direction is signed on behalf of the office and names no holder.",
    rivals: [
      ["SOL-22", "data.madeBy"],
      ["NAT-19.october", "data.holder"],
    ],
    apart: null,
  },
  {
    numbers: ["LC34"],
    title: "“children’s commissioner”",
    point:
      "The press gives that name to a commissioner whom a department appoints; by law it is that of another office.",
    rivals: [],
    apart: {
      why: "The Children’s Commissioner for England is another office, and no entry of this record is about it. A commissioner is entered with the department that made the appointment, where a source gives it.",
      held: [
        ["SOL-21", "data.department"],
        ["BRA-04", "data.department"],
        ["BIR-13.commissioner", "data.department"],
      ],
    },
  },
  {
    numbers: ["HC1"],
    title: "December 2021",
    point:
      "As the story is built, the month could be that of the death; it is that of the court case.",
    rivals: [["SOL-01", "dates.effective"]],
    apart: {
      why: "A death and the case about it are two facts.",
      held: [["SOL-02"]],
    },
  },
  {
    numbers: ["HC17"],
    title: "the findings, and a summary of them",
    point:
      "The story retells what the direction says was established at the review, merges some of it and leaves some out.",
    rivals: [["SOL-16", "data.findings"]],
    apart: null,
  },
  {
    numbers: ["HC18"],
    title: "the adviser’s name",
    point: "The letter and the direction tell of an adviser without a name; the story names one.",
    rivals: [["SOL-07", "data.name"]],
    apart: null,
  },
  ...alsoRuledOn(),
];

/** What was ruled on beside the points that the dossiers number. */
function alsoRuledOn(): readonly Dispute[] {
  const all: readonly (readonly [title: string, point: string, fact: string, predicate: string])[] =
    [
      [
        "who ordered the inspection",
        "The story says the government; another source says more exactly who.",
        "SOL-04",
        "data.requestedBy",
      ],
      [
        "what the first money was for",
        "The letter and the story give it different purposes.",
        "SOL-08",
        "data.purpose",
      ],
      [
        "when the joint inspection was published",
        "The documents give no day, only what came after it; the council’s page gives the day.",
        "SOL-09",
        "dates.published",
      ],
      [
        "the day of the notice",
        "The story gives the month, the direction the day.",
        "SOL-10",
        "dates.made",
      ],
      [
        "who was at the review",
        "The letter and the direction name those who took part from two sides.",
        "SOL-16",
        "data.attendedBy",
      ],
      [
        "what the direction followed",
        "The direction does not name the letter in which it was proposed.",
        "SOL-22",
        "data.proposal",
      ],
      [
        "since when there was a board",
        "The direction shows a board by the review; a message of the council shows one earlier.",
        "SOL-27",
        "dates.effective",
      ],
    ];
  return all.map(([title, point, fact, predicate]) => ({
    numbers: [],
    title,
    point,
    rivals: [[fact, predicate]],
    apart: null,
  }));
}
