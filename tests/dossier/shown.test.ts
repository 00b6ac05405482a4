import { describe, expect, it } from "vitest";
import { given, type Short } from "#tests/given.ts";
import { antiInvariantRows, directionBesideNotice } from "#tests/machines/anti-invariant-rows.ts";
import { appointed } from "#tests/machines/anti-invariant-steps.ts";
import { antiInvariantsShown, temptingContradicted } from "#tests/machines/anti-invariant-shows.ts";
import { earlierTransitions } from "#tests/machines/earlier-transitions.ts";
import { laterTransitions } from "#tests/machines/later-transitions.ts";
import { directed } from "#tests/machines/rules/case.ts";
import { temptingRows } from "#tests/machines/tempting-rows.ts";
import type { Told } from "./told.ts";
import { transitions } from "./transitions-shown.ts";

const told = (...history: readonly Short[]): Told => {
  const record = given(...history);
  const seenAs = (functions: "csc" | "edu") =>
    record.seen({ functions }).asAt("2026-03-31").replayed;
  return { csc: seenAs("csc"), edu: seenAs("edu") };
};
/** Full of ordinary facts, and of none of what is looked for. */
const uneventful = told(
  ["InspectionPublished", "2019-01-01", { overall: "good" }],
  ["ConcernRaised", "2019-02-01"],
);

describe("a record shows a transition of the dossier", () => {
  it.each([...earlierTransitions, ...laterTransitions])(
    "where it was taken: %s, %s",
    (id, _, before, steps) => {
      const shows = transitions.find((one) => one.id === id)?.shows;
      expect(shows?.(told(...before, ...steps))).toBe(true);
    },
  );

  it("must show none where nothing was done", () => {
    expect(transitions.filter(({ shows }) => shows(uneventful)).map(({ id }) => id)).toEqual([]);
  });

  it("must not show one where the step was of another kind", () => {
    const shown = (...history: readonly Short[]) => {
      const seen = told(...history);
      return transitions.filter(({ shows }) => shows(seen)).map(({ id }) => id);
    };
    expect(shown(["ImprovementNoticeIssued", "2020-02-01", { notice: "n1" }])).toEqual(["T03"]);
    expect(shown(["MindedToLetterSent", "2020-02-01", { proposal: "p1" }])).toEqual(["T08"]);
    expect(
      shown(["MinisterialDecisionMade", "2020-02-01", { report: null, outcome: "directedTrust" }]),
    ).toEqual(["T25"]);
  });
});

describe("a record shows what the machine must allow", () => {
  it.each(antiInvariantRows)("where it happened: %s, %s", (id, _, history) => {
    expect(antiInvariantsShown[id]?.(told(...history))).toBe(true);
  });

  it("where it happened: A17", () => {
    expect(antiInvariantsShown["A17"]?.(told(...directionBesideNotice))).toBe(true);
  });

  it("must show none of it where nothing was done", () => {
    const shown = Object.entries(antiInvariantsShown).filter(([, shows]) => shows(uneventful));
    expect(shown.map(([id]) => id)).toEqual([]);
  });

  it("must not take a partner council for a trust", () => {
    const partner = told(["DeliveryModelOperated", "2020-01-01", { model: "partnerAuthority" }]);
    expect(antiInvariantsShown["A13"]?.(partner)).toBe(false);
    expect(temptingContradicted["a trust implies a direction"]?.(partner)).toBe(false);
  });

  it("must not call a return early at the end of its contract (A14)", () => {
    const until = (months: number) =>
      told(
        ["ServiceContractStated", "2019-10-01", { months }],
        ["DeliveryModelOperated", "2019-10-01"],
        ["ReturnDecided", "2021-09-01"],
        ["ServicesReturned", "2022-10-01"],
      );
    expect(antiInvariantsShown["A14"]?.(until(36))).toBe(false);
    expect(antiInvariantsShown["A14"]?.(until(37))).toBe(true);
  });

  it("must not say that there was no notice where one is about other functions (A01)", () => {
    const made = directed("2020-01-01");
    const notice: Short = ["ImprovementNoticeIssued", "2019-01-01", {}, { functions: ["edu"] }];
    expect(antiInvariantsShown["A01"]?.(told(notice, made))).toBe(false);
    expect(temptingContradicted["a notice precedes a direction"]?.(told(notice, made))).toBe(false);
  });

  it("may show two commissioners who were appointed on one day, but not one after the other (A06)", () => {
    const both = (...between: readonly Short[]) =>
      told(appointed("2019-10-17"), ...between, appointed("2019-10-17", "c2"));
    expect(antiInvariantsShown["A06"]?.(both())).toBe(true);
    expect(temptingContradicted["there is at most one commissioner"]?.(both())).toBe(true);
    const ended: Short = ["CommissionEnded", "2019-10-17", { commission: "c1" }];
    expect(antiInvariantsShown["A06"]?.(both(ended))).toBe(false);
    const replaced = told(
      appointed("2019-10-16"),
      ["CommissionEnded", "2019-10-16", { commission: "c1" }],
      appointed("2019-10-17", "c2"),
    );
    expect(antiInvariantsShown["A06"]?.(replaced)).toBe(false);
  });

  it("must take a direction to be without a commissioner only where a source says so (A05)", () => {
    const made = directed("2017-09-13", { obligations: null, appoints: null });
    const day = {
      from: "2017-09-13",
      to: "2017-09-13",
      words: "13 September 2017",
      inferred: false,
    };
    const none: Short = [
      "AbsenceStated",
      "2017-09-14",
      { of: "commissioner", from: day, until: day },
    ];
    const adviser: Short = ["AdviserAppointed", "2017-09-13"];
    const shown = (...history: readonly Short[]) => antiInvariantsShown["A05"]?.(told(...history));
    expect(shown(made, none, adviser)).toBe(true);
    expect(shown(made, adviser)).toBe(false);
    expect(shown(made, none)).toBe(false);
    expect(shown(made, none, adviser, appointed("2017-09-13"))).toBe(false);
    const revoked: Short = ["StatutoryDirectionRevoked", "2017-12-01", { direction: "d1" }];
    expect(shown(made, none, revoked, ["AdviserAppointed", "2018-01-01"])).toBe(false);
    const t14 = transitions.find(({ id }) => id === "T14");
    expect(t14?.shows(told(made, none, adviser))).toBe(true);
    expect(t14?.shows(told(made, adviser))).toBe(false);
  });

  it("must not show it by a history with an unlawful step", () => {
    expect(antiInvariantsShown["A01"]?.(told(directed("2020-01-01")))).toBe(true);
    const toATrust = directed("2020-01-01", { addressee: "trust" });
    expect(antiInvariantsShown["A01"]?.(told(toATrust))).toBe(false);
  });
});

describe("a record contradicts what is tempting and false", () => {
  it.each(temptingRows)("where it happened otherwise: %s%s", (_, statement, history) => {
    expect(temptingContradicted[statement]?.(told(...history))).toBe(true);
  });

  it("must contradict nothing where nothing was done", () => {
    const shown = Object.entries(temptingContradicted).filter(([, shows]) => shows(uneventful));
    expect(shown.map(([statement]) => statement)).toEqual([]);
  });

  it("must have a row for each statement, in the same words", () => {
    expect(Object.keys(temptingContradicted)).toEqual(temptingRows.map(([, may]) => may));
  });
});
