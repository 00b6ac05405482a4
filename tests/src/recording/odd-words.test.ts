import { describe, expect, it } from "vitest";
import { counter } from "./counter.ts";

const desk = counter();

describe("odd words", () => {
  it.each(["constructor", "__proto__", "toString"])(
    "must be called no event: %s",
    async (event) => {
      const { code, complained } = await desk().type(`record solihull ${event} --on 2022-10-20`);
      expect([code, complained]).toEqual([
        3,
        expect.stringContaining(`There is no event called ${event}.`),
      ]);
    },
  );

  it("may name a point as a report names it", async () => {
    const { report } = desk();
    const { conflict, outcome } = await report(
      "state solihull SOL-10 data.reviewIntervalMonths=3 --source seed-2",
    );
    expect([outcome, conflict?.predicate]).toEqual(["recorded", "data.reviewIntervalMonths"]);
  });

  it("must be taken back in the record in which they were recorded", async () => {
    const { report, record } = desk();
    const { undo } = await report(
      `record solihull ConcernRaised --on 2022-10-20 --set raisedBy=x --set about=y --record ${record}`,
    );
    expect(undo).toContain(`--record ${record}`);
  });
});

describe("what is not recorded", () => {
  const why = '--reason "typed wrongly" --authority "the recorder"';

  it("must be kept as a file only for a command that takes one, and not when it is only tried", async () => {
    const { report, drafts } = desk();
    const late = "--if-revision 3";
    const tried = `record solihull ConcernRaised --on 2022-10-20 --set raisedBy=x --set about=y ${late}`;
    expect((await report(`retract solihull SOL-24 ${why} ${late}`)).keptAs).toBeNull();
    expect((await report(`${tried} --dry-run`)).keptAs).toBeNull();
    expect(drafts()).toEqual([]);
    const { keptAs } = await report(tried);
    expect(drafts()).toEqual([keptAs]);
  });
});

describe("a correction of which functions a step concerns", () => {
  it("must say what changes for those that it leaves, too", async () => {
    const { report } = desk();
    const { positions } = await report(
      "correct solihull SOL-22 --functions edu --reason x --authority y --dry-run",
    );
    const moved = positions.filter(({ moves }) => moves.length > 0);
    expect(new Set(moved.map(({ functions }) => functions))).toEqual(new Set(["csc", "edu"]));
  });
});
