import { catalogue } from "#events/catalogue.ts";
import type { Facts } from "#machines/facts.ts";
import { move, stepOfMove, type Move } from "./cone.ts";
import type { Node, Observer, Subject } from "./explore.ts";
import { trialOf } from "./trial.ts";

/** How many combinations of positions the parts reached, and the events put in them. */
export interface EverywherePut {
  readonly combinations: number;
  readonly steps: number;
}

/**
 * Beside the parts, each of which puts only what can change its rules: every event that the chart
 * follows, as its definition's example says it, put once in every combination of positions that any
 * part reaches.
 */
export class EveryEventEverywhere implements Observer {
  readonly #first = new Map<string, Node>();

  readonly reached = (node: Node): void => {
    const combination = JSON.stringify(node.snapshot.value);
    if (!this.#first.has(combination)) this.#first.set(combination, node);
  };

  /** Puts them, before the eyes of the observers. */
  run(subject: Subject, observers: readonly Observer[]): EverywherePut {
    const trial = trialOf(subject);
    const moves = movesOf(subject);
    let steps = 0;
    for (const node of this.#first.values()) {
      const { facts, law } = node.snapshot.context;
      for (const each of moves) {
        const step = stepOfMove(each, { facts, law, today: node.today });
        if (step === null) continue;
        const tried = trial("every event everywhere", node, each, step);
        if (hasTwins(tried.after.context.facts)) continue;
        steps += 1;
        for (const observer of observers) observer.tried?.(tried);
      }
    }
    return { combinations: this.#first.size, steps };
  }
}

function movesOf({ regions }: Subject): readonly Move[] {
  const followed = new Set(Object.values(regions).flatMap(({ chart }) => Object.keys(chart.on)));
  return catalogue.filter(({ type }) => followed.has(type)).map(({ type }) => move(type, ""));
}

/** Two things on record under one key: a key names one thing, and what is recorded again is not new. */
export const hasTwins = (facts: Facts): boolean =>
  Object.values(facts).some((list: unknown) => {
    if (!Array.isArray(list)) return false;
    const keys = (list as readonly Readonly<Record<string, unknown>>[]).flatMap(({ key, kind }) =>
      key === undefined ? [] : [JSON.stringify([kind, key])],
    );
    return new Set(keys).size < keys.length;
  });
