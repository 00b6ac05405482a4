import { describe, expect, it } from "vitest";
import { terminal } from "#tests/src/cli/terminal.ts";

const { type } = terminal();

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** What a reader of a report reads, and what the descriptions of its pictures say. */
async function report(line: string): Promise<string> {
  const { out, code } = await type(`report ${line}`);
  expect(code).toBe(0);
  return out
    .replace(/<style>.*?<\/style>/s, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([.,;:)])/g, "$1")
    .replaceAll("( ", "(");
}

describe("a report, of the facts of semantics 6", () => {
  it("must tell the direction to Solihull on 3 November 2022, its terms and what is due", async () => {
    const page = await report("solihull --as-at 2022-11-03");
    for (const says of [
      "Statutory direction made on 1 November 2022",
      "In force on the record; no end recorded",
      "Education Act 1996 s.497A(4B)",
      "satisfied that the council was failing (s.497A(2))",
      "until the Secretary of State revokes it",
      "3 November 2022 (seed-2, press)",
      "read as statements of different things",
      "ppointed; neither a start nor an end is on record",
      "no later than 31 January 2023; earlier if the commissioner took up post on or before 30 October 2022",
      "Open on the record; no closing entry",
      "Kept if the minded-to letter was served by 17 October 2022",
      "18 October 2022 turns on whether the day of service counts",
      "199 days from 28 February 2022 to 15 September 2022",
    ]) {
      expect(page).toContain(says);
    }
    for (const letter of "abcdefg") expect(page).toContain(`(${letter}) `);
    expect(page).not.toContain("Unlawful:");
  });

  it("must leave open on 2 November 2022 whether the direction was in force", async () => {
    const page = await report("solihull --as-at 2022-11-02");
    expect(page).toContain("depends on the day of service (between 1 and 3 November 2022)");
  });

  it("must stand at minded to direct on 15 October 2022, the service of the letter unknown", async () => {
    const page = await report("solihull --as-at 2022-10-15");
    expect(page).toContain("Minded-to letter sent on 11 October 2022");
    expect(page).toContain("when the letter was served is not on record");
    expect(await report("solihull --as-at 2022-10-15 --sources seed")).toContain(
      "minded to direct, in October 2022",
    );
  });

  it("must tell on 19 October 2022 nothing that came later, and on the next day the name", async () => {
    const page = await report("solihull --as-at 2022-11-03 --known-at 2022-10-19");
    expect(page).toContain("Improvement notice issued");
    expect(page).toContain("adviser: name not on record");
    expect(page).toContain("Progress under the notice was formally reviewed");
    expect(page).toContain("minded to direct");
    for (const later of ["497A(4B)", "Alan Wood", "Rhodes White", "over 400", "SOL-22"]) {
      expect(page).not.toContain(later);
    }
    expect(await report("solihull --as-at 2022-11-03 --known-at 2022-10-20")).toContain(
      "Alan Wood",
    );
  });

  it("must tell Bradford’s story as it was known at two days of January 2022", async () => {
    const before = await report("bradford --as-at 2022-01-31 --known-at 2022-01-24");
    expect(before).toContain("Statutory direction made");
    expect(before).toContain("while it is reviewed whether it should");
    expect(before).not.toContain("Commissioner’s report");
    const after = await report("bradford --as-at 2022-01-31 --known-at 2022-01-31");
    expect(after).toContain("a trust is decided and being set up, with the council’s consent");
    expect(after).toContain("Commissioner’s report");
    for (const later of ["9 February 2022", "2023"]) expect(after).not.toContain(later);
  });

  it("must invent neither notice nor direction where the seeds alone speak", async () => {
    const page = await report("bradford --as-at 2022-01-31 --sources seed");
    expect(page).toContain("No notice and no direction on record (the law requires neither)");
    expect(page).not.toContain("Statutory direction made on");
  });

  it("must stand at stage 4 in Bradford on 2 April 2023, and at stage 0 in Sunderland a year before", async () => {
    const bradford = await report("bradford --as-at 2023-04-02");
    expect(bradford).toContain("stage 4");
    expect(bradford).toContain("a trust owned by the council runs the service");
    const sunderland = await report("sunderland --as-at 2022-06-01");
    expect(sunderland).toContain("stage 0, after intervention");
    expect(sunderland).toContain("rated Outstanding overall");
  });

  it("must call Solihull’s offer of 14 days unusual where 28 are supposed to be usual", async () => {
    const page = await report("solihull --as-at 2022-11-03 --suppose usualRepresentationsDays=28");
    expect(page).toContain("SUPPOSITION, not the law");
    expect(page).toMatch(/Unusual: lawful, but not what is usually done\..* V41: The time offered/);
  });
});
