import { catalogue } from "#events/catalogue.ts";
import type { NewEntry } from "#events/envelope.ts";

/** A line of an import file, with what a test wants to be different. */
export type Line = Record<string, unknown>;

const claim = (day: string) => ({ from: day, to: day, words: `on ${day}`, inferred: false });

/** A sound line of the given type, made from the type's own example. */
export const line = (type: string, id: string, changes: Line = {}): Line => {
  const definition = catalogue.find((one) => one.type === type);
  if (definition === undefined) throw new Error(`no event ${type}`);
  return {
    stream: "council-testshire",
    id,
    commandId: `command-${id}`,
    type,
    version: definition.version,
    functions: ["csc"],
    dates: { [definition.happensOn]: claim("2022-02-28") },
    data: structuredClone(definition.example),
    evidence: [],
    departures: [],
    corrects: null,
    actor: { name: "A. Clerk", role: "case officer" },
    agent: { name: "intervention-lifecycle", version: "0.1.0" },
    recordedAt: "2026-01-31T09:00:00.000Z",
    ...changes,
  };
};

/** The line that puts a council on record. */
export const registration = (council = "testshire", changes: Line = {}): Line => {
  const plain = line("CouncilRegistered", `${council}-REG`);
  const data = { ...(plain["data"] as object), council };
  return { ...plain, stream: `council-${council}`, functions: [], data, ...changes };
};

/** The line that registers the source "letter" in a stream. */
export const sourceLine = (
  council = "testshire",
  sourceId = "letter",
  changes: Line = {},
): Line => {
  const plain = line("SourceRegistered", `${council}-SRC-${sourceId}`);
  const data = structuredClone(plain["data"]) as { source: { id: string } };
  data.source.id = sourceId;
  return { ...plain, stream: `council-${council}`, functions: [], data, ...changes };
};

/** Words quoted from a source. */
export const quoting = (sourceId: string, quotation: readonly string[] | null = ["notice"]) => ({
  sourceId,
  locator: "p. 1",
  quotation,
  standing: "primary",
  states: null,
});

/** A notice that cites the source "letter". */
export const notice = (id: string, changes: Line = {}): Line =>
  line("ImprovementNoticeIssued", id, { evidence: [quoting("letter")], ...changes });

/** Lines as the bytes of a file. */
export const fileOf = (...lines: readonly (Line | string)[]): Uint8Array =>
  Buffer.from(
    lines.map((one) => `${typeof one === "string" ? one : JSON.stringify(one)}\n`).join(""),
  );

/** A council, its source and one notice. */
export const sound: readonly Line[] = [registration(), sourceLine(), notice("N-1")];

/** A line without one of its fields. */
export const without = (one: Line, field: string): Line =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== field));

/** An entry as somebody records it, from a line. */
export const entryOf = (one: Line): NewEntry => without(one, "stream") as unknown as NewEntry;
