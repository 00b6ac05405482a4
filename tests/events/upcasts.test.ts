import { fc, test } from "@fast-check/vitest";
import { beforeEach, describe, expect, it } from "vitest";
import { catalogue } from "#events/catalogue.ts";
import { shapeOf, type Definition, type Fields, type Shape } from "#events/define-event.ts";
import type { Entry } from "#events/envelope.ts";
import { schemaOf } from "#events/schema-of.ts";
import { lifted } from "#src/replay/lifted.ts";
import { entryOf } from "#tests/given.ts";
import { valueOf } from "#tests/machines/random-entries.ts";
import { trial } from "#tests/reliability/trial.ts";
import { noticeInThreeVersions } from "./three-versions.ts";

const definitions: readonly Definition[] = [...catalogue, noticeInThreeVersions];
/** Each retired shape, with the type it belongs to. The catalogue has none yet, so one is made up. */
const retired = definitions.flatMap((definition) =>
  (definition.earlier ?? []).map((shape) => ({ of: definition, shape, version: shape.version })),
);

const validData = (shape: Shape): fc.Arbitrary<Fields> =>
  valueOf(schemaOf(shape)) as fc.Arbitrary<Fields>;
const next = (of: Definition, version: number): Shape => {
  const shape = shapeOf(of, version + 1);
  if (shape === undefined) throw new Error(`${of.type} has no version ${version + 1}`);
  return shape;
};
const recorded = ({ type }: Definition, version: number, data: Fields): Entry => ({
  ...entryOf(["ConcernRaised", "2022-01-01"], 0),
  type,
  version,
  data,
});
const read = (of: Definition, version: number, data: Fields): Entry =>
  lifted(recorded(of, version, data), () => of);

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe("the versions of an event type", () => {
  it("must be numbered from 1 without a gap, the newest last", () => {
    for (const { type, version, earlier = [] } of definitions) {
      const numbers = [...earlier.map((shape) => shape.version), version];
      expect([type, numbers]).toEqual([type, numbers.map((_, at) => at + 1)]);
    }
  });

  it("must be shown here, so that the laws below are not idle", () => {
    expect(retired.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(retired)("$of.type, version $version", ({ of, shape, version }) => {
  beforeEach(() => void trial(22));

  it("must keep an example that its own schema accepts", () => {
    expect(schemaOf(shape).safeParse(shape.example).success).toBe(true);
  });

  it("must say in its example the fact that the example of the next version says", () => {
    expect(shape.toNext(shape.example as Fields)).toEqual(next(of, version).example);
  });

  test.prop({ data: validData(shape) })("must always become valid data of the next", ({ data }) => {
    const result = schemaOf(next(of, version)).safeParse(shape.toNext(frozen(data)));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  test.prop({ data: validData(shape) })("must always become the same thing", ({ data }) => {
    expect(shape.toNext(data)).toEqual(shape.toNext(structuredClone(data)));
  });

  test.prop({ data: validData(shape), unknown: fc.array(fc.nat(30)) })(
    "must always say something where values are not known",
    ({ data, unknown }) => {
      const names = Object.keys(data);
      const without = unknown.map((at) => [names[at % names.length] ?? "", null]);
      const said = shape.toNext({ ...data, ...Object.fromEntries(without) });
      expect(Object.keys(said).toSorted()).toEqual(
        Object.keys(next(of, version).example).toSorted(),
      );
    },
  );

  test.prop({ data: validData(shape) })(
    "must be read by one step after another: the chain is the composition",
    ({ data }) => {
      const stepwise = (of.earlier ?? [])
        .filter((earlier) => earlier.version >= version)
        .reduce<Fields>((said, earlier) => earlier.toNext(said), data);
      expect(read(of, version, data).data).toEqual(stepwise);
      expect(read(of, version + 1, shape.toNext(data)).data).toEqual(stepwise);
    },
  );

  test.prop({ data: validData(shape) })(
    "must be read without changing what is recorded, and once is enough",
    ({ data }) => {
      const entry = frozen(recorded(of, version, data));
      const once = lifted(entry, () => of);
      expect(once).toMatchObject({ version: of.version, stored: entry });
      expect(lifted(once, () => of)).toBe(once);
    },
  );
});

describe("the notice in three versions", () => {
  const newest = {
    notice: "notice-2012-03",
    grounds: ["Inadequate safeguarding"],
    reviewIntervalMonths: 6,
    escalationClause: null,
    replaces: null,
  };

  it.each([
    [
      1,
      {
        notice: "notice-2012-03",
        grounds: "Inadequate safeguarding",
        reviewed: "everySixMonths",
        replaces: null,
      },
    ],
    [
      2,
      {
        notice: "notice-2012-03",
        grounds: ["Inadequate safeguarding"],
        reviewIntervalMonths: 6,
        replaces: null,
      },
    ],
    [3, newest],
  ])("must read the frozen example of version %i as the newest", (version, data) => {
    expect(read(noticeInThreeVersions, version, data).data).toEqual(newest);
    expect(shapeOf(noticeInThreeVersions, version)?.example).toEqual(data);
  });

  it("must leave a version that nobody knows as it is", () => {
    const entry = recorded(noticeInThreeVersions, 4, newest);
    expect(lifted(entry, () => noticeInThreeVersions)).toBe(entry);
    const older = recorded(noticeInThreeVersions, 0, newest);
    expect(lifted(older, () => noticeInThreeVersions)).toBe(older);
  });
});
