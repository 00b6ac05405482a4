import { z } from "zod";
import { cited, councilShown, dated, stated } from "./parts.ts";
import { dueShown } from "./position.ts";
import { restsOn } from "./rests-on.ts";

/** Whether a thing was done by its day. */
const inTime = z.enum(["yes", "no", "unknown"]);

/** What the record shows of a duty's having been met. */
const met = z.strictObject({
  /**
   * `met`: an entry shows it. `mayBeMet`: an entry shows that it was, on a day that may lie after
   * the day of the view. `ended`: what it comes from ended before the day. `notShown`: nothing on
   * record shows it, which is not to say that it was not.
   */
  answer: z.enum(["met", "mayBeMet", "ended", "notShown"]),
  words: z.string(),
  entry: z.string().nullable(),
  on: dated.nullable(),
  /** Null where it is not shown to be met, or has no day. */
  inTime: inTime.nullable(),
  restsOn: restsOn.nullable(),
  sources: z.array(cited),
});

/** One duty of one council. */
export const duty = dueShown.omit({ of: true }).extend({
  council: z.strictObject({ key: z.string(), name: z.string() }),
  /** By whom it is owed; null for a time limit that nobody owes anything under. */
  owedBy: z.string().nullable(),
  from: z.strictObject({ key: z.string(), title: z.string(), entry: z.string().nullable() }),
  met,
});
export type DutyShown = z.output<typeof duty>;

/** `intervention deadlines --json`. */
export const deadlines = z.strictObject({
  ...stated,
  view: z.literal("deadlines"),
  councils: z.array(councilShown),
  /** Only those whose day has certainly passed and which nothing shows to be met. */
  overdueOnly: z.boolean(),
  /** Soonest first. */
  deadlines: z.array(duty),
  /** Obligations of directions that set no day, with what shows that they were met. */
  undated: z.array(duty),
});
export type Deadlines = z.output<typeof deadlines>;

/** `intervention duties --json`. */
export const duties = z.strictObject({
  ...stated,
  view: z.literal("duties"),
  councils: z.array(councilShown),
  /** What is owed and not shown to be met, the dated ones first. */
  duties: z.array(duty),
});
export type Duties = z.output<typeof duties>;
