import { assessPosition } from "#machines/assess.ts";
import type { CaseContext } from "#machines/case-context.ts";
import type { Commission } from "#machines/facts.ts";
import { LAST_DAY, type Day } from "#machines/time/day.ts";
import type { OnTime } from "./schemas/reports.ts";
import { turnSays } from "./turns.ts";

/**
 * Whether a commission's initial report came by every limit in its terms, as V30 judges it. Once a
 * report is on record the day of the view no longer matters: the rule is asked of the end of time.
 */
export function onTimeOf(commission: Commission, context: CaseContext, asAt: Day): OnTime {
  const { key, reportMonths, reportNoLaterThan, commencedOn, reportedOn } = commission;
  if (reportMonths === null && reportNoLaterThan === null) {
    return said("noLimit", "its terms on record set no day");
  }
  const day = reportedOn === null ? asAt : LAST_DAY;
  const finding = assessPosition(context, day).find(
    ({ rule, subject }) => rule === "V30" && subject === key,
  );
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
  if (reportedOn === null)
    return said("notYet", "not delivered on the record; its day is not over");
  // The rule is silent on months that are counted from a start which is not on record.
  if (reportMonths !== null && commencedOn === null) {
    return { ...said("unknown", "not known"), missing: ["the day the commissioner took up post"] };
  }
  return said("yes", "yes");
}

const said = (
  answer: OnTime["answer"],
  words: string,
  because: readonly string[] = [],
): OnTime => ({ answer, words, because: [...because], missing: [], turns: [] });
