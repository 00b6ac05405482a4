import { DatabaseSync } from "node:sqlite";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { can, evolve, startCase, type CaseSnapshot } from "#machines/evolve.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { regionOf } from "#machines/options.ts";
import type { PutStep } from "#machines/step.ts";
import { anyDay } from "#machines/time/span.ts";

const law = lawWith();

export interface Stepped {
  readonly entries: number;
  /** Steps that the chart would have refused. */
  readonly refused: number;
}

/**
 * What nobody can do without, and nothing else: read the rows, parse them, check them, ask of each
 * step whether the chart lets it be taken, and take it. It believes the store, takes the entries in
 * the order of the record and keeps one snapshot for each council. It knows no findings, hears no
 * second statement, sees no day pass and explains nothing.
 */
export function bareLoop(file: string): Stepped {
  const db = new DatabaseSync(file, { readOnly: true });
  const bodies = db.prepare("SELECT body FROM entries ORDER BY pos").all();
  db.close();
  const cases = new Map<string, CaseSnapshot>();
  let refused = 0;
  for (const { body } of bodies) {
    const entry = JSON.parse(body as string) as Entry;
    const definition = definitionOf(entry.type);
    if (definition === undefined) continue;
    schemaOf(definition).parse(entry.data);
    if (regionOf(entry.type) === undefined) continue;
    const { stream, type, id, dates, data } = entry;
    const before = cases.get(stream) ?? startCase({ council: stream, functions: "csc", law });
    const on = dates[definition.happensOn] ?? anyDay;
    // As in every replay, what happened moves the chart whatever rules it broke.
    const step: PutStep = { type, id, on, dates, data, waived: "all", world: "open" };
    if (!can(before, step)) refused += 1;
    cases.set(stream, evolve(before, step));
  }
  return { entries: bodies.length, refused };
}
