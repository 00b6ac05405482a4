import type { Commission } from "#machines/facts.ts";
import type { Finding } from "#machines/finding.ts";
import type { OnTime } from "./schemas/reports.ts";
import { turnSays } from "./turns.ts";

/**
 * Whether a commission's initial report came by every limit in its terms, as the finding of V30 on the
 * day of the view says. Without a finding the rule is kept, or its day is not over.
 */
export function onTimeOf(commission: Commission, findings: readonly Finding[]): OnTime {
  const { key, reportMonths, reportNoLaterThan, commencedOn, reportedOn, endReason } = commission;
  if (reportMonths === null && reportNoLaterThan === null) {
    return said("noLimit", "its terms on record set no day");
  }
  const finding = findings.find(({ rule, subject }) => rule === "V30" && subject === key);
  if (finding !== undefined && finding.verdict !== "gap") {
    return said("no", "no: after its last day", finding.because);
  }
  if (finding !== undefined) {
    const turns = finding.turns.map(turnSays);
    return {
      ...said("unknown", "not known", finding.because),
      missing: [...finding.missing],
      turns,
    };
  }
  if (reportedOn === null && endReason !== null) {
    return said("ended", "the commission ended for a stated reason before it reported");
  }
  // The rule is silent on months that are counted from a start which is not on record.
  if (reportMonths !== null && commencedOn === null) {
    const words =
      reportedOn === null ? "none is on record; whether its day is over is not known" : "not known";
    return { ...said("unknown", words), missing: ["the day the commissioner took up post"] };
  }
  if (reportedOn === null)
    return said("notYet", "not delivered on the record; its day is not over");
  return said("yes", "yes");
}

const said = (
  answer: OnTime["answer"],
  words: string,
  because: readonly string[] = [],
): OnTime => ({ answer, words, because: [...because], missing: [], turns: [] });
