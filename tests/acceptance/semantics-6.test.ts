import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Position } from "#src/views/schemas/position.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { terminal } from "#tests/src/cli/terminal.ts";

const { type, json, record } = terminal();

const instrument = (position: Position, kind: string) =>
  position.instruments.find((one) => one.kind === kind);
const findings = (position: Position, rule: string) =>
  position.findings.filter((finding) => finding.rule === rule);
const part = (position: Position, name: string) =>
  position.regions.find((one) => one.part === name)?.state;

describe("Solihull as at 3 November 2022", () => {
  it("must be under a direction in force, with its terms and where they come from", async () => {
    const { said, code } = await type("show solihull --as-at 2022-11-03");
    expect(code).toBe(0);
    expect(said).toContain("Statutory direction made on 1 November 2022: in force on the record");
    expect(said).toContain("Education Act 1996 s.497A(4B)");
    expect(said).toContain("satisfied that the council was failing (s.497A(2))");
    expect(said).toContain("until the Secretary of State revokes it");
    for (const letter of "abcdefg") expect(said).toContain(`(${letter}) `);
    expect(said).toContain(
      "3 November 2022 (seed-2, press); read as statements of different things",
    );
    expect(said).toContain(
      "Commissioner Sir Alan Wood: appointed; neither a start nor an end is on record",
    );
    expect(said).toMatch(/SOL-22; seed-3 \(title; paragraphs 1 and 2/);
  });

  it("must say that the report is due by 31 January 2023, and what could make it earlier", async () => {
    const { said } = await type("show solihull --as-at 2022-11-03");
    expect(said).toContain(
      "no later than 31 January 2023; earlier if the commissioner took up post on or before 30 October 2022",
    );
  });

  it("must leave the notice open, and must not call that more than unusual", async () => {
    const position = await json<Position>("show solihull --as-at 2022-11-03");
    expect(instrument(position, "notice")?.status).toBe("open on the record; no closing entry");
    const [beside] = findings(position, "V27");
    expect(["unusual", "gap"]).toContain(beside?.verdict);
    expect(position.findings.filter(({ verdict }) => verdict === "unlawful")).toEqual([]);
  });

  it("must not say whether the promised time was given, and must say on which days it turns", async () => {
    const position = await json<Position>("show solihull --as-at 2022-11-03");
    const [promised] = findings(position, "V19");
    expect(promised?.verdict).toBe("gap");
    const { said } = await type("show solihull --as-at 2022-11-03");
    expect(said).toContain("Kept if the minded-to letter was served by 17 October 2022");
    expect(said).toContain("18 October 2022 turns on whether the day of service counts");
    expect(said).toContain(
      "19 October 2022 or later: not kept, unless an early answer from the council or an express waiver by the council is on record",
    );
  });

  it("must measure the 199 days between the notice and the review, and must not call them a breach", async () => {
    const position = await json<Position>("show solihull --as-at 2022-11-03");
    const [review] = findings(position, "V26");
    expect(review?.verdict).toBe("gap");
    expect(review?.measured).toContain("199 days from 28 February 2022 to 15 September 2022");
  });
});

describe("Solihull as at 2 November 2022", () => {
  it("must say that being in force depends on the day of service", async () => {
    const { said } = await type("show solihull --as-at 2022-11-02");
    expect(said).toContain("Statutory direction made on 1 November 2022");
    expect(said).toMatch(/depends on the day of service \(between 1 and 3 November 2022\)/);
    const position = await json<Position>("show solihull --as-at 2022-11-02");
    expect(part(position, "direction")).toBe("made");
    expect(position.possible.find(({ rung }) => rung !== null)?.rung?.number).toBe(3);
  });
});

describe("Solihull as at 15 October 2022", () => {
  it("must be minded to direct by the letter of 11 October, the time to answer unknown", async () => {
    const { said } = await type("show solihull --as-at 2022-10-15");
    expect(said).toContain("Minded-to letter sent on 11 October 2022");
    expect(said).toContain("when the letter was served is not on record");
    const position = await json<Position>("show solihull --as-at 2022-10-15");
    expect(position.rung.number).toBe(2);
  });
});

describe("Solihull as at 15 October 2022 on the seeds alone", () => {
  it("may be minded to direct: the day is some day in October, the time to answer unknown", async () => {
    const position = await json<Position>("show solihull --as-at 2022-10-15 --sources seed");
    const letter = position.possible.find(({ rung }) => rung?.number === 2);
    expect(letter?.what).toContain("minded to direct");
    expect(letter?.on.words).toContain("October 2022");
    expect(letter?.moves.map(({ words }) => words)).toEqual([
      "minded to direct; service of the letter not on record",
    ]);
  });
});

describe("Solihull as at 3 November 2022, known at 19 October 2022", () => {
  it("must show the notice, an adviser without a name, the review and the proposal, and nothing later", async () => {
    const { said } = await type("show solihull --as-at 2022-11-03 --known-at 2022-10-19");
    expect(said).toContain("Improvement notice issued");
    expect(said).toContain("adviser: name not on record");
    expect(said).toContain("minded to direct");
    const history = await type("history solihull --as-at 2022-11-03 --known-at 2022-10-19");
    expect(history.said).toContain("Progress under the notice was formally reviewed");
    const all = `${said} ${history.said}`;
    for (const later of ["497A(4B)", "Alan Wood", "Rhodes White", "400", "SOL-22", "1 November"]) {
      expect(all).not.toContain(later);
    }
  });
});

describe("Bradford as at 31 January 2022 on the seeds alone", () => {
  const seeds = "show bradford --as-at 2022-01-31 --sources seed";

  it("must invent neither notice nor direction, and must say that neither is required", async () => {
    const position = await json<Position>(seeds);
    expect(position.rung.number).toBe(0);
    const kinds = position.instruments.map(({ kind }) => kind);
    expect(kinds).not.toContain("notice");
    expect(kinds).not.toContain("direction");
    const { said } = await type(seeds);
    expect(said).toContain("No notice and no direction on record (the law requires neither)");
    expect(said).toContain("trust is decided and being set up, with the council’s consent");
  });

  it("must leave open whether an adviser came in time, and must find no breach", async () => {
    const position = await json<Position>(seeds);
    expect(findings(position, "V28").map(({ verdict }) => verdict)).toEqual(["gap"]);
    expect(new Set(position.findings.map(({ verdict }) => verdict))).toEqual(new Set(["gap"]));
  });

  it("must know nothing on 24 January 2022: nothing was public", async () => {
    const position = await json<Position>(`${seeds} --known-at 2022-01-24`);
    expect(position.instruments).toEqual([]);
    expect(position.path).toEqual([]);
    expect(position.lastEntry).toBeNull();
    expect(position.hidden).toBeGreaterThan(0);
  });

  it("must have reported and decided by 26 January 2022, with no word of the launch", async () => {
    const position = await json<Position>(`${seeds} --known-at 2022-01-31`);
    expect(part(position, "commission")).toBe("overseeing");
    expect(part(position, "delivery")).toBe("settingUp");
    const { said } = await type(`${seeds} --known-at 2022-01-31`);
    expect(said).not.toContain("2023");
  });
});

describe("intervention why", () => {
  it("must refuse a binding instruction in Solihull on 20 October 2022: no direction obliges (V15)", async () => {
    const { said, code } = await type("why solihull CommissionerInstructed --on 2022-10-20");
    expect(code).toBe(4);
    expect(said).toContain("Not allowed: The commissioner instructs the council.");
    expect(said).toContain("Rule V15");
  });

  it("must allow an appointment on that day, with the open mind challengeable or unknown (V21)", async () => {
    const line = "why solihull CommissionerAppointed --on 2022-10-20";
    expect((await type(line)).code).toBe(0);
    const why = await json<Why>(line);
    expect(why.answer).toBe("allowed");
    const mind = why.findings.find(({ rule }) => rule === "V21");
    expect(["gap", "challengeable"]).toContain(mind?.verdict);
  });

  it("must call removal on 2 November 2022 challengeable: no independent review (V33)", async () => {
    const line =
      "why solihull MinisterialDecisionMade --on 2022-11-02 --set outcome=directedTrust --set model=trust";
    const why = await json<Why>(line);
    expect(why.answer).toBe("departure");
    expect(why.findings.find(({ rule }) => rule === "V33")?.verdict).toBe("challengeable");
    const departed = await type(`${line} --departure "V33: the report is awaited"`);
    expect(departed.code).toBe(0);
  });

  it("must refuse a trust in operation without company, contract and approval (V34)", async () => {
    const line = "why solihull DeliveryModelOperated --on 2022-11-02 --set model=trust";
    const { said, code } = await type(line);
    expect(code).toBe(4);
    expect(said).toContain("Rule V34");
    expect(said).toContain("the approval of the council’s executive");
  });
});

describe("a supposition", () => {
  it("must make the offer of 14 days unusual when 28 is usual, and must restore the rules when undone", async () => {
    const line = "show solihull --as-at 2022-11-03";
    const law = await json<Position>(line);
    const supposed = await json<Position>(`${line} --suppose usualRepresentationsDays=28`);
    const restored = await json<Position>(`${line} --suppose usualRepresentationsDays=14`);
    expect(findings(law, "V41")).toEqual([]);
    expect(findings(supposed, "V41").map(({ verdict }) => verdict)).toEqual(["unusual"]);
    expect(supposed.rulesVersion).not.toBe(law.rulesVersion);
    expect(restored.rulesVersion).toBe(law.rulesVersion);
    const { said } = await type(`${line} --suppose usualRepresentationsDays=28`);
    expect(said).toContain("SUPPOSITION, not the law");
  });
});

describe("the real command", () => {
  it("must answer as a process of its own", () => {
    const launch = fileURLToPath(new URL("../../src/cli/launch.mjs", import.meta.url));
    const args = [launch, "why", "solihull", "CommissionerInstructed", "--on", "2022-10-20"];
    const ask = () =>
      spawnSync(process.execPath, [...args, "--record", record()], { encoding: "utf8" });
    expect(ask().stderr).toContain("the first time");
    const done = ask();
    expect(done.stderr).toBe("");
    expect(done.status).toBe(4);
    expect(done.stdout).toContain("Rule V15");
  });
});
