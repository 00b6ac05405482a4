import { describe, expect, it } from "vitest";
import { compile } from "#machines/logic/compile.ts";
import {
  after,
  always,
  and,
  atLeast,
  before,
  date,
  day,
  earliest,
  equals,
  every,
  field,
  implies,
  includes,
  intersects,
  isOneOf,
  isOnRecord,
  isTrue,
  lastDayOfPeriod,
  latest,
  named,
  not,
  notEmpty,
  onOrAfter,
  onOrBefore,
  or,
  plusDays,
  plusMonths,
  plusWorkingDays,
  some,
  within,
  type Condition,
} from "#machines/logic/expression.ts";
import { given } from "./given-record.ts";

const step = {
  yes: true,
  no: false,
  gate: "2A",
  days: 14,
  powers: ["4", "4B"],
  none: [],
  served: { from: "2022-10-11", to: "2022-10-11" },
  month: { from: "2022-10-01", to: "2022-10-31" },
  half: { from: null, to: "2022-01-26" },
  bare: "2022-10-11",
};
const H = isTrue(field("step.yes", "yes"));
const F = isTrue(field("step.no", "no"));
const U = isTrue(field("step.unset", "unset"));
const gate = field("step.gate", "the gate");
const powers = field("step.powers", "the powers");
const none = field("step.none", "no list");
const unset = field("step.unset", "unset");
const served = date("step.served", "the day of service");
const month = date("step.month", "some day in October");
const half = date("step.half", "a day up to January");
const lost = date("step.lost", "a day not on record");
const law = { days: 14, countsDayOfService: false };

function answers(condition: Condition, world: "open" | "closed" = "open") {
  return compile(condition)(given({ step, law, world }));
}

describe("and, or, not and implies follow Kleene's tables", () => {
  it.each<[string, ...Condition[]]>([
    ["holds", and(), and(H, H), or(F, H), or(U, H), not(F), implies(F, U), implies(U, H), always()],
    ["fails", or(), and(H, F), and(U, F), or(F, F), not(H), implies(H, F), not(implies(F, U))],
    ["unknown", and(H, U), or(F, U), not(U), implies(U, F), implies(H, U), implies(U, U)],
  ])("to say %s", (truth, ...conditions) => {
    expect(conditions.map((each) => answers(each))).toEqual(conditions.map(() => truth));
  });

  it("and a name changes nothing", () => {
    expect([H, F, U].map((each) => answers(named("so", each)))).toEqual([
      "holds",
      "fails",
      "unknown",
    ]);
  });
});

describe("recorded values", () => {
  it.each<[string, ...Condition[]]>([
    ["holds", equals(gate, "2A"), isOneOf(gate, ["2", "2A"]), includes(powers, "4B")],
    ["holds", intersects(powers, ["4A", "4"]), within(["4"], powers), within(none, powers)],
    ["holds", atLeast(field("step.days", "days"), 14), notEmpty(powers), H],
    ["fails", equals(gate, "2"), isOneOf(gate, ["2"]), includes(powers, "4A"), notEmpty(none)],
    ["fails", intersects(powers, ["4A"]), within(powers, ["4"]), includes(none, "4"), F],
    ["fails", atLeast(field("step.days", "days"), 15), equals(field("step.days", "days"), "14")],
    ["unknown", equals(unset, "2"), isOneOf(unset, ["2"]), includes(unset, "4"), notEmpty(unset)],
    ["unknown", intersects(powers, unset), within(unset, powers), atLeast(unset, 1), U],
  ])("are compared to say %s", (truth, ...conditions) => {
    expect(conditions.map((each) => answers(each))).toEqual(conditions.map(() => truth));
  });

  it("are on record or not, which is never unknown", () => {
    const terms = [gate, none, unset, served, half, lost, plusDays(served, unset)];
    expect(terms.map((term) => answers(isOnRecord(term)))).toEqual([
      "holds",
      "holds",
      "fails",
      "holds",
      "holds",
      "fails",
      "fails",
    ]);
    expect(answers(isOnRecord(date("step.gone", "gone")))).toBe("fails");
  });
});

