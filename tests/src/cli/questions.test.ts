import { describe, expect, it } from "vitest";
import type { Bisect, Blame } from "#src/views/schemas/asked.ts";
import type { Diff } from "#src/views/schemas/diff.ts";
import type { Findings } from "#src/views/schemas/findings.ts";
import { bisect as bisectSchema, blame as blameSchema } from "#src/views/schemas/asked.ts";
import { diff as diffSchema } from "#src/views/schemas/diff.ts";
import { findings as findingsSchema } from "#src/views/schemas/findings.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();

describe("diff", () => {
  it("must name each changed conclusion and the entry that brought it (Bradford, January 2022)", async () => {
    const diff = await json<Diff>("diff bradford --known-at 2022-01-24..2022-01-31");
    expect(diffSchema.parse(diff)).toEqual(diff);
    const rung = diff.changes.find(({ name }) => name === "Stage");
    expect(rung?.was).toMatch(/^3: /);
    expect(rung?.is).toMatch(/^4: /);
    expect(rung?.by).toMatchObject({ entry: "BRA-06", index: null, publicBy: "2022-01-26" });
    const { said } = await type("diff bradford --known-at 2022-01-24..2022-01-31");
    expect(said).toContain(
      "Compared with a view using only what was public by the end of 24 January 2022.",
    );
    expect(said).not.toContain("2023");
  });

  it("must read the record on entry by entry, with their places", async () => {
    const diff = await json<Diff>("diff bradford --known-at #0..#605");
    const rung = diff.changes.find(({ name }) => name === "Stage");
    expect(rung?.by?.index).toBeGreaterThan(0);
    const same = await json<Diff>("diff bradford --known-at #300..#300");
    expect([same.newEntries, same.changes]).toEqual([0, []]);
  });

  it("may have no second side: then it compares with all that is on record", async () => {
    const diff = await json<Diff>("diff solihull --known-at 2022-10-19.. --as-at 2022-11-03");
    expect(diff.known.by).toBe("all");
    expect(diff.changes.some(({ by }) => by?.entry === "SOL-22")).toBe(true);
  });

  it.each([
    ["diff bradford", "Say what to compare with --known-at"],
    ["diff bradford --known-at 2022-01-24", "Say what to compare with --known-at"],
    ["diff bradford --known-at ..2022-01-24", "Say what to compare with --known-at"],
    ["diff bradford --known-at 2022-01-31..2022-01-24", "the first day comes after the second"],
    ["diff bradford --known-at #30..#20", "the first point of the record comes after the second"],
    ["diff solihull --known-at #10..#5", "the first point of the record comes after the second"],
    ["diff bradford --known-at 2022-01-24..#30", "not one of each"],
    ["diff bradford --known-at 2022-01-32..2022-02-01", "no such day in the calendar"],
  ])("must say what it needs, exit 2: %s", async (line, says) => {
    const { code, err, out } = await type(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
  });
});

describe("blame", () => {
  it("must name the entry, the recorder and the sources behind a statement", async () => {
    const blame = await json<Blame>("blame solihull rung is 3 --as-at 2022-11-03");
    expect(blameSchema.parse(blame)).toEqual(blame);
    expect(blame.answer).toBe("yes");
    expect(blame.deciding.map(({ entry }) => entry)).toEqual(["SOL-22"]);
    expect(blame.deciding[0]?.recordedBy).toContain("maintainers");
    expect(blame.restsOn?.standings).toContain("primary");
    const { said } = await type("blame solihull rung is 3 --as-at 2022-11-03");
    expect(said).toContain("SOL-22, entry #");
    expect(said).toContain("It rests on a primary document and the press.");
  });

  it("must say on what an unknown turns", async () => {
    const { said } = await type('blame solihull "direction in force" --as-at 2022-11-02');
    expect(said).toContain("not known: it turns on what may have happened by that day");
    expect(said).toContain("The direction took effect, between 1 and 3 November 2022.");
  });

  it("must give what a rule says with its days", async () => {
    const { said } = await type('blame solihull "V19 unknown" --as-at 2022-11-03');
    expect(said).toContain("Kept if the minded-to letter was served by 17 October 2022");
  });

  it("must say so where the press alone states it", async () => {
    const blame = await json<Blame>(
      'blame bradford "service being set up" --as-at 2022-01-31 --known-at 2022-01-31',
    );
    expect(blame.restsOn?.pressAlone).toBe(true);
  });

  it.each([
    ["blame solihull", 2, "Say what to ask about, such as “direction in force”."],
    ['blame solihull "rugn >= 3"', 2, "Did you mean rung?"],
    ['blame solihull "direction-2022-1 ended"', 3, "Did you mean direction-2022-11?"],
    ['blame solihull "V19 unknown on SOL-2222"', 3, "Did you mean SOL-22"],
    ['blame solihlul "rung = 3"', 3, "Did you mean solihull?"],
  ])("must refuse in a sentence: %s", async (line, exit, says) => {
    const { code, err, out } = await type(line);
    expect([code, out]).toEqual([exit, ""]);
    expect(err).toContain(says);
  });

  it("must not know a key that the view hides", async () => {
    const hidden = await type('blame solihull "direction-2022-1 in force" --known-at 2022-10-19');
    expect(hidden.code).toBe(3);
    expect(hidden.err).not.toContain("direction-2022-11");
  });
});

describe("bisect", () => {
  it("must find the first entry, the first day and the first day of publication", async () => {
    const bisect = await json<Bisect>("bisect solihull direction in force");
    expect(bisectSchema.parse(bisect)).toEqual(bisect);
    expect(bisect.firstEntry?.entry).toBe("SOL-22");
    expect(bisect.firstDay).toEqual({ may: "2022-11-01", certain: "2022-11-03" });
    expect(bisect.firstPublic).toBe("2022-11-03");
  });

  it("must find no entry for what never was", async () => {
    const bisect = await json<Bisect>("bisect solihull service operating");
    expect([bisect.answer, bisect.firstEntry, bisect.firstPublic]).toEqual(["no", null, null]);
    expect(bisect.firstDay).toEqual({ may: null, certain: null });
  });

  it("must keep places to itself under a cut by publication", async () => {
    const bisect = await json<Bisect>("bisect solihull notice open --known-at 2022-10-19");
    expect(bisect.firstEntry).toMatchObject({ entry: "SOL-10", index: null });
  });
});

describe("findings", () => {
  it("must look at every council for one rule, and say at how many", async () => {
    const findings = await json<Findings>("findings --rule v26");
    expect(findingsSchema.parse(findings)).toEqual(findings);
    expect(findings.rules).toEqual(["V26"]);
    expect(findings.councilsLookedAt).toBeGreaterThan(10);
    for (const { findings: own } of findings.councils) {
      expect(new Set(own.map(({ rule }) => rule))).toEqual(new Set(["V26"]));
    }
    const of = await json<Findings>("findings --verdict unlawful");
    expect(of.councils).toEqual([]);
  });

  it("must say a named rule once, and of each finding what is missing, and whether a reason is stated", async () => {
    const { said } = await type("findings --rule V28 --rule V29");
    expect(said.split("Persistent or systemic failure brings").length).toBe(2);
    expect(said.split("A gap accuses nobody").length).toBe(2);
    expect(said).toContain("Not on record: an adviser; a commissioner.");
    expect(said).toContain("No reason for departing from a rule is stated with any of them.");
    const view = await json<Findings>("findings --rule V28 --rule V29");
    expect(view.asked.map(({ rule }) => rule)).toEqual(["V28", "V29"]);
  });

  it("must not take no finding for a rule that was kept", async () => {
    const { said } = await type("findings solihull --rule V04");
    expect(said).toContain("0 findings in 0 councils, of 1 council looked at.");
    expect(said).toContain("where nothing happened that a rule is about, it had nothing to find");
    expect(said).toContain("V04 The direction is addressed to the council");
  });

  it.each([
    ["findings --rule V99", 3, "there is no such rule"],
    ["findings --verdict wrong", 2, "write one of unlawful"],
  ])("must refuse in a sentence: %s", async (line, exit, says) => {
    const { code, err, out } = await type(line);
    expect([code, out]).toEqual([exit, ""]);
    expect(err).toContain(says);
  });
});

describe("a finding in words", () => {
  it("may not tell a day that the law itself names as a fact on record (V41)", async () => {
    const { said } = await type("findings --rule V41 --suppose usualRepresentationsDays=28");
    expect(said).toContain("the usual number of days: 28.");
    expect(said).not.toMatch(/(\d+ \w+ \d{4}): \1/);
  });
});
