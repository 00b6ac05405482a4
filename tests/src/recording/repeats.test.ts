import { describe, expect, it } from "vitest";
import { counter } from "./counter.ts";

const desk = counter();
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
});
