import { describe, expect, it } from "vitest";
import { regions } from "#machines/intervention.machine.ts";
import { atTheStart, placeOf, places } from "#src/pictures/places.ts";
import { boxOf } from "#src/pictures/rungs-layout.ts";
import { partsWithPosition } from "#src/views/labels.ts";

interface States {
  readonly states?: Readonly<Record<string, States>>;
}

/** The positions without positions inside them, as paths. */
const leaves = ({ states = {} }: States, path = ""): readonly string[] =>
  Object.entries(states).flatMap(([name, state]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return state.states === undefined ? [here] : leaves(state, here);
  });

const positions = partsWithPosition.flatMap((part) =>
  leaves(regions[part].chart as States).map((state) => [part, state] as const),
);

describe("the table of places", () => {
  it("must have a place for every legal position of the chart", () => {
    expect(positions.length).toBeGreaterThan(20);
    for (const [part, state] of positions) expect(() => placeOf(part, state, 0)).not.toThrow();
  });

  it("must have no place for a position that the chart does not have", () => {
    expect(() => placeOf("notice", "lost", 0)).toThrow(/no place/);
    const used = [0, 4].flatMap((rung) =>
      positions.map(([part, state]) => placeOf(part, state, rung)),
    );
    expect(Object.keys(places).filter((name) => !used.some((one) => one === name))).toEqual([]);
  });

  it("must give each its own place, but for the three in which a part holds nothing", () => {
    const shared = Map.groupBy(positions, ([part, state]) => placeOf(part, state, 3));
    const together = [...shared.values()].filter((some) => some.length > 1);
    expect(together.map((some) => some.map((pair) => pair.join(" ")))).toEqual([
      ["notice none", "proposal idle", "direction none"],
    ]);
  });

  it("must not let two boxes touch", () => {
    const boxes = Object.keys(places).map((name) => boxOf(name as keyof typeof places));
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const apart =
          a.x + a.width < b.x ||
          b.x + b.width < a.x ||
          a.y + a.height < b.y ||
          b.y + b.height < a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it("must begin where the chart begins", () => {
    for (const part of partsWithPosition) {
      const { initial } = regions[part].chart as { readonly initial?: unknown };
      expect(atTheStart[part]).toBe(initial);
    }
  });
});
