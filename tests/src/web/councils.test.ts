import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { addDays } from "#machines/time/day.ts";
import { listOrders } from "#src/views/councils-listed.ts";
import { terminal } from "#tests/src/cli/terminal.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { frozenPage, siteOf } from "./site-of.ts";
import { site } from "./site.ts";

const { ask, json } = site();
const { type } = terminal();
const text = async (path: string) => (await ask(path)).text();

/** The rows of the list as a reader hears them. */
const rowsIn = (page: string): readonly string[] =>
  [...page.matchAll(/<tr class="govuk-table__row">([^]*?)<\/tr>/g)]
    .map(([, row = ""]) =>
      row
        .replaceAll(/<[^>]*>|\s+/g, " ")
        .replaceAll(/ +/g, " ")
        .trim(),
    )
    .slice(1);
/** The first word of each name. */
const namesIn = async (query: string) =>
  rowsIn(await text(`/councils?as-at=2022-11-03&${query}`)).map((row) => row.split(" ")[0]);

describe("the list of councils", () => {
  it("must say of each where it stands, since when, and what is due next, in the command’s words", async () => {
    const page = await text("/councils?as-at=2022-11-03");
    const solihull = rowsIn(page).find((row) => row.startsWith("Solihull")) ?? "";
    expect(solihull).toContain("3: statutory direction.");
    expect(solihull).toContain("Between none and 2 days , since some day between 1 and 3 November");
    const { said } = await type("deadlines solihull --as-at 2022-11-03");
    const due =
      "The commissioner’s initial report to the Minister of State for Schools and Childhood. [V30, the document’s own terms]";
    for (const words of [due, "Nothing on record shows that it was met."]) {
      expect(solihull).toContain(words);
      expect(said).toContain(words);
    }
    expect(page).toMatch(/href="\/councils\/solihull\?as-at=2022-11-03"/);
    expect(page).toContain("3 November 2022");
    expect(page).toContain("Everything on this record.");
  });

  it("must be `intervention councils --json` for programs, whichever are listed", async () => {
    const cut = "as-at=2022-11-03&known-at=2022-10-19";
    const whole = await json("councils --as-at 2022-11-03 --known-at 2022-10-19");
    for (const more of ["", "&stage=3", "&name=soli&sort=days"]) {
      const answer = await ask(`/councils?${cut}${more}&format=json`);
      expect(await answer.json()).toEqual(whole);
    }
  });

  it("must be the sheet of the command, marked for Excel, and may hold only what is listed", async () => {
    const { out } = await type("councils --csv --as-at 2022-11-03");
    const answer = await ask("/councils.csv?as-at=2022-11-03");
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="councils-2022-11-03.csv"',
    );
    const bytes = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    const lines = (sheet: string) => sheet.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(bytes.startsWith("\ufeffcouncil,name,")).toBe(true);
    expect(lines(bytes).toSorted()).toEqual(lines(out).toSorted());
    const some = await text("/councils.csv?as-at=2022-11-03&name=solihull");
    expect(lines(some)).toHaveLength(2);
  });

  it("may be cut to a stage and to part of a name, and must keep both dates in every link", async () => {
    expect(await namesIn("name=soli")).toEqual(["Solihull"]);
    expect(await namesIn("name=SOLIHULL&stage=3")).toEqual(["Solihull"]);
    expect(await namesIn("name=solihull&stage=1")).toEqual([]);
    const all = await namesIn("");
    const byStage = await Promise.all([0, 1, 2, 3, 4].map((stage) => namesIn(`stage=${stage}`)));
    expect(new Set(byStage.flat())).toEqual(new Set(all));
    // Both stages of a direction at once, for whoever asks which councils are under one.
    const directed = new Set([...(byStage[3] ?? []), ...(byStage[4] ?? [])]);
    expect(new Set(await namesIn("stage=3-4"))).toEqual(directed);
    const page = await text("/councils?as-at=2022-11-03&known-at=2022-10-19&stage=1");
    for (const [, href = ""] of page.matchAll(/href="(\/councils[^"]*)"/g)) {
      expect(href).toContain("as-at=2022-11-03&amp;known-at=2022-10-19");
    }
    expect(page).toContain('<input type="hidden" name="stage" value="1" />');
    expect(page).toContain('<input type="hidden" name="known-at" value="2022-10-19" />');
  });

  it("must say that nothing fits, and how many there are", async () => {
    const page = await text("/councils?as-at=2022-11-03&name=nowhere");
    expect(page).toContain("None of 16 councils is at that stage with that name.");
  });

  it.each(Object.keys(listOrders))(
    "must be put in order by the server, and say so to those who hear it: %s",
    async (order) => {
      const page = await text(`/councils?as-at=2022-11-03&sort=${order}`);
      const [column = "", descending] = order.split("-");
      const sorted = [...page.matchAll(/aria-sort="(\w+)"/g)].map(([, way]) => way);
      const at = ["name", "stage", "days", "deadline"].indexOf(column);
      const way = descending ?? "ascending";
      expect(sorted).toEqual([0, 1, 2, 3].map((one) => (one === at ? way : "none")));
      expect(rowsIn(page)).toHaveLength(16);
    },
  );

  it("must put the highest stage first when asked, the soonest deadline first, and what has none last", async () => {
    const stages = rowsIn(await text("/councils?as-at=2022-11-03&sort=stage-descending")).map(
      (row) => Number(/(\d)(?: or \d)?: /.exec(row)?.[1]),
    );
    expect(stages).toEqual(stages.toSorted((a, b) => b - a));
    for (const sort of ["deadline", "deadline-descending"]) {
      const rows = rowsIn(await text(`/councils?as-at=2022-11-03&sort=${sort}`));
      const lacks = rows.map((row) => row.includes("None on record."));
      expect(lacks).toEqual(lacks.toSorted((a, b) => Number(a) - Number(b)));
      expect(lacks[0]).toBe(false);
    }
  });

  it("must refuse a stage or an order that there is not, with the form to put it right in", async () => {
    const answer = await ask("/councils?stage=9&sort=%3Cb%3E");
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain("Stage: there is no stage 9.");
    expect(page).toContain("there is no order &lt;b&gt;.");
    expect(page).toMatch(/href="#stage"/);
    expect((await ask("/councils.csv?stage=constructor")).status).toBe(400);
  });
});

const streams = shippedStreams();
const pages = siteOf(streams);
const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2015-06-01", days));

describe("the list of councils, known at a day", () => {
  test.prop({ at: anyDay, order: fc.constantFrom(...Object.keys(listOrders)) }, { numRuns: 12 })(
    "must be that of a record in which what was not yet public is absent",
    async ({ at, order }) => {
      const never = siteOf(streams.map((stream) => withoutHidden(stream, at)));
      for (const path of ["/councils", "/councils.csv"]) {
        const address = `${path}?as-at=2026-01-01&known-at=${at}&sort=${order}`;
        expect(frozenPage(await pages(address))).toBe(frozenPage(await never(address)));
      }
    },
  );
});
