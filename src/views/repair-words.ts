import type { Repair } from "#src/alignment/repair.ts";
import { listed } from "#machines/words.ts";
import { onDay, saysOf } from "./labels.ts";
import type { Gaps } from "./schemas/gaps.ts";
import { counted, nameSays, valueSays } from "./say-value.ts";

type Says = (value: unknown) => string;

const always =
  (words: string): Says =>
  () =>
    words;
const yesOr =
  (yes: string, no: string): Says =>
  (value) =>
    value === true ? yes : no;
const subsections: Says = (value) =>
  listed((Array.isArray(value) ? value : []).map((power) => `(${String(power)})`));
const orNone =
  (none: string, some: string): Says =>
  (value) =>
    value === "none" || (Array.isArray(value) && value.length === 0)
      ? none
      : `${some} ${valueSays(value) ?? ""}`;

/** What a paper would say, for each detail that may be supposed. */
const detailWords: Readonly<Record<string, Says>> = {
  "StatutoryDirectionMade.act": always("that it was made under section 497A of the 1996 Act"),
  "StatutoryDirectionMade.gate": (value) =>
    `that it rests on section 497A(${String(value)}): the council is failing`,
  "StatutoryDirectionMade.powers": (value) =>
    `that it was made under section 497A${subsections(value)}`,
  "StatutoryDirectionMade.failingFunctions": (value) =>
    `that the functions found to be failing were ${valueSays(value)}`,
  "StatutoryDirectionMade.directedFunctions": (value) => `that it covers ${valueSays(value)}`,
  "StatutoryDirectionMade.extraFunctions": always("that it adds no further functions under (5)"),
  "StatutoryDirectionMade.satisfiedOn": always(
    "that the Secretary of State was satisfied of the failure",
  ),
  "StatutoryDirectionMade.addressee": always("that it is addressed to the council"),
  "StatutoryDirectionMade.madeBy": always("that the Secretary of State for Education made it"),
  "StatutoryDirectionMade.term": always("that it lasts until it is revoked"),
  "StatutoryDirectionMade.requiresModel": orNone(
    "that it does not require another way of running the service",
    "that it requires",
  ),
  "StatutoryDirectionMade.appoints": always("that it relies on no commissioner"),
  "StatutoryDirectionMade.individualsCriticised": always(
    "that neither it nor its evidence criticises or displaces an individual",
  ),
  "StatutoryDirectionMade.replaces": orNone(
    "that it replaces no direction",
    "that it replaces the direction",
  ),
  "StatutoryDirectionMade.obligations": always(
    "that it obliges the council to follow nobody’s instructions",
  ),
  "StatutoryDirectionMade.reasons": always("its reasons, each resting on evidence"),
  "StatutoryDirectionMade.proposal": always("that it followed the minded-to letter"),
  "MindedToLetterSent.representationsPeriodDays": (value) =>
    `that it allowed ${String(value)} days to answer`,
  "MindedToLetterSent.proposes.powers": (value) =>
    `that it proposed a direction under section 497A${subsections(value)}`,
  "MindedToLetterSent.proposes.commissioner": always("that it proposed a commissioner"),
  "MindedToLetterSent.proposes.model": orNone(
    "that it did not propose another way of running the service",
    "that it proposed",
  ),
  "CommissionerAppointed.mandate": always(
    "that the commissioner was to assess, and not to instruct the council",
  ),
  "CommissionerAppointed.removalQuestion": always(
    "that the commissioner was to ask whether to remove the service from the council",
  ),
  "CommissionerAppointed.publiclySettled": always(
    "that the appointment was not public while the council could still answer",
  ),
  "CommissionerNamed.asAppointed": always("that the person was not named as already appointed"),
  "CommissionerReported.kind": (value) =>
    value === "initial"
      ? "that this was the initial report"
      : "that this was a further report, not the initial one",
  "CommissionEnded.reason": always("the reason why the commission ended"),
  "RepresentationsConsidered.closedMind": always(
    "that the answer was considered with an open mind",
  ),
  "InspectionPublished.allKeyJudgementsInadequate": always(
    "that not all of the key judgements were Inadequate",
  ),
  "ImprovementNoticeIssued.reviewIntervalMonths": (value) =>
    `that the notice allowed ${String(value)} months or more between reviews`,
  "ProviderCompanyStated.voluntary": yesOr(
    "that the arrangement was voluntary",
    "that the arrangement was not voluntary",
  ),
  "ProviderCompanyStated.bodyCorporate": always("that the provider is a body corporate"),
  "ProviderCompanyStated.anotherLocalAuthority": always(
    "that the provider is not another local authority",
  ),
  "ProviderCompanyStated.notForProfit": always("that the provider is not for profit"),
  "ProviderCompanyStated.nearlyAllFunctions": always(
    "that nearly all functions are contracted to the provider",
  ),
};

const factWords: Readonly<Record<string, string>> = {
  MindedToLetterSent: "that it proposed this direction and was served",
  MindedToLetterServed: "that the minded-to letter was served",
  RepresentationsReceived: "that the council answered",
  RepresentationsWaived: "that the council expressly waived its time to answer",
  RepresentationsConsidered: "that any answer was considered, with an open mind",
  ProgressReviewHeld: "that progress under the notice was formally reviewed",
  ImprovementNoticeClosed: "that the notice was closed because a direction took its place",
  AdviserAppointed: "that the Department had appointed an improvement adviser",
  CommissionerReported: "that the initial report was delivered",
  IndependentReviewReported: "that an independent review had reported",
  ProviderCompanyStated: "that the company had been formed",
  ServiceContractStated: "that the contract was in force",
  CouncilExecutiveDecided: "that the council’s executive had approved",
  CommissionEnded: "that the commission ended, and why",
  OfficeHolderStarted: "that somebody took up the office",
};

/** What a document would say, and when it happened: "that the letter was served, on or before …". */
export function repairSays(repair: Repair): string {
  const when = repair.day === null ? "" : `, ${onDay(repair.day)}`;
  if (repair.kind === "narrowing") return `that it happened ${onDay(repair.day)}`;
  if (repair.kind === "detail") {
    const { type, field, value } = repair;
    const says = detailWords[`${type}.${field}`];
    return `${says === undefined ? `${nameSays(field)}: ${valueSays(value)}` : says(value)}${when}`;
  }
  const { direction, representationsPeriodDays: days } = repair.data;
  if (repair.type === "StatutoryDirectionRevoked") {
    return `that the direction ${String(direction)} was revoked${when}`;
  }
  const allowed = typeof days === "number" ? `, and allowed ${days} days to answer` : "";
  return `${factWords[repair.type] ?? saysOf(repair.type)}${when}${allowed}`;
}

/** How many of the findings are closed: "the only finding", "all 21 findings", "3 of the 21 findings". */
export function closedSays({
  findings,
  closed,
  remaining,
}: Pick<Gaps, "findings" | "closed" | "remaining">): string {
  const all = counted(findings, "finding", "findings");
  if (findings === 1) return "the only finding";
  return remaining.length === 0 ? `all ${all}` : `${closed} of the ${all}`;
}
