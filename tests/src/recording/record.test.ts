import { describe, expect, it } from "vitest";
import type { Councils } from "#src/views/schemas/councils.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { ann, counter } from "./counter.ts";

const desk = counter();

const naming =
  'record solihull CommissionerNamed --on 2022-10-20 --source seed-2 --set "name=Sir Alan Wood" --set asAppointed=no';
const instructing =
  'record solihull CommissionerInstructed --on 2022-10-20 --source seed-2 --set "instruction=Produce a plan"';
const removing =
  "record solihull MinisterialDecisionMade --on 2022-11-02 --source seed-2 --set outcome=directedTrust --set model=trust";

describe("who records", () => {
  const nobody = { env: {} };

  it("must be said, and must never be guessed", async () => {
    const { type, head } = desk();
    const before = await head();
    const { code, complained } = await type(naming, nobody);
    expect(code).toBe(2);
    expect(complained).toContain("Say who records");
    expect(complained).toContain("config set by");
    expect(await head()).toEqual(before);
  });

  it("may be said once and kept, and the environment and the flag must prevail", async () => {
    const { type, home } = desk();
    const world = { env: { XDG_DATA_HOME: `${home}/data`, XDG_CONFIG_HOME: `${home}/config` } };
    expect((await type('config set by "Bo Sample, clerk"', world)).code).toBe(0);
    expect((await type(`${naming} --dry-run`, world)).said).toContain("by Bo Sample, clerk");
    expect((await type(`${naming} --dry-run`)).said).toContain(`by ${ann}`);
    const flagged = await type(`${naming} --dry-run --by "Cy Other, auditor"`, world);
    expect(flagged.said).toContain("by Cy Other, auditor");
    const listed = await type("config list", world);
    expect(listed.said).toContain("by: Bo Sample, clerk from ");
  });

  it.each(["Ann", "Ann,", ", clerk", ""])("must be a name and a role: %j", async (by) => {
    const { code, complained } = await desk().type(`${naming} --by "${by}"`, nobody);
    expect(code).toBe(2);
    expect(complained).toMatch(/a name and a role|Say who records/);
  });
});

