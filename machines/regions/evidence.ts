import { step } from "#machines/chart/transition.ts";
import { isOneOf, field } from "#machines/logic/expression.ts";
import { position, type Region } from "./region.ts";

/**
 * What inspectors, courts, councils and ministers said and did that is evidence and nothing else.
 * No grade, visit, judgment or statement moves any region by itself (T40, V07).
 */
export const evidence: Region = {
  chart: {
    initial: "onRecord",
    states: { onRecord: position("evidence as recorded") },
    on: {
      InspectionPublished: step([]),
      JointInspectionOrdered: step([]),
      JointInspectionPublished: step([]),
      FocusedVisitPublished: step([]),
      MonitoringVisitMade: step([]),
      WrittenStatementSubmitted: step([]),
      CourtJudgmentGiven: step([]),
      PracticeReviewAnnounced: step([]),
      PracticeReviewPublished: step([]),
      SeriousIncidentOccurred: step([]),
      MeasureReported: step([]),
      ConcernRaised: step([]),
      ParliamentaryProceedingHeld: step([]),
      CouncilResponded: step([]),
      OfficeHolderStarted: step([]),
      OfficeHolderEnded: step([]),
      AbsenceStated: step([]),
      BestValueDirectionMade: step(["regimesAreKeptApart"]),
      BestValueDirectionEnded: step([]),
      BestValueNoticeIssued: step([]),
      NationalFigureStated: step([]),
      PolicyStated: step([]),
    },
  },
  effects: {
    InspectionPublished: [
      {
        add: "inspections",
        member: {
          key: { step: "id" },
          on: { step: "on" },
          framework: { step: "data.framework" },
          overall: { step: "data.overall" },
          allKeyJudgementsInadequate: { step: "data.allKeyJudgementsInadequate" },
          judgements: { step: "data.judgements" },
          statutoryReport: { step: "data.statutoryReport" },
        },
      },
    ],
    FocusedVisitPublished: [
      {
        add: "priorityActions",
        member: {
          key: { step: "id" },
          on: { step: "on" },
          priorityAction: { step: "data.priorityAction" },
        },
      },
    ],
    WrittenStatementSubmitted: [
      {
        add: "statements",
        member: {
          key: { step: "id" },
          inspection: { step: "data.inspection" },
          on: { step: "on" },
        },
      },
    ],
    OfficeHolderStarted: [
      {
        add: "offices",
        member: {
          key: { step: "id" },
          office: { step: "data.office" },
          title: { step: "data.title" },
          holder: { step: "data.holder" },
          interim: { step: "data.interim" },
          from: { step: "on" },
          status: { is: "held" },
          endedOn: { is: null },
        },
      },
    ],
    OfficeHolderEnded: [
      {
        change: "offices",
        where: {
          office: { step: "data.office" },
          title: { step: "data.title" },
          status: { is: "held" },
        },
        set: { status: { is: "ended" }, endedOn: { step: "on" } },
      },
      {
        when: isOneOf(field("step.data.office", "the office"), [
          "directorOfChildrensServices",
          "leadMember",
        ]),
        add: "vacancies",
        member: {
          key: { step: "id" },
          office: { step: "data.office" },
          from: { step: "on" },
        },
      },
    ],
    AbsenceStated: [
      {
        add: "absences",
        member: {
          key: { step: "id" },
          of: { step: "data.of" },
          from: { step: "data.from" },
          until: { step: "data.until" },
          reason: { step: "data.reason" },
        },
      },
    ],
    BestValueDirectionMade: [
      {
        add: "otherInstruments",
        member: {
          key: { step: "data.instrument" },
          kind: { is: "best value direction" },
          from: { step: "on" },
          endedOn: { is: null },
        },
      },
    ],
    BestValueDirectionEnded: [
      {
        change: "otherInstruments",
        where: { key: { step: "data.instrument" }, endedOn: { is: null } },
        set: { endedOn: { step: "on" } },
      },
    ],
    BestValueNoticeIssued: [
      {
        add: "otherInstruments",
        member: {
          key: { step: "data.instrument" },
          kind: { is: "best value notice" },
          from: { step: "on" },
          endedOn: { is: null },
        },
      },
    ],
  },
};
