import { describe, expect, it } from "vitest";
import { given, type Short } from "#tests/given.ts";

/** What is found of each entry under a rule, and what is missing. */
const foundBy = (rule: string, ...history: readonly Short[]) =>
  given(...history)
    .asAt("2023-12-31")
    .replayed.taken.flatMap(({ entry, findings }) =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ verdict, missing }) => [entry?.id, verdict, ...missing]),
    );

const requiresATrust: Short = [
  "StatutoryDirectionMade",
  "2022-01-03",
  { direction: "d1", requiresModel: "trust" },
  { id: "MADE" },
];
const operates: Short = ["DeliveryModelOperated", "2022-02-01", { model: "trust" }, { id: "RUNS" }];
const revoked = (when: string): Short => [
  "StatutoryDirectionRevoked",
  when,
  { direction: "d1" },
  { id: "REVOKED" },
];
const returned = (when: string): Short => ["ServicesReturned", when, {}, { id: "RETURNED" }];

describe("a step whose days overlap with those of another", () => {
  it("must not be called unlawful where on some of its days the rule is kept (V35)", () => {
    expect(
      foundBy(
        "V35",
        requiresATrust,
        operates,
        revoked("2023-01-03"),
        returned("2023-01-01..2023-01-05"),
      ),
    ).toEqual([
      [
        "RETURNED",
        "gap",
        "whether it came before or after “The Secretary of State revoked the direction” (REVOKED)",
      ],
    ]);
  });

  it("must be judged as ever where no day puts it in another order", () => {
    const before = returned("2023-01-01..2023-01-02");
    expect(foundBy("V35", requiresATrust, operates, revoked("2023-01-03"), before)).toEqual([
      ["RETURNED", "unlawful"],
    ]);
    const after = returned("2023-01-04..2023-01-05");
    expect(foundBy("V35", requiresATrust, operates, revoked("2023-01-03"), after)).toEqual([]);
  });

  it("must not be taken to be kept where on some of its days it is broken", () => {
    const agreed: readonly Short[] = [
      ["CommissionerAppointed", "2023-01-02", { commission: "c1" }, { id: "APPOINTED" }],
      ["InterventionExited", "2023-01-01..2023-01-05", {}, { id: "LEFT" }],
      ["CommissionEnded", "2023-01-03", { commission: "c1" }, { id: "ENDED" }],
    ];
    const [left] = foundBy("V37", ...agreed);
    expect(left?.slice(0, 2)).toEqual(["LEFT", "gap"]);
    expect(String(left?.[2])).toContain("came before or after");
  });

  it("must come after a step that it says it comes after", () => {
    const later: Short = ["ServicesReturned", "2023-01-03..2023-01-05", {}, { after: "REVOKED" }];
    const [found] = foundBy(
      "V35",
      requiresATrust,
      operates,
      revoked("2023-01-03..2023-01-05"),
      later,
    );
    expect(String(found)).not.toContain("came before or after");
  });

  it("must come after the step that put on record what it is about (P01)", () => {
    const made: Short = ["StatutoryDirectionMade", "2022-01-01..2022-01-31", { direction: "d1" }];
    expect(foundBy("P01", made, revoked("2022-01-10..2022-01-20"))).toEqual([]);
  });

  it("must follow the order of the record on one and the same day", () => {
    expect(
      foundBy("V35", requiresATrust, operates, revoked("2023-01-03"), returned("2023-01-03")),
    ).toEqual([]);
    const [unlawful] = foundBy(
      "V35",
      requiresATrust,
      operates,
      returned("2023-01-03"),
      revoked("2023-01-03"),
    );
    expect(unlawful?.[1]).toBe("unlawful");
  });

  it("must say so where two others may have changed places before it (V37)", () => {
    const history: readonly Short[] = [
      ["SupervisionAndSupportBegan", "2022-03-01..2022-03-31", {}, { id: "BEGAN" }],
      ["SupervisionAndSupportEnded", "2022-03-15", {}, { id: "ENDED" }],
      ["InterventionExited", "2022-06-01", {}, { id: "LEFT" }],
    ];
    const [left] = foundBy("V37", ...history);
    expect(left?.slice(0, 2)).toEqual(["LEFT", "gap"]);
    expect(String(left?.[2])).toMatch(
      /^whether “.*” \(BEGAN\) came before or after “.*” \(ENDED\)$/,
    );
  });

  /** Directions of which no day is known, save that they were made by the end of 2022. */
  const undated = (count: number): readonly Short[] =>
    Array.from({ length: count }, (_, at): Short => [
      "StatutoryDirectionMade",
      "..2022-12-31",
      { direction: `d${at}`, replaces: at === 0 ? [] : [`d${at - 1}`] },
    ]);

  it("must be left open, neither kept nor broken, where it overlaps with too many to try each order", () => {
    const found = foundBy(
      "V35",
      ...undated(14),
      requiresATrust,
      operates,
      returned("2022-01-01..2022-12-31"),
    );
    expect(found.map(([entry, verdict]) => [entry, verdict])).toEqual([
      ["RETURNED", "gap"],
      ["RUNS", "gap"],
    ]);
    expect(String(found)).toContain("more orders than are tried");
  });

  it("must be judged as ever under a rule that two hundred others with no days do not touch (P03)", () => {
    const reported: Short = [
      "CommissionerReported",
      "2023-06-01",
      { commission: "nobody" },
      { id: "REPORTED" },
    ];
    const alone = foundBy("P03", reported);
    expect(alone).toEqual([["REPORTED", "gap", "the commissioner’s appointment"]]);
    expect(foundBy("P03", ...undated(200), reported)).toEqual(alone);
  });
});