describe("a step about to be taken (journey J4)", () => {
  it("must be refused while a rule stands in the way, in the words of why, and must write nothing", async () => {
    const { type, head, report } = desk();
    const before = await head();
    const { code, complained } = await type(instructing);
    expect(code).toBe(4);
    expect(complained).toContain("Not allowed: The commissioner instructs the council.");
    expect(complained).toContain("Rule V15");
    expect(complained).toContain("Education Act 1996 s.497A(4B)");
    expect(complained).toContain("Not on record: a direction in force that obliges the council");
    expect(complained).toContain("add --happened and the --source that says so");
    const { out } = await type(
      'why solihull CommissionerInstructed --on 2022-10-20 --set "instruction=Produce a plan" --json',
    );
    expect((await report(instructing)).why).toEqual(JSON.parse(out) as Why);
    expect(await head()).toEqual(before);
  });

  it("must be recorded where the law allows it, saying what was written and how to undo it", async () => {
    const { type, head } = desk();
    const before = await head();
    const { code, said } = await type(naming);
    expect(code).toBe(0);
    expect(said).toContain(`recorded as solihull-`);
    expect(said).toContain("The intended commissioner was named, on 20 October 2022.");
    expect(said).toContain("Position on 20 October 2022");
    const id = /recorded as (solihull-\d+)/.exec(said)?.[1] ?? "";
    expect((await type("history solihull --as-at 2022-10-20")).said).toContain(`From ${id};`);
    const undo = /intervention (retract solihull [\w-]+)/.exec(said)?.[1] ?? "";
    expect((await head()).size).toBe(before.size + 1);
    expect((await type("history solihull")).said).toMatch(/Sir Alan Wood .*From solihull-\d+;/);
    const undone = await type(`${undo} --reason "a trial" --authority "the recorder"`);
    expect(undone.code).toBe(0);
    expect((await type("history solihull --as-at 2022-10-20")).said).not.toContain(`From ${id};`);
  });

  it("must not be recorded twice by the same words, but may be once it was withdrawn", async () => {
    const { type, head, report } = desk();
    const { entry } = await report(naming);
    const after = await head();
    const again = await type(naming);
    expect(again.code).toBe(0);
    expect(again.said).toContain(`already, by the same words: ${entry?.id}`);
    expect(await head()).toEqual(after);
    await type(`retract solihull ${entry?.id} --reason x --authority y`);
    const anew = await report(naming);
    expect(anew.outcome).toBe("recorded");
    expect(anew.entry?.id).not.toBe(entry?.id);
  });

  it("may depart from a rule of fairness or practice only with a stated reason, shown everywhere", async () => {
    const { type, report } = desk();
    const refused = await type(removing);
    expect(refused.code).toBe(4);
    expect(refused.complained).toContain('--departure "V33: the reason"');
    const departed = await type(`${removing} --departure "V33: the report is awaited"`);
    expect(departed.code).toBe(0);
    const shown = (line: string) => type(line).then(({ said }) => said);
    expect(await shown("show solihull")).toContain("Departures stated: 1 V33");
    expect(await shown("show solihull")).toContain("Reason stated: the report is awaited.");
    expect(await shown("history solihull")).toContain(
      "Departure stated from V33: the report is awaited.",
    );
    const { out } = await type("councils --json");
    const lines = (JSON.parse(out) as Councils).councils;
    expect(lines.filter(({ departures }) => departures > 0).map((one) => one.council.key)).toEqual([
      "solihull",
    ]);
    expect(await shown("councils")).toContain("departure");
    expect(await shown("export solihull")).toContain(
      '"departures":[{"reason":"the report is awaited","rule":"V33"}]',
    );
    const statute = await report(`${instructing} --departure "V15: no time"`);
    expect(statute.exitCode).toBe(2);
    expect(statute.problem).toContain("rule V15 admits no departure");
  });

  it("must have one day that has come", async () => {
    const { type } = desk();
    const on = (day: string) =>
      type(`record solihull ConcernRaised ${day} --set raisedBy=x --set about=y`);
    expect((await on("")).complained).toContain("Say on which day with --on");
    expect((await on("--on 2026-11-27")).complained).toContain("27 November 2026 has not come yet");
    expect((await on("--on 2022-10")).complained).toContain("has one day");
    expect((await on("--on soon")).complained).toContain("expected a day such as 2022-11-03");
    expect((await on("--on 2022-02-30")).code).toBe(2);
    expect((await on("--on today")).code).toBe(0);
  });

  it("may be tried without writing", async () => {
    const { type, head } = desk();
    const before = await head();
    const { code, said } = await type(`${naming} --dry-run`);
    expect(code).toBe(0);
    expect(said).toContain("this would be recorded");
    expect(said).toContain("Nothing was written, because this was a dry run.");
    expect(await head()).toEqual(before);
  });
});

describe("a step that was already taken", () => {
  const happened = `${instructing} --happened`;

  it("must have a source that says so", async () => {
    const { type } = desk();
    const { code, complained } = await type(
      'record solihull CommissionerInstructed --on 2022-10-20 --happened --set "instruction=x"',
    );
    expect(code).toBe(2);
    expect(complained).toContain("needs a source that says so");
  });

  it("must be recorded with its finding, which must be shown before it is confirmed", async () => {
    const { type, head } = desk();
    const before = await head();
    const asked = await type(happened);
    expect(asked.code).toBe(4);
    expect(asked.complained).toContain("V15");
    expect(asked.complained).toContain("type the same command again with --confirm");
    expect(await head()).toEqual(before);
    expect((await type(`${happened} --confirm`)).code).toBe(0);
    expect((await type("show solihull")).said).toContain("V15");
  });

  it("may have a day that is not exact", async () => {
    const { report } = desk();
    const { outcome, entry } = await report(
      'record solihull ConcernRaised --on 2022-10..2022-11-15~ --happened --source seed-2 --set raisedBy=x --set "about=the pace of change"',
    );
    expect(outcome).toBe("recorded");
    expect(entry?.on.words).toBe("between 1 October and 15 November 2022");
  });
});

