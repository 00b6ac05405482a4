import type { FunctionSet } from "#events/values.ts";
import type { Facts } from "#machines/facts.ts";
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

/** The kinds of obligation in a direction. */
export const obliges = (of: unknown, kind: string): boolean =>
  Array.isArray(of) && of.some((one: { readonly kind?: unknown }) => one.kind === kind);