describe("dates", () => {
  it.each<[string, ...Condition[]]>([
    ["holds", before(served, day("2022-10-12")), onOrBefore(served, day("2022-10-11"))],
    ["holds", after(served, day("2022-10-10")), onOrAfter(served, day("2022-10-11"))],
    ["holds", equals(served, day("2022-10-11")), equals(served, date("step.bare", "bare"))],
    ["holds", before(half, month), onOrBefore(month, day("2022-10-31")), not(equals(half, month))],
    ["fails", before(served, day("2022-10-11")), onOrBefore(served, day("2022-10-10"))],
    ["fails", after(served, day("2022-10-11")), onOrAfter(served, day("2022-10-12"))],
    ["fails", equals(served, day("2022-10-12")), after(month, day("2022-10-31"))],
    ["unknown", before(served, month), equals(served, month), before(lost, served)],
    ["unknown", before(month, day("2022-10-31")), onOrAfter(half, day("2022-01-26"))],
  ])("compare for every day of their spans to say %s", (truth, ...conditions) => {
    expect(conditions.map((each) => answers(each))).toEqual(conditions.map(() => truth));
  });

  it("are one day however often they are read", () => {
    expect(answers(or(before(month, served), onOrAfter(month, served)))).toBe("holds");
    expect(answers(equals(month, month))).toBe("holds");
    expect(answers(equals(lost, lost))).toBe("holds");
    expect(answers(before(plusDays(lost, 5), plusMonths(lost, 1)))).toBe("holds");
    expect(answers(and(before(month, served), after(month, served)))).toBe("fails");
    expect(answers(equals(plusMonths(lost, 1), plusMonths(lost, 1)))).toBe("holds");
    expect(answers(onOrBefore(plusMonths(lost, 1), plusDays(lost, 30)))).toBe("unknown");
    expect(answers(onOrBefore(plusMonths(lost, 1), plusDays(lost, 45)))).toBe("holds");
  });

  it("take periods in days, months and working days", () => {
    expect(answers(equals(plusDays(served, -1), day("2022-10-10")))).toBe("holds");
    expect(answers(equals(plusMonths(day("2022-10-31"), 3), day("2023-01-31")))).toBe("holds");
    expect(answers(equals(plusMonths(day("2022-01-31"), 1), day("2022-02-28")))).toBe("holds");
    expect(answers(equals(plusWorkingDays(day("2022-12-23"), 1), day("2022-12-28")))).toBe("holds");
    expect(answers(before(plusWorkingDays(day("2035-01-01"), 1), served))).toBe("unknown");
    expect(answers(before(plusDays(served, unset), day("2000-01-01")))).toBe("unknown");
  });

  it("have an earliest and a latest, of which one known day may be enough", () => {
    expect(answers(onOrBefore(earliest(lost, served), served))).toBe("holds");
    expect(answers(onOrAfter(latest(lost, served), served))).toBe("holds");
    expect(answers(onOrBefore(latest(lost, served), served))).toBe("unknown");
    expect(answers(onOrBefore(earliest(plusDays(lost, unset), served), served))).toBe("holds");
  });

  it("count the day of service in a period only if the law table says so", () => {
    const lastIs = (last: string) => equals(lastDayOfPeriod(served, 14), day(last));
    expect(answers(lastIs("2022-10-25"))).toBe("holds");
    const counting = given({ step, law: { countsDayOfService: true } });
    expect(compile(lastIs("2022-10-24"))(counting)).toBe("holds");
    expect(compile(lastIs("2022-10-25"))(given({ step }))).toBe("holds");
  });

  it("cost no more than the cap: beyond it the answer is honestly unknown", () => {
    const other = date("step.other", "another day not on record");
    expect(answers(or(before(lost, other), onOrAfter(lost, other)))).toBe("unknown");
  });
});

describe("lists on record", () => {
  const isOn = equals(date("d.on", "the day"), served);
  const someOn = some("facts.list", "d", isOn, "one that day");
  const everyOn = every("facts.list", "d", isOn);
  const on = (from: string, to = from) => ({ on: { from, to } });
  const yes = on("2022-10-11");
  const no = on("2022-10-12");
  const maybe = on("2022-10-11", "2022-10-12");
  it.each([
    ["no list", null, "unknown", "unknown", "unknown"],
    ["an empty list", [], "unknown", "fails", "holds"],
    ["one that holds", [no, yes], "holds", "holds", "fails"],
    ["one that may", [no, maybe], "unknown", "unknown", "fails"],
    ["none that can", [no, no], "unknown", "fails", "fails"],
    ["all that hold", [yes, yes], "holds", "holds", "holds"],
    ["all that may", [yes, maybe], "holds", "holds", "unknown"],
  ])("%s", (_, list, open, closed, all) => {
    const env = given({ step, facts: { list } });
    expect(compile(someOn)(env)).toBe(open);
    expect(compile(someOn)({ ...env, world: "closed" })).toBe(closed);
    expect(compile(everyOn)(env)).toBe(all);
    expect(compile(everyOn)({ ...env, world: "closed" })).toBe(all);
    expect(compile(not(someOn))({ ...env, world: "closed" })).toBe(
      closed === "holds" ? "fails" : closed === "fails" ? "holds" : "unknown",
    );
  });

  it("may hold lists, and members may be days themselves", () => {
    const facts = { list: [{ days: ["2022-10-10"] }, { days: ["2022-10-11", "2022-10-12"] }] };
    const found = some(
      "facts.list",
      "d",
      some("d.days", "e", equals(date("e", "e"), served), "e"),
      "d",
    );
    expect(compile(found)(given({ step, facts, world: "closed" }))).toBe("holds");
    const early = { list: [{ days: ["2022-10-10"] }] };
    expect(compile(found)(given({ step, facts: early, world: "closed" }))).toBe("fails");
  });
});

describe("an expression that means nothing", () => {
  it.each<[string, Condition]>([
    ["a root nobody knows", isTrue(field("nowhere.yes", "yes"))],
    ["a path that is none", isTrue(field("step..yes", "yes"))],
    ["a name bound nowhere", equals(date("d.on", "on"), served)],
    ["a name already taken", some("facts.list", "facts", H, "more")],
    ["a day that is none", before(served, day("2022-02-30"))],
    ["the earliest of no days", before(earliest(), served)],
    ["a day compared with a value", equals(served, "2022-10-11")],
    ["an operator nobody knows", { op: "perhaps" } as unknown as Condition],
  ])("must be refused when compiled: %s", (_, condition) => {
    expect(() => compile(condition)).toThrow("");
  });

  it.each<[string, Condition]>([
    ["text as a boolean", isTrue(gate)],
    ["text as a list", includes(gate, "2")],
    ["text as a number", atLeast(gate, 2)],
    ["a list as a scalar", equals(powers, "4")],
    ["a number as a day", before(date("step.days", "days"), served)],
    ["a span from back to front", before(date("step.back", "back"), month)],
  ])("must be refused when the record is of another kind: %s", (_, condition) => {
    const back = { from: "2022-10-12", to: "2022-10-02" };
    expect(() => compile(condition)(given({ step: { ...step, back } }))).toThrow(/bug/);
  });
});
