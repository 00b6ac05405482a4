import type { Facts } from "#machines/facts.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";

/**
 * A question about the law, or about how it was put into the chart, that exploring raised: the chart
 * and the table of powers, or two positions, answered it differently.
 */
export interface Question {
  readonly id: string;
  readonly asks: string;
  /** The story that raises it: the first in which this move is put and the facts are so. */
  readonly trace: {
    readonly cone: string;
    readonly move: string;
    readonly when?: (facts: Facts) => boolean;
  };
  readonly answer: string;
  /** By law or its readings; by this project, open to a lawyer; or not at all. */
  readonly decided: "by the law" | "as a reading" | "left open";
  readonly reference: ProvisionKey;
  /** What the question showed to be wrong, and was mended. */
  readonly mended?: "chart" | "table";
}

const firstEnded = (how: string) => (facts: Facts) =>
  facts.directions.some(({ key, endedHow }) => key === "d1" && endedHow === how);

/** In the order of the dossier. Each has its trace; the proof page is not written without. */
export const questions: readonly Question[] = [
  {
    id: "Q01",
    asks: "A court quashes a direction, and on that day a new one is made under gate 2A. Is the quashing an end that gate 2A can follow?",
    trace: {
      cone: "continuity",
      move: "StatutoryDirectionMade (second, under (2A))",
      when: firstEnded("quashing"),
    },
    answer:
      "No. Section 497A(2A)(b) asks what would happen on the expiry or revocation of the earlier direction, and V02 adds its supersession. The chart had taken any end.",
    decided: "by the law",
    reference: "EA1996/s497A(2A)",
    mended: "chart",
  },
  {
    id: "Q02",
    asks: "A source says that a direction without a set period has expired. Has it ended?",
    trace: {
      cone: "endings",
      move: "StatutoryDirectionSaidToHaveEnded (cause: expiry)",
      when: ({ directions }) =>
        directions.some(({ term, status }) => term === "indefinite" && status === "inForce"),
    },
    answer:
      "No. Only a direction made for a period runs out (s.497A(6)(b)); the other stands until it is revoked. The chart had ended it.",
    decided: "by the law",
    reference: "EA1996/s497A(6)",
    mended: "chart",
  },
  {
    id: "Q03",
    asks: "An official enters premises on a clause of the direction, but no direction in force has such a clause. Is that lawful?",
    trace: {
      cone: "under a direction",
      move: "InspectionRightsUsed (on clauseOfDirection)",
      when: ({ directions }) => directions.some(({ status }) => status === "inForce"),
    },
    answer:
      "No. Section 497B gives rights under (4) and (4A) only; under (4B) there are the clauses of the direction and nothing else. The chart had asked for no clause.",
    decided: "by the law",
    reference: "EA1996/s497B",
    mended: "chart",
  },
  {
    id: "Q04",
    asks: "A source says that services returned to the council, and not how much of them. Who runs the service?",
    trace: {
      cone: "delivery",
      move: "ServicesReturned (not said how much)",
      when: ({ delivery }) => delivery.phase === "operating",
    },
    answer:
      "The council: a part is not supposed where none is said. The region had moved and the facts had not, so that one answer was given by the position and another by the rules.",
    decided: "as a reading",
    reference: "CYPA2008/s1",
    mended: "chart",
  },
  {
    id: "Q05",
    asks: "The minister decides that the council keeps the service, with a partner named beside it. Is the partner a model to be set up?",
    trace: {
      cone: "removal",
      move: "MinisterialDecisionMade (retain, model trust, on the review)",
    },
    answer:
      "No: the outcome decides. Solihull kept its service with a trust of another council as partner. The chart had begun a set-up.",
    decided: "as a reading",
    reference: "practice",
    mended: "chart",
  },
  {
    id: "Q06",
    asks: "A direction requires a trust. Its return is decided, and before it returns another provider begins. Was the required model left?",
    trace: {
      cone: "delivery",
      move: "DeliveryModelOperated (a partner)",
      when: ({ delivery, directions }) =>
        delivery.phase === "returning" &&
        directions.some(
          ({ requiresModel, status }) => requiresModel === "trust" && status === "inForce",
        ),
    },
    answer:
      "Yes: a model whose return is decided still operates until it returns. The chart had looked at models in operation only.",
    decided: "as a reading",
    reference: "EA1996/s497A(7)",
    mended: "chart",
  },
  {
    id: "Q07",
    asks: "An individual is heard once without a chance to answer, and once with it. Was that person heard?",
    trace: {
      cone: "the direction itself",
      move: 'StatutoryDirectionMade (criticised: [{"role":"Director"}])',
      when: ({ hearings }) =>
        hearings.length === 2 && hearings.every((h) => h["role"] === "Director"),
    },
    answer:
      "Yes. What fairness asks is one real chance to answer; an occasion without it takes nothing away. The chart had counted the bad one.",
    decided: "as a reading",
    reference: "shoesmith",
    mended: "chart",
  },
  {
    id: "Q08",
    asks: "A source says that there was no independent review, and a review is on record. Which counts?",
    trace: {
      cone: "removal",
      move: "MinisterialDecisionMade (trust, model trust, on the review)",
      when: ({ absences }) => absences.length > 0,
    },
    answer:
      "The review. A thing on record outweighs a statement that there was none; the two statements stand as a conflict for somebody to rule on.",
    decided: "as a reading",
    reference: "practice",
    mended: "chart",
  },
  {
    id: "Q09",
    asks: "A proposal is decided, and withdrawn before the direction is made. May a direction still be made on it?",
    trace: {
      cone: "hearing",
      move: "StatutoryDirectionMade (on the proposal)",
      when: ({ proposals }) => proposals.some(({ status }) => status === "withdrawn"),
    },
    answer:
      "Not without a fresh letter or a stated departure: what was withdrawn is no longer proposed. The chart had kept it as decided.",
    decided: "as a reading",
    reference: "fairness",
    mended: "chart",
  },
  {
    id: "Q10",
    asks: "On the last day of the promised time the outcome is announced. Is that before the time has ended?",
    trace: {
      cone: "outcome settled early",
      move: "OutcomeAnnounced",
      when: ({ proposals }) => proposals.some(({ window }) => window === "open"),
    },
    answer:
      "No, by the words of V21 (“before window.end”); but V19 holds the same day to be part of the promised time. A lawyer should say whether an announcement at noon of that day leaves the afternoon to answer.",
    decided: "left open",
    reference: "fairness",
    mended: "table",
  },
  {
    id: "Q11",
    asks: "The letter proposes no commissioner; one is named as appointed while the council may still answer. Is the outcome treated as settled?",
    trace: {
      cone: "outcome settled early",
      move: "CommissionerNamed (as appointed)",
      when: ({ proposals }) => proposals.some(({ status }) => status === "open"),
    },
    answer:
      "The chart says so of every open proposal; the table’s first draft only where a commissioner was proposed. Kept as the wider reading, which only ever asks for a reason.",
    decided: "left open",
    reference: "fairness",
  },
  {
    id: "Q12",
    asks: "A decision names no report, and two commissioners have reported. Are both reports decided on?",
    trace: {
      cone: "commissions",
      move: "MinisterialDecisionMade (on no report, council keeps the service)",
      when: ({ commissions }) =>
        commissions.filter(({ status }) => status === "reported").length === 2,
    },
    answer:
      "The chart takes it so, since records often do not name the report; the table’s first draft took neither. Nothing in law decides it.",
    decided: "left open",
    reference: "rationality",
  },
  {
    id: "Q13",
    asks: "Does abolition of the council end its commissioners, its supervision and its early support?",
    trace: {
      cone: "abolition",
      move: "CouncilAbolished",
      when: ({ commissions }) => commissions.length > 0,
    },
    answer:
      "The chart ends them: nothing is left for them to act upon. The table’s first draft left them standing, since no text says that they end. The regulations on transfer were not read.",
    decided: "left open",
    reference: "EA1996/s497A",
  },
  {
    id: "Q14",
    asks: "The second direction of a line bears the number of one that has ended. Is the series out of order?",
    trace: {
      cone: "succession",
      move: "StatutoryDirectionMade (second, numbered as the first)",
      when: firstEnded("revoked"),
    },
    answer:
      "Only where it names the other as replaced: the chain is made of what replaces what. The table’s first draft compared every direction of the line, and refused one without a number.",
    decided: "as a reading",
    reference: "EA1996/s570",
    mended: "table",
  },
  {
    id: "Q15",
    asks: "May a letter be served on a council that has been abolished, or an adviser be appointed to it?",
    trace: {
      cone: "every event everywhere",
      move: "AdviserAppointed",
      when: ({ current }) => current.abolishedOn !== null,
    },
    answer:
      "No: every act towards a council presupposes one (P05). The chart’s first draft let service, advisers, partners and improvement boards through.",
    decided: "as a reading",
    reference: "EA1996/s497A",
    mended: "chart",
  },
  {
    id: "Q16",
    asks: "The setting up of a trust is paused, and the trust begins to run in shadow form. Is the pause over?",
    trace: {
      cone: "every event everywhere",
      move: "ShadowRunningBegan",
      when: ({ delivery }) => delivery.phase === "paused",
    },
    answer:
      "Not by that alone: a pause lasts until the setting up is resumed, cancelled or the model operates. The table’s first draft took the shadow run for a resumption. No text decides it.",
    decided: "left open",
    reference: "practice",
    mended: "table",
  },
];
