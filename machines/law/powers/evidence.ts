/** Evidence about the council, the offices, other regimes, and what sources say. */
import {
  and,
  equals,
  every,
  field,
  implies,
  isTrue,
  onOrBefore,
  plusWorkingDays,
  date,
  isOnRecord,
} from "#machines/logic/expression.ts";
import type { ListName } from "#machines/facts.ts";
import type { Holder, Power } from "#machines/law/power.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";
import type { EventType } from "#events/catalogue.ts";
import { abolitionPowers } from "./abolition.ts";
import { isThere, part, recorded, said, saidAt, saidDay, same, sameDays, today } from "./words.ts";

/** A plain fact: nobody needs a power to state it, and it moves nothing. */
const plain = (
  event: EventType,
  holder: Holder,
  changes: readonly ListName[] = [],
  provisions: readonly ProvisionKey[] = [],
): Power => ({ event, holder, provisions, preconditions: [], outcomes: recorded, changes });

const statutory = isTrue(said("statutoryReport", "whether it is a statutory report"));

const inspection: Power = {
  event: "InspectionPublished",
  holder: "an inspectorate",
  provisions: ["EIA2006/ss136-137", "SI2007/462"],
  preconditions: [
    part(
      "D1",
      "note",
      "a statutory report was published within the working days that the rules allow",
      implies(
        statutory,
        onOrBefore(
          today,
          plusWorkingDays(
            saidDay("inspectionEndedOn", "the day the inspection ended"),
            field("law.reportPublishedWorkingDays", "the working days to publish"),
          ),
        ),
      ),
    ),
  ],
  outcomes: [
    {
      says: "the grades are on record, and no grade moves anything",
      moves: {},
      leaves: [
        isThere(
          "facts.inspections",
          "inspection",
          and(
            sameDays("inspection.on", "step.on", "the day of publication"),
            same("inspection.framework", saidAt("framework"), "the framework"),
            same("inspection.overall", saidAt("overall"), "the overall grade"),
            same(
              "inspection.allKeyJudgementsInadequate",
              saidAt("allKeyJudgementsInadequate"),
              "whether every key judgement is Inadequate",
            ),
            same("inspection.statutoryReport", saidAt("statutoryReport"), "a statutory report"),
          ),
        ),
      ],
    },
  ],
  changes: ["inspections"],
};

const writtenStatement: Power = {
  event: "WrittenStatementSubmitted",
  holder: "the council",
  provisions: ["EIA2006/ss136-137", "SI2007/462"],
  preconditions: [
    part(
      "D1",
      "note",
      "the statement was submitted within the working days that the rules allow after the report",
      every(
        "facts.inspections",
        "inspection",
        implies(
          and(
            isOnRecord(said("inspection", "the inspection that it answers")),
            equals(
              field("inspection.key", "the inspection"),
              said("inspection", "the inspection that it answers"),
            ),
            isTrue(field("inspection.statutoryReport", "whether it is a statutory report")),
          ),
          onOrBefore(
            today,
            plusWorkingDays(
              date("inspection.on", "the day of the report"),
              field("law.writtenStatementWorkingDays", "the working days for the statement"),
            ),
          ),
        ),
      ),
    ),
  ],
  outcomes: recorded,
  changes: ["statements"],
};

const absence: Power = {
  event: "AbsenceStated",
  holder: "anyone",
  provisions: [],
  preconditions: [],
  outcomes: [
    {
      says: "the absence is on record and moves nothing",
      moves: {},
      leaves: [
        isThere(
          "facts.absences",
          "absence",
          and(
            same("absence.of", saidAt("of"), "what there was none of"),
            sameDays("absence.from", saidAt("from"), "the first day of the absence"),
            sameDays("absence.until", saidAt("until"), "the last day of the absence"),
            same("absence.reason", saidAt("reason"), "the reason"),
          ),
        ),
      ],
    },
  ],
  changes: ["absences"],
};

const bestValue: readonly Power[] = [
  {
    event: "BestValueDirectionMade",
    holder: "anyone",
    provisions: ["LGA1999/s15"],
    preconditions: [
      part(
        "V40",
        "reject",
        "the Secretary of State for local government made the best value direction",
        equals(said("madeBy", "the office that made it"), "secretaryOfStateForLocalGovernment"),
      ),
    ],
    outcomes: recorded,
    changes: ["otherInstruments"],
  },
  plain("BestValueDirectionEnded", "anyone", ["otherInstruments"], ["LGA1999/s15"]),
  plain("BestValueNoticeIssued", "anyone", ["otherInstruments"], ["practice"]),
];

/** Evidence and plain statements. */
export const evidencePowers: readonly Power[] = [
  ...abolitionPowers,
  plain("OfficeHolderStarted", "anyone", ["offices", "vacancies"], ["CA2004/ss18-19"]),
  plain("OfficeHolderEnded", "anyone", ["offices", "vacancies"], ["CA2004/ss18-19"]),
  plain("SeriousIncidentOccurred", "anyone"),
  inspection,
  plain("JointInspectionOrdered", "the Secretary of State", [], ["CA2004/s20"]),
  plain("JointInspectionPublished", "an inspectorate", ["priorityActions"], ["CA2004/s20"]),
  plain("FocusedVisitPublished", "an inspectorate", ["priorityActions"], ["ofstedFramework"]),
  plain("MonitoringVisitMade", "an inspectorate", [], ["ofstedFramework"]),
  plain("CourtJudgmentGiven", "a court"),
  plain("PracticeReviewAnnounced", "anyone"),
  plain("PracticeReviewPublished", "anyone"),
  plain("MeasureReported", "anyone"),
  writtenStatement,
  plain("ConcernRaised", "anyone"),
  plain("ParliamentaryProceedingHeld", "Parliament"),
  plain("CouncilResponded", "the council"),
  ...bestValue,
  absence,
  plain("NationalFigureStated", "anyone"),
  plain("PolicyStated", "anyone"),
];
