import { describe, expect, it } from "vitest";
import type { Councils } from "#src/views/schemas/councils.ts";
import type { Position } from "#src/views/schemas/position.ts";
import { terminal } from "#tests/src/cli/terminal.ts";

const { type, json } = terminal();

const part = (position: Position, name: string) =>
  position.regions.find((one) => one.part === name)?.state;

describe("Solihull as at 3 November 2022, known at 20 October 2022", () => {
  const line = "solihull --as-at 2022-11-03 --known-at";

  it("must add the commissioner’s name, as one who was named, and still not the direction", async () => {
    const { said } = await type(`show ${line} 2022-10-20`);
    expect(said).toContain("Sir Alan Wood named on 20 October 2022; no appointment on record");
    const position = await json<Position>(`show ${line} 2022-10-20`);
    expect(position.rung.number).toBe(2);
    expect(part(position, "direction")).toBe("none");
    const history = await type(`history ${line} 2022-10-20`);
    for (const later of ["497A(4B)", "SOL-22", "1 November", "400", "Rhodes White"]) {
      expect(`${said} ${history.said}`).not.toContain(later);
    }
  });

  it("must not have known the name on the day before", async () => {
    for (const view of ["show", "history"]) {
      expect((await type(`${view} ${line} 2022-10-19`)).said).not.toContain("Wood");
    }
  });

  it("must say of what was found that it is no seed, and how sure it is", async () => {
    const { said } = await type(`history ${line} 2022-10-20`);
    expect(said).toContain(
      "From SOL-36; cypnow-2022-10-20, row SOL-36 of the research dossier; found, not a seed; confidence high",
    );
  });
});

describe("Bradford as at 31 January 2022", () => {
  const known = (day: string) => `bradford --as-at 2022-01-31 --known-at ${day}`;

  it("must be under the direction of September 2021, a commissioner reviewing, by what was known on 24 January", async () => {
    const position = await json<Position>(`show ${known("2022-01-24")}`);
    expect(position.rung.number).toBe(3);
    expect(part(position, "direction")).toBe("inForce");
    expect(part(position, "commission")).toBe("appointed");
    expect(part(position, "delivery")).toBe("reviewing");
    const kinds = position.instruments.map(({ kind }) => kind);
    expect(kinds).not.toContain("report");
    const { said } = await type(`show ${known("2022-01-24")}`);
    expect(said).toContain("Statutory direction made between 14 and 15 September 2021: in force");
    expect(said).toContain("Commissioner Steve Walker: appointed");
    expect(said).toContain("published 29 October 2018");
    const history = await type(`history ${known("2022-01-24")}`);
    for (const later of ["BRA-05", "BRA-06", "seed-4", "26 January", "9 February", "2023"]) {
      expect(`${said} ${history.said}`).not.toContain(later);
    }
  });

  it("must have the report, its recommendation and the agreed trust by what was known on 31 January, and nothing later", async () => {
    const position = await json<Position>(`show ${known("2022-01-31")}`);
    expect(part(position, "commission")).toBe("overseeing");
    expect(part(position, "delivery")).toBe("settingUp");
    const { said } = await type(`show ${known("2022-01-31")}`);
    expect(said).toContain("recommends a trust");
    expect(said).toContain("a trust is decided and being set up, with the council’s consent");
    expect(said).toContain("delivered in December 2021");
    expect(said).not.toMatch(/February 2022|2023/);
  });

  it("must hold two statements about the day of the report, December or January, once both are public", async () => {
    const { said } = await type("history bradford --as-at 2022-01-31 --known-at 2022-10-19");
    expect(said).toContain("“after three months”");
    expect(said).toContain("in January 2022 (seed-0, primary)");
    expect(said).toContain("points to December 2021; the letter says January 2022");
    const { said: shown } = await type("show bradford --as-at 2022-01-31");
    expect(shown).toContain("delivered between 1 December 2021 and 26 January 2022");
    expect(shown).not.toContain("made on 9 February 2022");
    expect(shown).not.toContain("a trust owned by the council runs");
  });
});

describe("Bradford as at 2 April 2023", () => {
  it("must be on rung 4, its trust operating and a direction in force", async () => {
    const position = await json<Position>("show bradford --as-at 2023-04-02");
    expect(position.rung.number).toBe(4);
    expect(part(position, "delivery")).toBe("operating");
    expect(part(position, "direction")).toBe("inForce");
    const { said } = await type("show bradford --as-at 2023-04-02");
    expect(said).toContain("Statutory direction made on 9 February 2022: in force on the record");
    expect(said).toContain("a trust owned by the council runs the service, since 1 April 2023");
  });
});

describe("Sunderland as at 1 June 2022", () => {
  it("must be on rung 0 after intervention, with a trust operating, rated Outstanding", async () => {
    const position = await json<Position>("show sunderland --as-at 2022-06-01");
    expect(position.rung).toMatchObject({ number: 0, label: "after intervention" });
    expect(part(position, "delivery")).toBe("operating");
    expect(part(position, "direction")).toBe("none");
    expect(position.inspection?.words).toContain("rated Outstanding overall");
  });

  it("must have been under a direction until about 20 December 2021, and on the seeds alone must show none", async () => {
    const before = await json<Position>("show sunderland --as-at 2021-12-19");
    expect(before.rung.number).toBe(4);
    const seeds = await json<Position>("show sunderland --as-at 2022-06-01 --sources seed");
    expect(seeds.rung).toMatchObject({ number: 0, label: "after intervention" });
    expect(seeds.instruments).toEqual([]);
  });
});

describe("a shipped history", () => {
  it("must not come out unlawful, challengeable or overdue for want of a document", async () => {
    const { councils } = await json<Councils>("councils");
    expect(councils.length).toBeGreaterThan(5);
    for (const { council } of councils) {
      for (const functions of ["csc", "edu"]) {
        const position = await json<Position>(`show ${council.key} --functions ${functions}`);
        const grave = position.findings.filter(
          ({ verdict }) => verdict !== "gap" && verdict !== "unusual",
        );
        expect(grave).toEqual([]);
      }
    }
  });
});
