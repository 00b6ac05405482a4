import { describe, expect, it } from "vitest";
import type { Finding } from "#machines/finding.ts";
import { provisions } from "#machines/law/provisions.ts";
import { ruleNames, rules } from "#machines/rules/registry.ts";
import type { Rule } from "#machines/rules/rule.ts";
import { given } from "#tests/given.ts";
import { abolitionCases } from "./abolition-cases.ts";
import type { Case } from "./case.ts";
import { commissionCases } from "./commission-cases.ts";
import { deliveryCases } from "./delivery-cases.ts";
import { directionCases } from "./direction-cases.ts";
import { edgeCases } from "./edge-cases.ts";
import { fairnessEdgeCases } from "./fairness-edge-cases.ts";
import { gradeCases } from "./grade-cases.ts";
import { hearingCases } from "./hearing-cases.ts";
import { noticeCases } from "./notice-cases.ts";
import { outweighingCases } from "./outweighing-cases.ts";
import { powerCases } from "./power-cases.ts";
import { revisionCases } from "./revision-cases.ts";
import { substanceCases } from "./substance-cases.ts";

const cases: readonly Case[] = [
  ...directionCases,
  ...powerCases,
  ...hearingCases,
  ...commissionCases,
  ...deliveryCases,
  ...noticeCases,
  ...gradeCases,
  ...edgeCases,
  ...fairnessEdgeCases,
  ...revisionCases,
  ...substanceCases,
  ...abolitionCases,
  ...outweighingCases,
];
const ruleOf = (id: string): Rule => {
  const name = ruleNames.find((each) => rules[each].id === id);
  if (name === undefined) throw new Error(`no rule ${id}`);
  return rules[name];
};
const isStanding = (id: string): boolean => ruleOf(id).standing !== undefined;

/** What the rule makes of the last entry, or for a standing rule of the position. */
function found({ rule, history, asAt = "2026-03-31", law = {} }: Case): readonly Finding[] {
  const recorded = given(...history).underLaw(law);
  const last = recorded.entries.at(-1)?.id;
  const seen = recorded.asAt(asAt);
  return isStanding(rule) ? seen.findings(rule) : seen.findings(rule, last);
}

describe.each(ruleNames.map((name) => rules[name] as Rule))("$id: $statement", ({ id }) => {
  it.each(cases.filter(({ rule }) => rule === id))("$says", (row) => {
    const findings = found(row);
    const verdicts = [...new Set(findings.map(({ verdict }) => verdict))];
    expect(verdicts).toEqual(row.is === "kept" ? [] : [row.is]);
    for (const words of row.missing ?? []) {
      expect(findings.flatMap(({ missing }) => missing).join("; ")).toContain(words);
    }
  });
});

const broken = { reject: "unlawful", depart: "challengeable" } as const;

describe("the cases", () => {
  const kindsOf = (id: string) => new Set(cases.filter((c) => c.rule === id).map(({ is }) => is));

  it.each(ruleNames.map((name) => rules[name] as Rule))(
    "must show $id kept, and either broken or open",
    ({ id }) => {
      expect(kindsOf(id)).toContain("kept");
      expect(kindsOf(id).size).toBeGreaterThan(1);
    },
  );

  it.each(
    ruleNames
      .map((name) => rules[name] as Rule)
      .filter(({ onBreach }) => onBreach === "reject" || onBreach === "depart"),
  )("must show $id kept, broken and open, for it can stop a step", ({ id, onBreach }) => {
    const verdict = broken[onBreach as keyof typeof broken];
    expect([...kindsOf(id)].toSorted()).toEqual(["kept", verdict, "gap"].toSorted());
  });
});

describe("a finding", () => {
  const breaches = cases.filter(({ is }) => is !== "kept" && is !== "gap");

  it.each(breaches)("must give its reasons and its basis: $rule $says", (row) => {
    for (const finding of found(row)) {
      const { strength, basis, statement } = ruleOf(row.rule);
      expect(finding).toMatchObject({ rule: row.rule, strength, statement });
      expect(finding.basis).toEqual(basis.map((key) => provisions[key].title));
      expect(finding.hint).not.toBe("");
      expect(finding.because.length).toBeGreaterThan(0);
    }
  });

  it("must say of a gap which breach is left open", () => {
    for (const row of cases.filter(({ is }) => is === "gap")) {
      const wanted = { reject: "unlawful", depart: "challengeable", note: "unusual" } as const;
      const { onBreach } = ruleOf(row.rule);
      const ifBroken = onBreach in wanted ? wanted[onBreach as "note"] : "overdue";
      expect(found(row).map((finding) => finding.ifBroken)).toContain(ifBroken);
    }
  });
});

describe("a step about to be taken, judged by what is on record (record)", () => {
  const steps = cases.filter(({ rule, is }) => !isStanding(rule) && is !== "unusual");
  const explained = ({ history, law = {} }: Case, departures: readonly string[] = []) => {
    const step = history.at(-1) ?? ["InterventionExited"];
    const day = step[1]?.slice(0, 10) ?? "2026-03-31";
    const seen = given(...history.slice(0, -1)).underLaw(law);
    return seen.asAt(day.length === 10 ? day : `${day}-28`).explain(step, departures);
  };
  const verdictOn = (row: Case, departures?: readonly string[]) =>
    explained(row, departures).findings.find(({ rule }) => rule === row.rule);

  it.each(steps.filter(({ is }) => is === "kept"))("keeps $rule: $says", (row) => {
    expect(verdictOn(row)).toBeUndefined();
    expect(explained(row).kept).toContain(row.rule);
  });

  it.each(steps.filter(({ rule, is }) => is !== "kept" && ruleOf(rule).onBreach === "reject"))(
    "is refused under $rule, broken or open: $says",
    (row) => {
      expect(explained(row).answer).toBe("refused");
    },
  );

  it.each(steps.filter(({ is }) => is === "challengeable"))(
    "needs a departure from $rule: $says",
    (row) => {
      expect(verdictOn(row)?.verdict).toBe("challengeable");
      expect(["departure", "refused"]).toContain(explained(row).answer);
      expect(verdictOn(row, [row.rule])?.departure).toBe("A stated reason");
    },
  );

  it.each(steps.filter(({ is }) => is === "challengeable"))(
    "is allowed with a stated departure from $rule: $says",
    (row) => {
      const others = explained(row)
        .findings.filter(({ ifBroken }) => ifBroken === "challengeable")
        .map(({ rule }) => rule);
      expect(explained(row, [row.rule, ...others]).answer).toBe("allowed");
    },
  );
});
