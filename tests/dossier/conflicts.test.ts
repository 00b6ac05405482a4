import { describe, expect, it } from "vitest";
import { allLines } from "#tests/histories/shipped.ts";
import { conflictsPage } from "./conflicts-page.ts";
import type { Rival } from "./dispute.ts";
import { differentlySaid, disputed, heldEntry, saidOn } from "./disputed.ts";
import { disputes } from "./disputes.ts";
import { shippedStories } from "./shipped-told.ts";

const upTo = (letters: string, count: number, width: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letters}${String(at + 1).padStart(width, "0")}`);

const rivals = disputes.flatMap((dispute) => dispute.rivals);
const rulings = allLines.filter(({ type }) => type === "ConflictAdjudicated");
const rulingsOn = ([fact, predicate]: Rival) =>
  rulings.filter(({ data }) => data["factId"] === fact && data["predicate"] === predicate);

describe("every conflict of the dossiers", () => {
  it("must stand on the page of conflicts, and may stand there once only", () => {
    const ids = disputes.flatMap(({ numbers }) => numbers);
    const wanted = [...upTo("LC", 34, 2), ...upTo("HC", 18, 1)];
    expect(ids.toSorted()).toEqual(wanted.toSorted());
    expect(rivals.map(String)).toEqual([...new Set(rivals.map(String))]);
  });

  it("must be one of rivals, or say why nothing contradicts and name the entries that show it", () => {
    const bare = disputes.filter((one) => one.rivals.length === 0 && one.apart === null);
    expect(bare.map(({ title }) => title)).toEqual([]);
    const told = disputes.flatMap(({ apart }) => apart?.held ?? []);
    const lost = told.filter(([id, predicate]) => {
      const entry = heldEntry(id);
      return entry === undefined || saidOn(entry, predicate ?? "data") === undefined;
    });
    expect(lost).toEqual([]);
    const alone = disputes.filter(({ apart }) => apart !== null && apart.held.length === 0);
    expect(alone.map(({ title }) => title)).toEqual([]);
  });
});

describe("statements that are called rivals", () => {
  it("must differ on the shipped record, or must be one statement with a ruling", () => {
    const isHeld = (rival: Rival) => {
      const held = disputed(rival);
      const different = held === undefined ? 0 : differentlySaid(held);
      return different > 1 || (different === 1 && rulingsOn(rival).length > 0);
    };
    const numbered = disputes.filter((one) => one.numbers.length > 0 && one.rivals.length > 0);
    expect(numbered.filter((one) => !one.rivals.some(isHeld)).map(({ title }) => title)).toEqual(
      [],
    );
    // Where nobody says anything, only a ruling can be shown.
    const bare = rivals.filter((rival) => !isHeld(rival) && rulingsOn(rival).length === 0);
    expect(bare).toEqual([]);
  });

  it("must be those that a replay of the council meets", () => {
    const met = shippedStories().flatMap(({ told }) => told.csc.conflicts);
    const national = (fact: string) => fact.startsWith("NAT-");
    const unmet = rivals.filter(
      ([fact, predicate]) =>
        !national(fact) &&
        !met.some((one) => {
          const same = one.factId === fact && one.predicate === predicate;
          return (
            same && JSON.stringify(one) === JSON.stringify(disputed([fact, predicate])?.conflict)
          );
        }),
    );
    expect(unmet).toEqual([]);
  });

  it("must not be called open where a ruling chose, nor without a ruling", () => {
    const last = rivals.map((rival) => rulingsOn(rival).at(-1)?.data["ruling"]);
    expect(rivals.filter((_, at) => last[at] === undefined)).toEqual([]);
    expect(rivals.map((rival) => disputed(rival)?.conflict?.ruling)).toEqual(last);
    expect(conflictsPage()).not.toContain("No ruling yet");
  });

  it("must include whatever was ruled on about one of the five documents", () => {
    const shown = new Set(rivals.map(String));
    const ofTheFive = rulings.filter(({ data }) =>
      (data["weighs"] as readonly string[]).some((source) => source.startsWith("seed-")),
    );
    expect(ofTheFive.length).toBeGreaterThan(30);
    const lost = ofTheFive.filter(
      ({ data }) => !shown.has(String([data["factId"], data["predicate"]])),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
