import { definitionOf, type EventType } from "#events/catalogue.ts";
import type { Facts } from "#machines/facts.ts";
import {
  addDays,
  addMonths,
  dayNumber,
  earlierOf,
  numberPlusMonths,
  type Day,
} from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import type { OpenQuestion } from "./open-questions.ts";
import { insertions } from "./prices.ts";
import { modelInHand } from "./usual-details.ts";
import type { Detail, Insert, Repair } from "./repair.ts";

/** A day on which a supposed fact would be in time for the step or position that is judged. */
export const dayInTime = ({ on }: OpenQuestion): Day | null => on.from ?? on.to;

const blank = (type: EventType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(definitionOf(type)?.example ?? {}).map((name) => [name, null] as const),
  );

/** A supposed fact that says no more than it must; null where its kind is never supposed. */
export const supposedFact = (
  type: EventType,
  day: Day,
  data: Readonly<Record<string, unknown>>,
  notBefore: Day | null = null,
): Insert | null =>
  insertions[type] === undefined
    ? null
    : {
        kind: "insert",
        id: `supposed ${type} ${day}`,
        type,
        data: { ...blank(type), ...data },
        day: exactly(day),
        notBefore,
      };

const subjectOf = ({ env }: OpenQuestion): Readonly<Record<string, unknown>> =>
  (env.step["subjects"] as readonly Readonly<Record<string, unknown>>[] | undefined)?.[0] ?? {};

const dayIn = (span: unknown, end: "from" | "to"): Day | null =>
  (span as Record<string, Day | null> | null | undefined)?.[end] ?? null;

/** A minded-to letter about a direction, its service, its time to answer and its consideration. */
function hearingBefore({ env, entry }: OpenQuestion, day: Day): readonly Repair[] {
  const step = env.step as { readonly data: Readonly<Record<string, unknown>> };
  const { direction, powers, requiresModel } = step.data;
  const [inHand = "none"] = modelInHand(env.facts as unknown as Facts);
  const model = requiresModel ?? inHand;
  const days = Number(env.law["usualRepresentationsDays"]);
  const proposal = `supposed-for-${String(direction)}`;
  const letter = supposedFact("MindedToLetterSent", addDays(day, -days - 1), {
    proposal,
    representationsPeriodDays: days,
    proposes: { powers: powers ?? ["4B"], commissioner: true, model },
    grounds: [],
  });
  const considered = supposedFact("RepresentationsConsidered", day, {
    proposal,
    closedMind: false,
  });
  if (letter === null || considered === null || entry === null) return [];
  const link: Detail = {
    kind: "detail",
    entry,
    type: "StatutoryDirectionMade",
    field: "proposal",
    value: proposal,
    day: null,
    notBefore: null,
  };
  return [link, { ...letter, served: true }, considered];
}

/** A gap that so many reviews would not fill is not one that a lost document explains. */
const mostReviews = 100;

/** Reviews at the interval that the notice sets, from one end of a gap to the other. */
function reviewsIn(question: OpenQuestion): readonly Repair[] {
  const { notice, intervalMonths, from, until } = subjectOf(question);
  const [start, end] = [dayIn(from, "to"), dayIn(until, "from")];
  if (typeof intervalMonths !== "number" || start === null || end === null) return [];
  const reviews: Repair[] = [];
  // In day numbers, which go on past the last day that can be written.
  const isBeforeEnd = (months: number): boolean =>
    numberPlusMonths(dayNumber(start), months) < dayNumber(end);
  if (isBeforeEnd(mostReviews * intervalMonths)) return [];
  for (let at = 1; isBeforeEnd(at * intervalMonths); at += 1) {
    const day = addMonths(start, at * intervalMonths);
    const review = supposedFact("ProgressReviewHeld", day, {
      review: `supposed-${String(notice)}-${day}`,
      notice,
      attendedBy: [],
      findings: [],
    });
    if (review !== null) reviews.push({ ...review, notBefore: addDays(start, 1) });
  }
  return reviews;
}

/** An initial report within every limit that the terms of reference set. */
function reportInTime(question: OpenQuestion): readonly Repair[] {
  const { key, commencedOn, reportMonths, reportNoLaterThan, appointedOn } = subjectOf(question);
  const months = typeof reportMonths === "number" ? reportMonths : null;
  const start = dayIn(commencedOn, "from") ?? dayIn(appointedOn, "from");
  const limits = [
    dayIn(reportNoLaterThan, "from"),
    months === null || start === null ? null : addMonths(start, months),
  ].filter((day) => day !== null);
  const [first, ...rest] = limits;
  if (first === undefined) return [];
  const report = supposedFact(
    "CommissionerReported",
    rest.reduce(earlierOf, first),
    { commission: key, report: `supposed-report-of-${String(key)}`, kind: "initial", findings: [] },
    start,
  );
  return report === null ? [] : [report];
}

/** What a list of the record would need one more of, for a question that looks for one. */
export function oneMore(list: string, question: OpenQuestion): readonly Repair[] {
  const day = dayInTime(question);
  if (day === null) return [];
  const subject = subjectOf(question);
  const published = dayIn(subject["on"], "from");
  switch (list) {
    case "proposals":
      return question.entry === null ? [] : hearingBefore(question, day);
    case "reviews":
      return reviewsIn(question);
    case "supports":
      return published === null
        ? []
        : plain(
            supposedFact("AdviserAppointed", published, {
              adviser: `supposed-adviser-by-${published}`,
            }),
          );
    case "reports":
      if (question.entry === null) return reportInTime(question);
      return plain(
        supposedFact("IndependentReviewReported", day, { report: `supposed-review-by-${day}` }),
      );
    case "offices":
      return plain(supposedFact("OfficeHolderStarted", day, { office: subject["office"] }));
    default:
      return [];
  }
}

const plain = (fact: Insert | null): readonly Repair[] => (fact === null ? [] : [fact]);

/** The closing of a notice when the first direction after it took effect, which may replace it. */
export function closingOf({ subject, env }: OpenQuestion): readonly Repair[] {
  const { directions, notices } = env.facts as unknown as Facts;
  const notice = notices.find(({ key }) => key === subject);
  const reviewed = notice?.lastReviewedOn.to ?? null;
  if (notice === undefined || reviewed === null) return [];
  const after = directions.find(({ effectiveFrom: { from } }) => from !== null && from >= reviewed);
  const day = after?.effectiveFrom.to ?? null;
  if (after === undefined || day === null) return [];
  const data = { notice: notice.key, direction: after.key };
  return plain(supposedFact("ImprovementNoticeClosed", day, data, after.effectiveFrom.from));
}
