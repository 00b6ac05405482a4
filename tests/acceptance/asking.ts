import type { History } from "#src/views/schemas/history.ts";
import type { Position } from "#src/views/schemas/position.ts";
import { terminal, type Terminal } from "#tests/src/cli/terminal.ts";

/** A terminal before the shipped record, and short questions about one council. */
export interface Asking extends Pick<Terminal, "type" | "json"> {
  readonly positionOf: (council: string, asAt: string, more?: string) => Promise<Position>;
  /** The ids of the entries of a council's history. */
  readonly entriesOf: (council: string, more?: string) => Promise<readonly string[]>;
}

/** Makes the record before the tests of a file and removes it after them. */
export function asking(): Asking {
  const { type, json } = terminal();
  return {
    type,
    json,
    positionOf: (council, asAt, more = "") =>
      json<Position>(`show ${council} --as-at ${asAt} ${more}`),
    entriesOf: async (council, more = "") =>
      (await json<History>(`history ${council} ${more}`)).steps.flatMap(({ entry }) => entry ?? []),
  };
}

/** The state of one part of a position. */
export const part = (position: Position, name: string): string | undefined =>
  position.regions.find((one) => one.part === name)?.state;

/** The instruments of one kind. */
export const of = (position: Position, kind: string): Position["instruments"] =>
  position.instruments.filter((one) => one.kind === kind);

/** The keys of those that are open, in force or live. */
export const liveOf = (position: Position, kind: string): readonly string[] =>
  of(position, kind)
    .filter(({ live }) => live)
    .map(({ key }) => key);
