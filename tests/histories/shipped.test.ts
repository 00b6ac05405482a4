import { describe, expect, it } from "vitest";
import { definitionOf } from "#events/catalogue.ts";
import { schemaOf } from "#events/schema-of.ts";
import {
  allLines,
  batches,
  fileOf,
  foundLocator,
  linesOf,
  rawLines,
  shippedFiles,
  shippedLine,
  sourcesOf,
  type ShippedLine,
} from "./shipped.ts";

/** The rows of the dossier of histories: each must be an entry under its own id. */
const rows: Readonly<Record<string, readonly number[]>> = {
  SOL: [...upTo(28), 30, 31, 32, 35, 36, 37, 38, 39, 40, 41],
  BRA: [...upTo(14), 20, 21, 22, 23, 24, 25, 26, 27],
  SUN: [...upTo(4), 10, 11, 12, 13, 14],
  DON: [1, 10, 11, 12, 13, 14, 15, 16, 17],
  BIR: [1, 10, 11, 12, 13, 14, 15, 16, 17],
  TOW: [1, 10, 11, 12, 13],
  NAT: upTo(19),
  SLO: upTo(8),
  NOR: upTo(9),
  WOR: upTo(5),
  IOW: upTo(4),
  TAM: upTo(4),
  HUL: upTo(3),
  GLO: [1],
  COV: [1],
  // The two councils that took over from Northamptonshire: what its last two rows say of each.
  NNC: [8, 9],
  WNC: [8, 9],
};

/** The one entry from outside the seeds that was made with the first of them. */
const readByTheCompilers = "SOL-35";

/** The histories that the record began with, and those that may stand beside them. */
const begunWith = "birmingham bradford doncaster england solihull sunderland tower-hamlets".split(
  " ",
);
const mayStandBeside =
  "coventry gloucestershire hull isle-of-wight north-northamptonshire northamptonshire slough tameside west-northamptonshire worcestershire".split(
    " ",
  );

const byId = new Map(allLines.map((line) => [line.id, line]));
const registrations = new Set(["CouncilRegistered", "SourceRegistered", "ConflictAdjudicated"]);
const prefixes = new Set(allLines.map(({ id }) => id.split("-")[0] ?? ""));

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

  it("must say by when its fact had happened, and must name the function sets it concerns", () => {
    const open = allLines.filter(({ dates }) =>
      Object.values(dates).some((claim) => claim?.to === null),
    );
    expect(open.map(({ id }) => id)).toEqual([]);
    const national = (line: ShippedLine) =>
      line.stream === "england" || /^(Council|Source)Registered$/.test(line.type);
    const wrong = allLines.filter((line) =>
      national(line)
        ? line.functions.length > 0
        : !/^(csc|edu|csc,edu)$/.test(line.functions.join()),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("must be written by the compilers, in one command for each file and time of recording", () => {
    for (const file of shippedFiles) {
      const lines = linesOf(file);
      for (const line of lines) {
        expect(fileOf(line)).toBe(file);
        expect(batches).toContain(line.recordedAt);
        expect(line.actor.name).toBe("The maintainers of intervention-lifecycle");
        expect(line.agent).toEqual({ name: "intervention-lifecycle", version: "0.1.0" });
        expect(line.corrects).toBeNull();
      }
      const times = [...new Set(lines.map(({ recordedAt }) => recordedAt))];
      expect(times).toEqual(times.toSorted());
      for (const [at, time] of times.entries()) {
        const batch = lines.filter(({ recordedAt }) => recordedAt === time);
        expect(new Set(batch.map(({ commandId }) => commandId))).toEqual(
          new Set([`shipped-${file}-${at + 1}`]),
        );
        expect(batch.length).toBeLessThanOrEqual(500);
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
  it("must hold every row of the dossier under its own id, for each council that it holds", () => {
    const wanted = Object.entries(rows)
      .filter(([prefix]) => prefixes.has(prefix))
      .flatMap(([prefix, numbers]) =>
        numbers.map((number) => `${prefix}-${String(number).padStart(2, "0")}`),
      );
    expect(wanted.filter((id) => !byId.has(id))).toEqual([]);
    expect([...prefixes].filter((prefix) => !(prefix in rows))).toEqual([]);
  });

  it("must keep the histories that it began with, and must hold no other than is known", () => {
    expect(begunWith.filter((file) => !shippedFiles.includes(file))).toEqual([]);
    const known = new Set([...begunWith, ...mayStandBeside]);
    expect(shippedFiles.filter((file) => !known.has(file))).toEqual([]);
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

  it("must rest every statement on one source, quoting it if it is a seed, else saying where it was found and how sure that is; and must refer to entries of the same stream", () => {
    const unquoted = allLines.filter(
      ({ type, evidence }) =>
        !registrations.has(type) &&
        (new Set(evidence.map(({ sourceId }) => sourceId)).size !== 1 ||
          evidence.some(
            ({ quotation, sourceId }) => quotation === null && sourceId.startsWith("seed-"),
          )),
    );
    expect(unquoted.map(({ id }) => id)).toEqual([]);
    const unplaced = allLines.filter(
      ({ id, evidence }) =>
        id !== readByTheCompilers &&
        evidence.some(
          ({ sourceId, locator, quotation }) =>
            !sourceId.startsWith("seed-") && (quotation !== null || !foundLocator.test(locator)),
        ),
    );
    expect(unplaced.map(({ id }) => id)).toEqual([]);
    const dangling = allLines.filter(({ stream, after, data }) =>
      [after, data["factId"] as string | undefined].some(
        (to) => to !== undefined && byId.get(to)?.stream !== stream,
      ),
    );
    expect(dangling.map(({ id }) => id)).toEqual([]);
  });
});

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

function leaves(value: unknown): unknown[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...leaves(inner)])
    : [value];
}

function isWholeOrNone(value: unknown): boolean {
  return value === null || typeof value === "boolean" || Number.isSafeInteger(value);
}
