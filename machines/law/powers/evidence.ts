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
  type Condition,
} from "#machines/logic/expression.ts";
import type { ListName } from "#machines/facts.ts";
import type { Holder, Power } from "#machines/law/power.ts";
import type { ProvisionKey } from "#machines/law/provisions.ts";
import type { EventType } from "#events/catalogue.ts";
import { abolitionPowers } from "./abolition.ts";
import { officePowers } from "./offices.ts";
import { isThere, part, recorded, said, saidAt, saidDay, same, today, is } from "./words.ts";
import {
  recordedAs,
  adds,
  dayOfStep,
  asSaid,
  fieldsOf,
  dayAsSaid,
  nameSaid,
  theEntry,
  dayIsSet,
  dayStays,
} from "./record-words.ts";

/** A plain fact: nobody needs a power to state it, and it moves nothing. */
const plain = (
  event: EventType,
  holder: Holder,
  changes: readonly ListName[] = [],
  provisions: readonly ProvisionKey[] = [],
  leaves: readonly Condition[] = [],
): Power => ({
  event,
  holder,
  provisions,
  preconditions: [],
  outcomes: recordedAs(...leaves),
  changes,
});

/** Findings that call for priority action are kept as such. */
const findings = (event: EventType, provision: ProvisionKey): Power => ({
  ...plain(event, "an inspectorate", ["priorityActions"], [provision]),
  outcomes: [
    {
      says: "that priority action is called for is on record and moves nothing",
      when: is(saidAt("priorityAction"), true, "whether priority action is called for"),
      moves: {},
      leaves: [
        adds("priorityActions", "finding", { key: theEntry, on: dayOfStep, priorityAction: true }),
      ],
    },
    ...recorded,
  ],
});

const statutory = isTrue(said("statutoryReport", "whether it is a statutory report"));

const sameGrade = and(
  same("kept.area", "stated.area", "the area of the judgement"),
  same("kept.grade", "stated.grade", "the grade of the judgement"),
);

const gradesKept = and(
  every("inspection.judgements", "kept", isThere(saidAt("judgements"), "stated", sameGrade)),
  every(saidAt("judgements"), "stated", isThere("inspection.judgements", "kept", sameGrade)),
);

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
            ...fieldsOf("inspection", {
              key: theEntry,
              on: dayOfStep,
              framework: asSaid("framework"),
              overall: asSaid("overall"),
              allKeyJudgementsInadequate: asSaid("allKeyJudgementsInadequate"),
              statutoryReport: asSaid("statutoryReport"),
            }),
            gradesKept,
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
  outcomes: recordedAs(
    adds("statements", "statement", {
      key: theEntry,
      on: dayOfStep,
      inspection: asSaid("inspection"),
    }),
  ),
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
        adds("absences", "absence", {
          key: theEntry,
          of: asSaid("of"),
          from: dayAsSaid("from"),
          until: dayAsSaid("until"),
          reason: asSaid("reason"),
        }),
      ],
    },
  ],
  changes: ["absences"],
};

const instrumentMade = (kind: string): Condition =>
  adds("otherInstruments", "instrument", {
    key: nameSaid("instrument"),
    kind,
    from: dayOfStep,
    endedOn: null,
  });

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
    outcomes: recordedAs(instrumentMade("best value direction")),
    changes: ["otherInstruments"],
  },
  {
    event: "BestValueDirectionEnded",
    holder: "anyone",
    provisions: ["LGA1999/s15"],
    preconditions: [],
    outcomes: [
      dayIsSet("otherInstruments", "instrument", "instrument", "endedOn"),
      ...dayStays("otherInstruments", "instrument", "instrument", "endedOn"),
    ],
    changes: ["otherInstruments"],
  },
  plain(
    "BestValueNoticeIssued",
    "anyone",
    ["otherInstruments"],
    ["practice"],
    [instrumentMade("best value notice")],
  ),
];

/** Evidence and plain statements. */
export const evidencePowers: readonly Power[] = [
  ...abolitionPowers,
  ...officePowers,
  plain("SeriousIncidentOccurred", "anyone"),
  inspection,
  plain("JointInspectionOrdered", "the Secretary of State", [], ["CA2004/s20"]),
  findings("JointInspectionPublished", "CA2004/s20"),
  findings("FocusedVisitPublished", "ofstedFramework"),
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
