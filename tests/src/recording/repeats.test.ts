import { describe, expect, it } from "vitest";
import { rawLines } from "#tests/histories/shipped.ts";
import { counter } from "./counter.ts";

const desk = counter();
const raising = "record solihull ConcernRaised --on 2024-03-04 --set raisedBy=x --set about=y";
const why = '--reason "typed wrongly" --authority "the recorder"';

describe("the same words typed again", () => {
  it("may record anew what was withdrawn, also where its source was registered with it", async () => {
    const { report } = desk();
    const concern =
      "record bradford ConcernRaised --on 2022-11-26 --source seed-3 --set raisedBy=x --set about=y";
    const first = await report(concern);
    expect(first.sourceRegistered).toBe("seed-3");
    await report(`retract bradford ${first.entry?.id} ${why}`);
    const anew = await report(concern);
    expect([anew.outcome, anew.sourceRegistered]).toEqual(["recorded", null]);
    const again = await report(concern);
    expect([again.outcome, again.entry?.id]).toEqual(["onRecordAlready", anew.entry?.id]);
  });

  it("must be recorded by one of those who type them at the same time, and the others told so", async () => {
    const { report, head } = desk();
    const before = await head();
    const concern = "record solihull ConcernRaised --on 2022-10-20 --set raisedBy=x --set about=y";
    const all = await Promise.all([1, 2, 3, 4].map(() => report(concern)));
    expect(all.map(({ outcome }) => outcome).toSorted()).toEqual([
      "onRecordAlready",
      "onRecordAlready",
      "onRecordAlready",
      "recorded",
    ]);
    expect((await head()).size).toBe(before.size + 1);
  });

  it("may rule again as before, once another ruling came between, and must not rule twice running", async () => {
    const { report } = desk();
    const rule = (how: string) =>
      report(`adjudicate solihull SOL-10 dates.made ${how} --reasons "as the direction says"`);
    expect((await rule("--open")).outcome).toBe("recorded");
    expect((await rule("--open")).outcome).toBe("onRecordAlready");
    expect((await rule("--choose 2022-02-28")).conflict?.ruling).toBe("chosen");
    const back = await rule("--open");
    expect([back.outcome, back.conflict?.ruling]).toEqual(["recorded", "open"]);
  });

  it("must not correct or withdraw twice, and must say that it is on record, also the day after", async () => {
    const { report, type, head } = desk();
    const correcting = `correct solihull SOL-22 --on 2022-11-02 ${why}`;
    const withdrawing = `retract solihull SOL-24 ${why}`;
    const first = [await report(correcting), await report(withdrawing)];
    const after = await head();
    const tomorrow = { now: () => new Date("2026-11-27T00:00:30.000Z") };
    for (const [at, line] of [correcting, withdrawing].entries()) {
      const { code, said } = await type(line, tomorrow);
      expect([code, said]).toEqual([
        0,
        expect.stringContaining(`already, by the same words: ${first[at]?.entry?.id}`),
      ]);
    }
    expect(await head()).toEqual(after);
    const other = await type(correcting.replace("typed wrongly", "misread"));
    expect([other.code, other.complained]).toEqual([2, expect.stringContaining("was corrected")]);
  });
});

describe("the id of an entry", () => {
  it("must be one that no entry of another council has", async () => {
    const { type, report, file } = desk();
    const revision = (await report(`${raising} --dry-run`)).revision ?? 0;
    const taken = `solihull-${revision + 1}`;
    const other = rawLines("bradford").find((line) => line.includes('"MonitoringVisitMade"')) ?? "";
    const line = JSON.stringify({ ...JSON.parse(other), id: taken, commandId: "odd-1" });
    expect((await type(`import ${file("odd.jsonl", line)}`)).code).toBe(0);
    const { outcome, entry } = await report(raising);
    expect([outcome, entry?.id]).toEqual(["recorded", `solihull-${revision + 2}`]);
  });
});
