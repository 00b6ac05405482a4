import { describe, expect, it } from "vitest";
import { counter } from "./counter.ts";

const desk = counter();
const raised = "--set raisedBy=x --set about=y";
const why = '--reason "misread" --authority "the recorder"';

describe("what is written for good", () => {
  it("must be for a council named in full, though the beginning of its name is enough to look", async () => {
    const { type, head } = desk();
    const before = await head();
    const { code, complained } = await type(
      `record solihul ConcernRaised --on 2024-03-04 ${raised}`,
    );
    expect(code).toBe(3);
    expect(complained).toContain("Solihull Metropolitan Borough Council is solihull");
    expect(await head()).toEqual(before);
    expect((await type("show solihul")).code).toBe(0);
    const full = `record "solihull metropolitan borough council" ConcernRaised --on 2024-03-04 ${raised}`;
    expect((await type(full)).code).toBe(0);
    expect((await type('export "Solihull Metropolitan Borough Council"')).code).toBe(0);
    expect((await type("export SOLIHULL")).code).toBe(0);
  });

  it("must be shown as it was understood: what it says, what it leaves open, and where from", async () => {
    const { said } = await desk().type(
      'record solihull AdviserAppointed --on "4 March 2024" --set "name=Jo Sample" --dry-run',
    );
    expect(said).toContain("on 4 March 2024");
    expect(said).toContain("Name: Jo Sample.");
    const nameless = await desk().type(
      "record solihull AdviserAppointed --on 2024-03-04 --dry-run",
    );
    expect(nameless.said).toContain("Not on record: name.");
  });

  it("must be questioned where something of the kind is on record for that day", async () => {
    const { type, report } = desk();
    await type(`record solihull ConcernRaised --on 2024-03-04 ${raised}`);
    const again = await report(
      "record solihull ConcernRaised --on 2024-03-04 --set raisedBy=x --set about=z --dry-run",
    );
    expect(again.alike).toHaveLength(1);
  });
});

describe("a detail", () => {
  const directing = "record solihull StatutoryDirectionMade --on 2024-08-01 --source seed-2";

  it("that a refusing rule lacks must be named as it is typed, with the keys that it could name", async () => {
    const { toState } = await desk().report(directing);
    const found = new Map(toState.map((one) => [one.field, one]));
    expect(found.get("gate")?.expected).toBe("one of 2, 2A");
    expect(found.get("powers")?.expected).toContain("4, 4A, 4B");
    expect(found.get("replaces")?.onRecord).toContain("direction-2023-03");
  });

  it("may be a list that is known to be empty: none", async () => {
    const { toState } = await desk().report(
      `${directing} --set extraFunctions=none --set powers=4B`,
    );
    expect(toState.map(({ field }) => field)).not.toContain("extraFunctions");
  });

  it("may name a thing by the entry that began it, or by its key", async () => {
    const { type } = desk();
    const published =
      "record solihull ImprovementNoticePublished --on 2022-03-01 --happened --source seed-2";
    for (const named of ["SOL-10", "notice-2022-02"]) {
      const { report } = desk();
      const { outcome, unknownKeys } = await report(`${published} --set notice=${named}`);
      expect([outcome, unknownKeys]).toEqual(["recorded", []]);
    }
    const wrong = await type(`${published} --set notice=notice-2022-03`);
    expect(wrong.code).toBe(4);
    expect(wrong.complained).toContain("No notice on this record has the key notice-2022-03");
    expect(wrong.complained).toContain("notice-2022-02");
    const { problem } = await desk().report(`${published} --set notice=notice-2022-03`);
    expect(problem).toBe(
      "It names a notice that is not on record, and was not confirmed. Nothing was recorded.",
    );
    expect((await type(`${published} --set notice=notice-2022-03 --confirm`)).code).toBe(0);
    expect((await type("show solihull")).said).toContain("key notice-2022-02");
  });

  it("may hold a day wherever a date belongs", async () => {
    const { type, file } = desk();
    const reasons = `--set 'reasons=[{"words":"Progress was insufficient","evidenceOn":"2024-06-10"}]'`;
    expect((await type(`${directing} ${reasons}`)).code).toBe(4);
    const step = file(
      "d.json",
      '{"data": {"satisfiedOn": "2024-07-22"}, "dates": {"made": "2024-08-01"}}',
    );
    const refused = await type(
      `record solihull StatutoryDirectionMade --source seed-2 --data ${step}`,
    );
    expect([refused.code, refused.complained]).toEqual([
      4,
      expect.not.stringContaining("expected"),
    ]);
  });

  it("must be stated once", async () => {
    const { code, complained } = await desk().type(`${directing} --set powers=4B --set powers=4A`);
    expect([code, complained]).toEqual([2, expect.stringContaining("powers is given twice")]);
  });

  it("must be a day of the calendar where it is a day", async () => {
    const { complained } = await desk().type(
      `record solihull ConcernRaised --on 2024-02-30 ${raised}`,
    );
    expect(complained).toContain("there is no such day in the calendar");
  });
});

describe("a correction", () => {
  it("must say what it changes in the entry, and keep both reasons when it is undone", async () => {
    const { type, report } = desk();
    const corrected = await report(`correct solihull SOL-22 --on 2022-11-02 ${why}`);
    expect(corrected.differences).toEqual([
      { what: "made on", before: "1 November 2022", after: "2 November 2022" },
    ]);
    expect((await type("history solihull")).said).toContain(
      "Stands in the place of SOL-22: misread.",
    );
    await type(`retract solihull ${corrected.entry?.id} --reason "it was right" --authority y`);
    const { said } = await type("history solihull --all");
    expect(said).toContain("1 entry was withdrawn.");
    expect(said).toContain("It had corrected SOL-22: misread.");
    expect(said).toMatch(/Withdrawn by solihull-\d+: it was right\./);
  });

  it("may name the entry by its number or its place", async () => {
    const { report } = desk();
    const { entry } = await report(`record solihull ConcernRaised --on 2024-03-04 ${raised}`);
    const number = entry?.id.replace("solihull-", "");
    for (const named of [number, `#${entry?.index}`]) {
      const { outcome } = await report(
        `correct solihull ${named} --on 2024-03-05 ${why} --dry-run`,
      );
      expect(outcome).toBe("wouldRecord");
    }
  });
});

describe("a passage quoted out of its order", () => {
  it("must be told from one that is not there", async () => {
    const { type, file } = desk();
    file("note.txt", "First this was said. Then that.\n");
    await type(
      "source add solihull note.txt --id note --title Note --publisher DfE --published 2024-03-04 --standing official",
    );
    const quoting = `record solihull ConcernRaised --on 2024-03-04 --source note ${raised}`;
    const order = await type(`${quoting} --quote "Then that" --quote "First this"`);
    expect(order.complained).toContain("stand before those quoted first");
    const absent = await type(`${quoting} --quote "Then this"`);
    expect(absent.complained).toContain("are not in the copy");
  });
});
