import type { Effects } from "#machines/effect.ts";
import type { Transition } from "#machines/chart/transition.ts";

/** A legal position that a region can be in, in plain words. */
export interface Position {
  readonly meta: { readonly label: string };
  readonly initial?: string;
  readonly states?: Readonly<Record<string, Position>>;
}

/** One region of the chart: its legal positions, the steps that it owns, and what they record. */
export interface Region {
  readonly chart: {
    readonly initial: string;
    readonly states: Readonly<Record<string, Position>>;
    readonly on: Readonly<Record<string, Transition[]>>;
  };
  readonly effects: Effects;
}

/** A legal position without parts. */
export const position = (label: string): Position => ({ meta: { label } });
