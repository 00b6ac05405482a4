import { describe, expect, it } from "vitest";
import { projectFiles } from "#tests/house-files.ts";
import { antiInvariantsShown } from "#tests/machines/anti-invariant-shows.ts";
import {
  antiInvariantPlaces,
  dutyPlaces,
  rulePlaces,
  temptingPlaces,
  transitionPlaces,
} from "./places.ts";
import { sentences } from "./sentences.ts";
import { shippedStories } from "./shipped-told.ts";
import { isAccepted } from "./told.ts";

const numbered = (letter: string, count: number, width = 2): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(width, "0")}`);

/** Every number of the law dossier, and those of this project’s own. */
const dossier: readonly string[] = [
  ...numbered("T", 43),
  ...numbered("V", 41),
  "V13a",
  ...numbered("P", 4),
  ...numbered("D", 3, 1),
  ...numbered("L", 5, 1),
  ...numbered("A", 20),
];
const places = [
  ...rulePlaces,
  ...dutyPlaces,
  ...transitionPlaces,
  ...antiInvariantPlaces,
  ...temptingPlaces,
];

describe("every number of the law dossier", () => {
  it("must have one place in the code, in a file that exists", () => {
    const ids = places.map(({ id }) => id);
    expect(dossier.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const files = new Set(projectFiles());
    expect(places.filter((place) => place.files.some((file) => !files.has(file)))).toEqual([]);
    expect(places.filter((place) => place.files.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("must have a test, and so must each tempting statement and each rule of our own", () => {
    const tested = new Set(sentences.map(({ about }) => about));
    expect(places.filter(({ id }) => !tested.has(id)).map(({ id }) => id)).toEqual([]);
    expect(temptingPlaces).toHaveLength(9);
  });

  it("must be looked for in the shipped histories, where something there could show it", () => {
    expect(Object.keys(antiInvariantsShown)).toEqual(numbered("A", 20));
  });
});

describe("what a rule answered in the shipped histories", () => {
  it("must be the findings of their replays, wherever it did not hold", () => {
    for (const { council, told, answers } of shippedStories()) {
      const findings = [told.csc, told.edu].flatMap((replay) => replay.findings);
      const counted = [...answers.values()].reduce((sum, one) => sum + one.fails + one.unknown, 0);
      expect([council, counted]).toEqual([council, findings.length]);
      const broken = [...answers.values()].reduce((sum, one) => sum + one.fails, 0);
      const accused = findings.filter(({ verdict }) => verdict !== "gap");
      expect([council, broken]).toEqual([council, accused.length]);
    }
  });

  it("must be accepted in some of them, or nothing could be shown", () => {
    expect(shippedStories().filter(({ told }) => isAccepted(told.csc)).length).toBeGreaterThan(0);
  });
});
