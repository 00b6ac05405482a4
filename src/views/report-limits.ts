import type { Commission } from "#machines/facts.ts";
import { longDay } from "#machines/time/day.ts";
import {
  anyDay,
  earliestOf,
  isExact,
  longSpan,
  shiftMonths,
  type Span,
} from "#machines/time/span.ts";
import { byDay, twoLimits } from "./dues-shown.ts";
import { dated } from "./labels.ts";
import type { LimitShown, ReportShown } from "./schemas/reports.ts";

interface Limit {
  readonly words: string;
  readonly day: Span | null;
}

/** Every limit of time that the terms of a commission set, and which of them falls first. */
export function limitsOf(commission: Commission): LimitShown[] {
  const limits = allLimits(commission);
  return limits.map(({ words, day }) => ({
    words,
    day: day === null ? null : dated(day),
    binds: bindsFirst(
      day,
      limits.filter((other) => other.day !== day).map((other) => other.day),
    ),
  }));
}

/** By when the initial report was due under all limits together; null where none is on record. */
export function dueOf(commission: Commission): ReportShown["due"] {
  const limits = allLimits(commission);
  if (limits.length === 0) return null;
  const by = earliestOf(limits.map(({ day }) => day ?? anyDay));
  if (by.from === null && by.to === null) {
    return { by: dated(by), words: "the day is not known: its start is not on record" };
  }
  return { by: dated(by), words: twoLimits(commission) ?? byDay(by) };
}

function allLimits({ reportMonths, reportNoLaterThan, commencedOn }: Commission): readonly Limit[] {
  const months =
    reportMonths === null
      ? []
      : [
          {
            words: monthsSay(reportMonths, commencedOn),
            day: commencedOn === null ? null : shiftMonths(commencedOn, reportMonths),
          },
        ];
  const lastDay =
    reportNoLaterThan === null
      ? []
      : [{ words: lastDaySays(reportNoLaterThan), day: reportNoLaterThan }];
  return [...months, ...lastDay];
}

const monthsSay = (months: number, from: Span | null): string => {
  const count = `${months} ${months === 1 ? "month" : "months"}`;
  const start = from === null ? "that day is not on record" : longSpan(from);
  return `within ${count} of the day the commissioner took up post (${start})`;
};

const lastDaySays = (day: Span): string =>
  isExact(day) ? `no later than ${longDay(day.from)}` : `no later than a day ${longSpan(day)}`;

// The one that falls first is the one that counts.
function bindsFirst(day: Span | null, others: readonly (Span | null)[]): LimitShown["binds"] {
  if (others.length === 0) return "yes";
  if (day === null || others.includes(null)) return "unknown";
  const known = others.flatMap((other) => other ?? []);
  if (known.every(({ from }) => day.to !== null && from !== null && day.to <= from)) return "yes";
  return known.some(({ to }) => day.from !== null && to !== null && to < day.from)
    ? "no"
    : "unknown";
}
