import type { Story } from "./story.ts";

/** Chapters of a council's history. Their order is the lifecycle's; how they end is up to chance. */
export function aServiceThatWorries(story: Story): void {
  story.tell("OfficeHolderStarted", { holder: "A first director" });
  story.tell("InspectionPublished", { overall: "requiresImprovement", statutoryReport: true });
  if (story.chance.oneIn(2)) story.tell("FocusedVisitPublished");
  if (story.chance.oneIn(3)) {
    story.tell("EarlySupportAgreed", { support: "peer-review" });
    story.tell("EarlySupportEnded", { support: "peer-review" });
  }
  story.tell("InspectionPublished", {
    framework: "ilacs",
    overall: "inadequate",
    allKeyJudgementsInadequate: story.chance.oneIn(4),
    statutoryReport: true,
    judgements: [{ area: "help and protection", grade: "inadequate" }],
  });
}

/** An improvement notice, reviews of it, and its lifting. */
export function aNoticeAndItsEnd(story: Story): void {
  const notice = story.key("notice");
  const [adviser, board] = [story.key("adviser"), story.key("board")];
  story.tell("ImprovementNoticeIssued", { notice, reviewIntervalMonths: 6 });
  story.tell("ImprovementNoticePublished", { notice }, { afterDays: 5 });
  story.tell("AdviserAppointed", { adviser });
  story.tell("ImprovementBoardEstablished", { board });
  story.tell("ProgressReviewHeld", {
    notice,
    review: story.key("review"),
    outcome: "insufficient",
  });
  story.tell("MonitoringVisitMade");
  story.tell("ProgressReviewHeld", { notice, review: story.key("review"), outcome: "sufficient" });
  story.tell("AdviserEnded", { adviser });
  story.tell("ImprovementNoticeLifted", { notice });
  story.tell("SupervisionAndSupportBegan", {}, { afterDays: 1 });
}

/** A proposal with time to answer, and the direction that follows it; gives the direction's key. */
function aDirection(story: Story, requiresModel: "none" | "trust"): string {
  const [proposal, direction] = [story.key("proposal"), story.key("direction")];
  const days = story.chance.one([7, 14, 14, 21, null]);
  story.tell("MindedToLetterSent", { proposal, representationsPeriodDays: days });
  story.tell("MindedToLetterServed", { proposal }, { afterDays: 1 });
  if (story.chance.oneIn(4)) {
    story.tell("RepresentationsWaived", { proposal }, { afterDays: 6 });
  } else {
    story.tell("RepresentationsReceived", { proposal }, { afterDays: 12 });
    story.tell("RepresentationsConsidered", { proposal, anyMade: true }, { afterDays: 9 });
  }
  story.tell("ProposalDecided", { proposal, outcome: "issue" }, { afterDays: 3 });
  story.tell(
    "StatutoryDirectionMade",
    {
      direction,
      proposal,
      requiresModel,
      powers: requiresModel === "none" ? ["4B"] : ["4", "4B"],
      obligations: [
        {
          letter: "a",
          kind: "complyWithInstructions",
          words: "comply with any instructions of the commissioner",
          commission: null,
          dueOn: null,
          everyMonths: null,
        },
        {
          letter: "b",
          kind: "monthlyMeeting",
          words: "hold a meeting each month",
          commission: null,
          dueOn: null,
          everyMonths: 1,
        },
      ],
    },
    { afterDays: story.chance.whole(0, 9) },
  );
  story.tell("StatutoryDirectionServed", { direction }, { afterDays: 1 });
  story.tell("StatutoryDirectionPublished", { direction }, { afterDays: 2 });
  return direction;
}

/** A direction with a commissioner who recommends that the council keep its service. */
export function aDirectionWithACommissioner(story: Story): void {
  const direction = aDirection(story, "none");
  const [commission, report] = [story.key("commission"), story.key("report")];
  story.tell("CommissionerAppointed", { commission, direction }, { afterDays: 1 });
  story.tell("CommissionerCommenced", { commission });
  story.tell("CommissionerInstructed", { commission });
  story.tell("CommissionerReported", { commission, report });
  story.tell("ReportPublished", { report });
  story.tell("MinisterialDecisionMade", {
    decision: story.key("decision"),
    report,
    outcome: "retainWithCommissioner",
    model: null,
    councilConsents: null,
  });
  story.tell("ObligationMet", { direction, letter: "b" });
  story.tell("InspectionPublished", { framework: "ilacs", overall: "requiresImprovement" });
  if (story.chance.oneIn(2)) story.tell("CommissionEnded", { commission });
  if (story.chance.oneIn(2)) {
    story.tell("StatutoryDirectionRevoked", { direction });
    story.tell("InterventionExited", {}, { afterDays: 30 });
  }
}

/** A direction under which a trust is set up and takes over the service. */
export function aDirectionWithATrust(story: Story): void {
  const direction = aDirection(story, "trust");
  const [commission, report] = [story.key("commission"), story.key("report")];
  story.tell("CommissionerAppointed", { commission, direction, removalQuestion: true });
  story.tell("CommissionerCommenced", { commission });
  story.tell("CommissionerReported", { commission, report, recommendation: "directedTrust" });
  story.tell("MinisterialDecisionMade", {
    decision: story.key("decision"),
    report,
    outcome: "directedTrust",
    councilConsents: false,
  });
  story.tell("CouncilExecutiveDecided");
  story.tell("ModelAgreementSigned");
  story.tell("ProviderCompanyStated");
  story.tell("TrustLeadershipAppointed", { chair: "A chair" });
  if (story.chance.oneIn(3)) {
    story.tell("SetUpPaused");
    story.tell("SetUpResumed");
  }
  story.tell("ShadowRunningBegan");
  story.tell("ServiceContractStated");
  story.tell("DeliveryModelOperated", {}, { afterDays: 1 });
}

/** What is on record of any council in any year. It moves no region but that of evidence. */
export function everydayFact(story: Story): void {
  story.chance.one([
    () => story.tell("MonitoringVisitMade"),
    () => story.tell("MeasureReported", { value: story.chance.whole(1, 900) }),
    () => story.tell("FundingProvided", { amountPounds: story.chance.whole(10, 900) * 1000 }),
    () => story.tell("ConcernRaised", { raisedBy: "A member of Parliament" }),
    () => story.tell("ParliamentaryProceedingHeld"),
    () => story.tell("CouncilResponded"),
    () => story.tell("OfficeHolderEnded", { title: "Director of children’s services" }),
    () => story.tell("OfficeHolderStarted", { holder: "A later director" }),
    () => story.tell("PartnerAppointed", { partner: story.key("partner") }),
    () => story.tell("ImprovementActivityStated"),
    () => story.tell("JointInspectionPublished"),
    () => story.tell("BestValueNoticeIssued", { instrument: story.key("best-value") }),
  ])();
}
