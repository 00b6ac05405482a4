import type { Catalogue } from "#events/define-event.ts";
import { lifted } from "#src/replay/lifted.ts";
import { placeOf, registeredSource, type Held } from "./held.ts";
import { memberOf, type CheckedLine, type LooseLine } from "./import-entry.ts";
import { fieldName, type ImportFault } from "./import-fault.ts";
import type { UnreadLine } from "./import-lines.ts";
import type { Suggest } from "./nearest.ts";
import { countOf, showValue, visible } from "./show-value.ts";

/** The lines of a file: the sound ones, those with faults, and those that could not be read. */
export interface FileLines {
  readonly checked: readonly CheckedLine[];
  readonly loose: readonly LooseLine[];
  readonly unread: readonly UnreadLine[];
}

/**
 * What the lines say about one another and about the record. References stay within one stream,
 * because a stream is replayed, shown and handed over by itself. A line with faults still counts as
 * the entry, source or council that it was to be, so that one slip is reported once.
 */
export const faultsBetween = (
  lines: FileLines,
  held: Held,
  suggest: Suggest,
  catalogue: Catalogue,
): readonly ImportFault[] => {
  const names = namesIn(lines, held, catalogue);
  const councils = [...unknownCouncils(lines, held, names, suggest)];
  const unknown = new Set(councils.map(({ stream }) => stream));
  const pointing = [
    ...lines.checked.map(({ line, stream, entry }) => ({
      line,
      stream,
      value: lifted(entry, catalogue),
    })),
    ...lines.loose,
  ];
  return [
    ...duplicateIds(lines),
    ...councils.map(({ fault }) => fault),
    ...lines.checked.flatMap((line) => [...faultsInCouncil(line, catalogue)]),
    ...pointing.flatMap(({ line, stream, value }) =>
      // Of a council that is not on record, nothing is.
      stream === null || unknown.has(stream)
        ? []
        : [...faultsInLine({ line, stream, value }, names, suggest)],
    ),
  ];
};

/** Everything that a reference can mean. */
interface Names {
  /** Stream and id, for each entry; and where the entry stands. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly sources: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Streams whose first line in the file could not be read. */
  readonly streams: ReadonlySet<string>;
  /** Ids that occur in lines that could not be read. */
  readonly doubtful: ReadonlySet<string>;
}

type Places = Map<string, Map<string, string>>;

const namesIn = (lines: FileLines, held: Held, catalogue: Catalogue): Names => {
  const [entries, sources]: [Places, Places] = [new Map(), new Map()];
  const add = (places: Places, id: string | null, stream: string, place: string): void => {
    if (id === null) return;
    const streams = places.get(id) ?? new Map<string, string>();
    if (!streams.has(stream)) streams.set(stream, place);
    places.set(id, streams);
  };
  for (const [id, recorded] of held.byId) {
    add(entries, id, recorded.entry.stream, placeOf(recorded));
    add(
      sources,
      registeredSource(recorded.entry, catalogue),
      recorded.entry.stream,
      placeOf(recorded),
    );
  }
  for (const { line, stream, entry } of lines.checked) {
    add(entries, entry.id, stream, `line ${line} (${stream})`);
    add(sources, registeredSource(entry, catalogue), stream, `line ${line} (${stream})`);
  }
  const doubtful = new Set<string>();
  for (const { id, sourceId } of lines.loose) {
    for (const name of [id, sourceId]) if (name !== null) doubtful.add(name);
  }
  const streams = new Set<string>();
  for (const { text } of lines.unread) {
    for (const [, name] of text.matchAll(/"id"\s*:\s*"([^"\\]{1,100})"/g)) doubtful.add(name ?? "");
    for (const [, name] of text.matchAll(/"stream"\s*:\s*"([^"\\]{1,128})"/g)) {
      streams.add(name ?? "");
    }
  }
  return { entries, sources, streams, doubtful };
};

function* duplicateIds({ checked, loose }: FileLines): Generator<ImportFault> {
  const first = new Map<string, number>();
  const all = [
    ...checked.map(({ line, entry }) => ({ line, id: entry.id })),
    ...loose.flatMap(({ line, id }) => (id === null ? [] : [{ line, id }])),
  ].sort((a, b) => a.line - b.line);
  for (const { line, id } of all) {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, line);
      continue;
    }
    yield {
      line,
      entry: nameOf(id),
      field: "id",
      code: "duplicateId",
      expected: "an id that no other line of the file has",
      found: `${showValue(id)}, which line ${before} has as well`,
      remedy: "If it is the same entry, keep one line; if not, give this one an id of its own.",
    };
  }
}