describe("what a step states", () => {
  it("must fit its kind, with every fault told by its field and how to put it right", async () => {
    const { type, head } = desk();
    const before = await head();
    const missing = await type("record solihull ConcernRaised --on 2022-10-20");
    expect(missing.code).toBe(7);
    expect(missing.complained).toContain("data.raisedBy");
    expect(missing.complained).toContain("State it with --set raisedBy=");
    expect(missing.complained).toContain("data.about");
    const after =
      "record solihull ConcernRaised --on 2022-10-20 --set raisedBy=x --set about=y --after NO-1";
    expect((await type(after)).complained).toContain("after");
    expect(await head()).toEqual(before);
  });

  it("may be given as a file, and the words on the command line must prevail", async () => {
    const { report, file, type } = desk();
    const name = file(
      "step.json",
      JSON.stringify({
        dates: { made: "2022-10-20" },
        data: { raisedBy: "A head teacher", about: "Delay" },
      }),
    );
    const { outcome, entry } = await report(
      `record solihull ConcernRaised --data ${name} --on 2022-10-21`,
    );
    expect([outcome, entry?.on.from]).toEqual(["recorded", "2022-10-21"]);
    const wrong = file("wrong.json", '{"dta": {}}');
    const refused = await type(`record solihull ConcernRaised --data ${wrong}`);
    expect(refused.code).toBe(7);
    expect(refused.complained).toContain("no part called dta. Did you mean data?");
    expect((await type("record solihull ConcernRaised --data none.json")).code).toBe(3);
    expect((await type(`record solihull ConcernRaised --data ${file("x", "{")}`)).code).toBe(7);
  });

  it("must be about the one thing on record that it can mean, and must say so", async () => {
    const { report } = desk();
    const lifted = await report(
      "record solihull ImprovementNoticePublished --on 2022-03-01 --happened --source seed-2",
    );
    expect(lifted.takenToBe).toEqual([{ name: "notice", key: "notice-2022-02" }]);
  });

  it("must be recorded with another command where it is about the record itself", async () => {
    const { type } = desk();
    for (const [event, command] of [
      ["SourceRegistered", "source add"],
      ["FactAlsoStated", "state"],
      ["EntryRetracted", "retract"],
    ]) {
      const { code, complained } = await type(`record solihull ${event} --on 2022-10-20`);
      expect([code, complained]).toEqual([2, expect.stringContaining(`intervention ${command}`)]);
    }
  });
});

describe("two writers", () => {
  it("must have one winner; the other must be told what changed, and must lose nothing", async () => {
    const { type, head, drafts } = desk();
    const before = await head();
    const revision = (await desk().report(`${naming} --dry-run`)).revision ?? 0;
    const other =
      "record solihull ConcernRaised --on 2022-10-19 --set raisedBy=x --set about=y --source seed-2";
    const both = await Promise.all(
      [naming, other].map((line) => type(`${line} --if-revision ${revision}`)),
    );
    expect(both.map(({ code }) => `${code}`).toSorted()).toEqual(["0", "5"]);
    expect((await head()).size).toBe(before.size + 1);
    const late = both.find(({ code }) => code === 5);
    expect(late?.complained).toContain("The record has gone on");
    expect(late?.complained).toContain("could still be recorded");
    expect(late?.complained).toMatch(/Recorded since: solihull-\d+: /);
    expect(late?.complained).toContain(`--if-revision ${revision + 1}`);
    const [kept] = drafts();
    const lost = both[0]?.code === 5 ? "CommissionerNamed" : "ConcernRaised";
    expect(kept).toContain(lost);
    expect((await type(`record solihull ${lost} --data ${kept} --dry-run`)).code).toBe(0);
  });

  it("must not name a revision that is not there", async () => {
    const { type } = desk();
    expect((await type(`${naming} --if-revision 9999`)).complained).toContain("has revision");
    expect((await type(`${naming} --if-revision x`)).code).toBe(2);
  });
});

describe("a clock that stands behind the record", () => {
  it("must be told of, and the entry must bear the time of the one before it", async () => {
    const { type, report } = desk();
    const { entry } = await report(naming);
    const early = { now: () => new Date("2026-11-26T11:00:00.000Z") };
    const other =
      "record solihull ConcernRaised --on 2022-10-19 --set raisedBy=x --set about=y --source seed-2";
    const { code, said } = await type(other, early);
    expect(code).toBe(0);
    expect(said).toContain("The record’s last entry bears a time in the future");
    expect(said).toContain("1 hour ahead of this computer’s clock");
    const { out } = await type("export solihull");
    const times = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; recordedAt: string })
      .slice(-2);
    expect(times.map(({ recordedAt }) => recordedAt)).toEqual([
      "2026-11-26T12:00:00.000Z",
      "2026-11-26T12:00:00.000Z",
    ]);
    expect(times[0]?.id).toBe(entry?.id);
  });
});
