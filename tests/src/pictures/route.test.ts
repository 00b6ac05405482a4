import { describe, expect, it } from "vitest";
import { places, type PlaceName } from "#src/pictures/places.ts";
import { routeOf } from "#src/pictures/route.ts";
import { boxOf, panelBoxes, rungsWidth } from "#src/pictures/rungs-layout.ts";

const names = Object.keys(places) as readonly PlaceName[];
const pairs = names.flatMap((from) =>
  names
    .filter((to) => to !== from && places[to].panel === places[from].panel)
    .map((to) => ({ from, to })),
);
const tracks = [1, 2, 3];

/** Whether a leg, which runs straight up or across, goes through the inside of a box. */
function crosses(
  [[x0, y0], [x1, y1]]: readonly [readonly [number, number], readonly [number, number]],
  name: PlaceName,
): boolean {
  const { x, y, width, height } = boxOf(name);
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
  const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
  return left < x + width && right > x && top < y + height && bottom > y;
}

const routes = pairs.flatMap(({ from, to }) =>
  tracks.map((track) => {
    const points = routeOf(from, to, track);
    const legs = points.slice(1).map((point, at) => [points[at] ?? point, point] as const);
    return { from, to, points, legs };
  }),
);

describe("an arrow from any place to any other of its panel", () => {
  it("must run straight up, down or across", () => {
    const slanting = routes.filter(({ legs }) =>
      legs.some(([[x0, y0], [x1, y1]]) => x0 !== x1 && y0 !== y1),
    );
    expect(slanting).toEqual([]);
  });

  it("must go through no box on its way", () => {
    const through = routes.flatMap(({ from, to, legs }) =>
      names
        .filter((name) => legs.some((leg) => crosses(leg, name)))
        .map((name) => `${from} to ${to} through ${name}`),
    );
    expect([...new Set(through)]).toEqual([]);
  });

  it("must begin and end at the edge of a box, and stay in its panel", () => {
    for (const { from, to, points } of routes) {
      const onEdge = (point: readonly [number, number] | undefined, name: PlaceName): boolean => {
        const { x, y, width, height } = boxOf(name);
        const [px = -1, py = -1] = point ?? [];
        const inside = px >= x && px <= x + width && py >= y && py <= y + height;
        return inside && (px === x || px === x + width || py === y || py === y + height);
      };
      expect([from, to, onEdge(points[0], from), onEdge(points.at(-1), to)]).toEqual([
        from,
        to,
        true,
        true,
      ]);
      const { x, y, width, height } = panelBoxes[places[from].panel];
      expect(x + width).toBeLessThanOrEqual(rungsWidth);
      for (const [px, py] of points) {
        expect(px).toBeGreaterThan(x);
        expect(px).toBeLessThan(x + width);
        expect(py).toBeGreaterThan(y - 1);
        expect(py).toBeLessThan(y + height + 1);
      }
    }
  });

  it("must keep two that share a gap apart", () => {
    const along = tracks.map((track) =>
      JSON.stringify(routeOf("proposal mindedTo.notServed", "proposal considering", track)),
    );
    expect(new Set(along).size).toBe(tracks.length);
  });
});