/** Looked through only as far as it is asked for. */
function* namesLike(
  to: string,
  stream: string,
  candidates: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Generator<string> {
  for (const [id, streams] of candidates) {
    if (streams.has(stream) && letters(id) !== letters(to)) yield id;
  }
}

/** Names that differ in their numbers alone are different names, never slips of one another. */
const letters = (name: string): string => name.replace(/\d/g, "");

const nameOf = (id: string): string => visible(id.slice(0, 100));

function* unknownCouncils(
  { checked, loose }: FileLines,
  held: Held,
  { streams: unread }: Names,
  suggest: Suggest,
): Generator<{ readonly stream: string; readonly fault: ImportFault }> {
  const firsts = new Map<string, { line: number; id: string | null; type: string | null }>();
  const counts = new Map<string, number>();
  const all = [
    ...checked.map(({ line, stream, entry }) => ({ line, stream, id: entry.id, type: entry.type })),
    ...loose,
  ].sort((a, b) => a.line - b.line);
  for (const { line, stream, id, type } of all) {
    if (stream?.startsWith("council-") !== true) continue;
    counts.set(stream, (counts.get(stream) ?? 0) + 1);
    if (!firsts.has(stream)) firsts.set(stream, { line, id, type });
  }
  const known = [...held.streams.keys()].concat(
    [...firsts].filter(([, { type }]) => type === "CouncilRegistered").map(([name]) => name),
  );
  for (const [stream, { line, id, type }] of firsts) {
    if (type === "CouncilRegistered" || held.streams.has(stream) || unread.has(stream)) continue;
    const meant = suggest(stream, known);
    const count = countOf(counts.get(stream) ?? 1, "line of the file is", "lines of the file are");
    const fault = {
      line,
      entry: id === null ? null : nameOf(id),
      field: "stream",
      code: "unknownCouncil",
      expected: "a council on record, or first a line that registers it (CouncilRegistered)",
      found: `${showValue(stream)}, which is not on record; ${count} for it`,
      remedy:
        meant === null
          ? "Put a CouncilRegistered line for this council before its other lines."
          : `Did you mean "${meant}"? If not, put a CouncilRegistered line before its other lines.`,
    } as const;
    yield { stream, fault };
  }
}

function* faultsInCouncil(
  { line, stream, entry }: CheckedLine,
  catalogue: Catalogue,
): Generator<ImportFault> {
  if (entry.type !== "CouncilRegistered") return;
  const { council } = lifted(entry, catalogue).data;
  if (stream === `council-${String(council)}`) return;
  yield {
    line,
    entry: entry.id,
    field: "data.council",
    code: "wrongCouncil",
    expected: `the council whose entries ${stream} holds`,
    found: showValue(council),
    remedy: "Make the key of the council and the name of its stream agree.",
  };
}

/** One thing that an entry points to. */
interface Reference {
  readonly path: readonly PropertyKey[];
  readonly to: string;
  readonly kind: "entry" | "source";
}

/** Everything that an entry points to. What is not of the right kind is another check's to say. */
const referencesOf = (value: object): readonly Reference[] => {
  const references: Reference[] = [];
  const add = (kind: Reference["kind"], path: Reference["path"], to: unknown): void => {
    if (typeof to === "string" && to !== "") references.push({ path, to, kind });
  };
  for (const [i, item] of listOf(memberOf(value, "evidence")).entries()) {
    add("source", ["evidence", i, "sourceId"], memberOf(item, "sourceId"));
  }
  add("entry", ["after"], memberOf(value, "after"));
  for (const [i, to] of listOf(memberOf(memberOf(value, "corrects"), "of")).entries()) {
    add("entry", ["corrects", "of", i], to);
  }
  const type = memberOf(value, "type");
  if (type !== "FactAlsoStated" && type !== "ConflictAdjudicated") return references;
  const data = memberOf(value, "data");
  add("entry", ["data", "factId"], memberOf(data, "factId"));
  for (const [i, to] of listOf(memberOf(data, "weighs")).entries()) {
    add("source", ["data", "weighs", i], to);
  }
  return references;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

interface Pointing {
  readonly line: number;
  readonly stream: string;
  readonly value: object;
}

function* faultsInLine(
  { line, stream, value }: Pointing,
  names: Names,
  suggest: Suggest,
): Generator<ImportFault> {
  const id = memberOf(value, "id");
  const entry = typeof id === "string" ? nameOf(id) : null;
  for (const { path, to, kind } of referencesOf(value)) {
    const field = fieldName(path);
    if (kind === "entry" && to === id) {
      yield {
        line,
        entry,
        field,
        code: "ownReference",
        expected: "the id of another entry",
        found: `${showValue(to)}, which is this entry`,
        remedy: "Name the entry that is meant.",
      };
      continue;
    }
    const places = (kind === "entry" ? names.entries : names.sources).get(to);
    if (places?.has(stream) === true || names.doubtful.has(to)) continue;
    const about = unknownReference({ stream, to, kind }, places, names, suggest);
    yield { line, entry, field, ...about };
  }
}

const unknownReference = (
  { stream, to, kind }: { stream: string } & Pick<Reference, "to" | "kind">,
  elsewhere: ReadonlyMap<string, string> | undefined,
  names: Names,
  suggest: Suggest,
): Pick<ImportFault, "code" | "expected" | "found" | "remedy"> => {
  const [place] = elsewhere?.values() ?? [];
  const expected =
    kind === "entry"
      ? `the id of an entry of ${stream}, on record or in this file`
      : `a source registered in ${stream}, on record or in this file`;
  if (place !== undefined) {
    const remedy =
      kind === "entry"
        ? "Name an entry of the same stream: each council is read by itself."
        : `Register the source in ${stream} as well (SourceRegistered): each council is read by itself.`;
    const where = kind === "entry" ? "which is" : "which is registered only by";
    const found = `${showValue(to)}, ${where} ${place}`;
    return { code: "unknownReference", expected, found, remedy };
  }
  const candidates = kind === "entry" ? names.entries : names.sources;
  const meant = suggest(to, namesLike(to, stream, candidates));
  const fallback =
    kind === "entry"
      ? "Check the id, or add the entry that it names."
      : `Check the name, or register the source in ${stream} (SourceRegistered).`;
  const found = `${showValue(to)}, which is nowhere`;
  const remedy =
    meant === null
      ? fallback
      : `Did you mean "${meant}"? If not, ${fallback[0]?.toLowerCase()}${fallback.slice(1)}`;
  return { code: "unknownReference", expected, found, remedy };
};
