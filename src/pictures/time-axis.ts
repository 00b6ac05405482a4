import {
  dayNumber,
  dayOf,
  FIRST_NUMBER,
  LAST_NUMBER,
  monthName,
  type Day,
} from "#machines/time/day.ts";

/** Days along a picture, shared by every path that is drawn on it. */
export interface TimeAxis {
  readonly from: Day;
  readonly to: Day;
  readonly x: (day: Day) => number;
  readonly ticks: readonly { readonly day: Day; readonly label: string }[];
}

const mostTicks = 12;

/**
 * An axis from the first to the last of some days, with a margin, over a breadth in pixels. The
 * margin stops where the calendar does.
 */
export function timeAxis(days: readonly Day[], left: number, right: number): TimeAxis {
  const numbers = days.map(dayNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const margin = Math.max(45, Math.round((last - first) * 0.04));
  const from = Math.max(FIRST_NUMBER, first - margin);
  const to = Math.min(LAST_NUMBER, last + Math.round(margin / 2));
  const x = (day: Day): number => {
    const part = (dayNumber(day) - from) / (to - from);
    return left + Math.min(1, Math.max(0, part)) * (right - left);
  };
  return { from: dayOf(from), to: dayOf(to), x, ticks: ticksOf(dayOf(from), dayOf(to)) };
}

/** Months in a span of up to three years, years in a longer one. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

function ticksOf(from: Day, to: Day): TimeAxis["ticks"] {
  const [first, last] = [monthIndex(from) + 1, monthIndex(to)];
  const step = steps.find((months) => (last - first) / months < mostTicks) ?? 6000;
  const start = Math.ceil(first / step) * step;
  const count = Math.max(0, Math.floor((last - start) / step) + 1);
  return Array.from({ length: count }, (_, at) => {
    const index = start + at * step;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    return { day, label: step < 12 ? `${monthName(month).slice(0, 3)} ${year}` : String(year) };
  });
}

const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
