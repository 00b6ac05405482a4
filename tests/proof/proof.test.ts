import { describe, expect, it } from "vitest";
import { proofPage } from "#src/docs/proof-page.ts";
import { inForce } from "#src/proof/explore.ts";
import { fingerprintOf } from "#src/proof/fingerprint.ts";
import { proofReport } from "#src/proof/report.ts";
import { OracleAgreement } from "./against-oracle.ts";
import { keptReport } from "./kept-report.ts";

const MINUTES = 60_000;

describe("the proof", () => {
  it("must be of the rules and the chart in force, and of no others", () => {
    expect(keptReport().about, 'type "npm run prove"').toEqual(fingerprintOf(inForce));
  });

  it(
    "must hold of the chart in force: table of powers, oracle, rules of sequence, replay",
    () => {
      const oracle = new OracleAgreement();
      const report = proofReport([oracle], () => oracle.result);
      expect(report.disagreements).toEqual([]);
      expect(report.broken).toEqual([]);
      expect(report.oracle?.differences).toEqual([]);
      expect(report.cones.filter(({ blurred }) => blurred > 0)).toEqual([]);
      expect(report.sequences.filter(({ broken }) => broken !== null)).toEqual([]);
      expect(report.proved).toBe(true);
      expect(keptReport(), 'type "npm run prove"').toEqual(report);
    },
    30 * MINUTES,
  );

  it("must have no page while a rule lacks its citation or its witness", () => {
    const kept = keptReport();
    for (const wanting of ["basis", "witness"]) {
      const rules = kept.rules.map((rule) =>
        rule.id === "V18" ? { ...rule, [wanting]: [] } : rule,
      );
      expect(() => proofPage({ ...kept, rules })).toThrow("V18 lacks a citation or a witness");
    }
  });

  it("must name at least five questions, each with its story", () => {
    const { questions } = keptReport();
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(questions.filter(({ trace, answer }) => trace.length === 0 || answer === "")).toEqual(
      [],
    );
  });
});
