import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import {
  allLines,
  fileOf,
  linesOf,
  rawLines,
  shippedFiles,
  shippedLine,
  sourcesOf,
  type ShippedLine,
} from "./shipped.ts";

/** The rows of the dossier of histories, section 1: each must be an entry under its own id. */
const rows = { SOL: 28, BRA: 14, SUN: 4, DON: 1, BIR: 1, TOW: 1, NAT: 19 };
const rowIds = Object.entries(rows).flatMap(([prefix, count]) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, "0")}`),
);

const byId = new Map(allLines.map((line) => [line.id, line]));
const registrations = new Set(["CouncilRegistered", "SourceRegistered", "ConflictAdjudicated"]);

describe("a line of a shipped history", () => {
  it.each(shippedFiles)("must be an entry of the envelope and the catalogue: %s", (file) => {
    const faults = rawLines(file).flatMap((line, at) => {
      const parsed = shippedLine.safeParse(JSON.parse(line));
      if (!parsed.success) return [`${file}:${at + 1}: ${parsed.error.message}`];
      const definition = definitionOf(parsed.data.type);
      if (definition?.version !== parsed.data.version) return [`${parsed.data.id}: unknown type`];
      const data = schemaOf(definition).safeParse(parsed.data.data);
      return data.success ? [] : [`${parsed.data.id}: ${data.error.message}`];
    });
    expect(faults).toEqual([]);
  });

  it("must have an id of its own in the whole of the shipped record", () => {
    const ids = allLines.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("must carry the date on which its fact happened", () => {
    const dateless = allLines.filter(({ type, dates }) => {
      const definition = definitionOf(type);
      return definition === undefined || dates[definition.happensOn] === undefined;
    });
    expect(dateless.map(({ id }) => id)).toEqual([]);
  });

  it("must say by when its fact had happened, and must name no other function set", () => {
    const open = allLines.filter(({ dates }) =>
      Object.values(dates).some((claim) => claim?.to === null),
    );
    expect(open.map(({ id }) => id)).toEqual([]);
    const national = (line: ShippedLine) =>
      line.stream === "england" || /^(Council|Source)Registered$/.test(line.type);
    const wrong = allLines.filter(
      (line) => line.functions.join() !== (national(line) ? "" : "csc"),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("must be written by the compilers at the fixed time, in one command for each file", () => {
    for (const file of shippedFiles) {
      const lines = linesOf(file);
      expect(lines.length).toBeLessThanOrEqual(500);
      for (const line of lines) {
        expect(fileOf(line)).toBe(file);
        expect(line.commandId).toBe(`shipped-${file}-1`);
        expect(line.recordedAt).toBe("2026-11-22T12:00:00.000Z");
        expect(line.actor.name).toBe("The maintainers of intervention-lifecycle");
        expect(line.agent).toEqual({ name: "intervention-lifecycle", version: "0.1.0" });
        expect(line.corrects).toBeNull();
      }
    }
  });

  it("must hold whole numbers only and text in form NFC", () => {
    const scalars = allLines.flatMap((line) => leaves(line).map((leaf) => ({ id: line.id, leaf })));
    const wrong = scalars.filter(({ leaf }) =>
      typeof leaf === "string" ? leaf !== leaf.normalize("NFC") : !isWholeOrNone(leaf),
    );
    expect(wrong).toEqual([]);
  });

  it("must name no child and no relative outside a quotation", () => {
    const named = /Labinjo|Hobson|Arthur\b|\bStar\b|Tustin|Thomas Hughes|Emma/u;
    const naming = allLines.filter(({ data, dates, evidence }) =>
      named.test(JSON.stringify([data, dates, evidence.map(({ locator }) => locator)])),
    );
    expect(naming.map(({ id }) => id)).toEqual([]);
  });
});

describe("the shipped record", () => {
  it("must hold every row of the dossier under its own id", () => {
    expect(rowIds.filter((id) => !byId.has(id))).toEqual([]);
    expect(shippedFiles).toEqual([
      "birmingham",
      "bradford",
      "doncaster",
      "england",
      "solihull",
      "sunderland",
      "tower-hamlets",
    ]);
  });

  it("must begin each council’s stream with its registration", () => {
    for (const file of shippedFiles.filter((name) => name !== "england")) {
      const [first, ...others] = linesOf(file);
      expect(first?.type).toBe("CouncilRegistered");
      expect(first?.data["council"]).toBe(file);
      expect(others.filter(({ type }) => type === "CouncilRegistered")).toEqual([]);
    }
  });

  it("must register one source alike wherever it is cited, and must register no other", () => {
    const all = sourcesOf(allLines);
    for (const file of shippedFiles) {
      const lines = linesOf(file);
      const own = sourcesOf(lines);
      const cited = new Set([
        ...lines.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)),
        ...lines.flatMap(({ data }) => (data["weighs"] as string[] | undefined) ?? []),
      ]);
      expect([...own.keys()].toSorted()).toEqual([...cited].toSorted());
      for (const [id, one] of own) expect(one).toEqual(all.get(id));
    }
  });

  it("must rest every statement on one source, quoting it if it is a seed, and must refer to entries of the same stream", () => {
    const unquoted = allLines.filter(
      ({ type, evidence }) =>
        !registrations.has(type) &&
        (new Set(evidence.map(({ sourceId }) => sourceId)).size !== 1 ||
          evidence.some(
            ({ quotation, sourceId }) => quotation === null && sourceId.startsWith("seed-"),
          )),
    );
    expect(unquoted.map(({ id }) => id)).toEqual([]);
    const dangling = allLines.filter(({ stream, after, data }) =>
      [after, data["factId"] as string | undefined].some(
        (to) => to !== undefined && byId.get(to)?.stream !== stream,
      ),
    );
    expect(dangling.map(({ id }) => id)).toEqual([]);
  });
});

function leaves(value: unknown): unknown[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...leaves(inner)])
    : [value];
}

function isWholeOrNone(value: unknown): boolean {
  return value === null || typeof value === "boolean" || Number.isSafeInteger(value);
}
