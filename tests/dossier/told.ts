import type { FunctionSet } from "#events/values.ts";
import type { Direction, Facts } from "#machines/facts.ts";
import type { Span } from "#machines/time/span.ts";
import type { Replay, TakenStep } from "#src/replay/replay.ts";

/** What a record tells of one council, replayed for each set of functions. */
export type Told = Readonly<Record<FunctionSet, Replay>>;

/** Whether a record shows something. What it does not hold, it does not show. */
export type Shows = (told: Told) => boolean;

/** The record shows it of children’s social care or of education. */
export const inEither =
  (shows: (replay: Replay) => boolean): Shows =>
  ({ csc, edu }) =>
    shows(csc) || shows(edu);

/** The same, where nothing in that case was unlawful: the history is accepted. */
export const accepted = (shows: (replay: Replay) => boolean): Shows =>
  inEither((replay) => isAccepted(replay) && shows(replay));

export const isAccepted = ({ findings }: Replay): boolean =>
  findings.every(({ verdict }) => verdict !== "unlawful");

export const factsOf = ({ snapshot }: Replay): Facts => snapshot.context.facts;

/** A field of the entry that a step records. */
export const said = ({ entry }: TakenStep, name: string): unknown => entry?.data[name] ?? null;

/** Some step of this type was taken, of which this is so. */
export const took =
  (type: string, isSo: (step: TakenStep, before: readonly TakenStep[]) => boolean = () => true) =>
  ({ taken }: Replay): boolean =>
    taken.some((step, at) => step.type === type && isSo(step, taken.slice(0, at)));

/** Every possible day of the one comes before every possible day of the other. */
export const isBefore = (one: Span, other: Span): boolean =>
  one.to !== null && other.from !== null && one.to < other.from;

/** No possible day of the one comes after a possible day of the other: both may be the same day. */
export const isNotAfter = (one: Span, other: Span): boolean =>
  one.to !== null && other.from !== null && one.to <= other.from;

/** The kinds of obligation in a direction. */
export const obliges = (of: unknown, kind: string): boolean =>
  Array.isArray(of) && of.some((one: { readonly kind?: unknown }) => one.kind === kind);

/**
 * A direction was made with an adviser and no commissioner: its obligations say so, or a source says
 * that there was no commissioner on the day and an adviser was appointed while it was in force.
 */
export const adviserAndNoCommissioner = (replay: Replay): boolean => {
  const { directions, commissions } = factsOf(replay);
  return directions.some((direction) => {
    const { obligations, appoints, effectiveFrom } = direction;
    const isWithout =
      !obliges(obligations, "complyWithInstructions") &&
      (appoints ?? []).length === 0 &&
      commissions.every(({ endedOn }) => endedOn !== null && isBefore(endedOn, effectiveFrom));
    const hasAdviser =
      obliges(obligations, "cooperateWithAdviser") ||
      (saidToHaveNone(replay, direction) && hadAdviser(replay, direction));
    return isWithout && hasAdviser;
  });
};

const saidToHaveNone = (replay: Replay, { madeOn }: Direction): boolean =>
  factsOf(replay).absences.some(
    ({ of, from, until }) =>
      of === "commissioner" &&
      isNotAfter(from as Span, madeOn) &&
      isNotAfter(madeOn, until as Span),
  );

const hadAdviser = (replay: Replay, { madeOn, endedOn }: Direction): boolean =>
  factsOf(replay).supports.some(
    ({ kind, from, endedOn: until }) =>
      kind === "adviser" &&
      (endedOn === null || isBefore(from, endedOn)) &&
      (until === null || isBefore(madeOn, until)),
  );
