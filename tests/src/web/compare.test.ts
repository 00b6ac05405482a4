import { describe, expect, it } from "vitest";
import { terminal } from "#tests/src/cli/terminal.ts";
import { site } from "./site.ts";

const { ask, json, told } = site();
const { type } = terminal();
const text = async (path: string) => (await ask(path)).text();
const said = (page: string): string => page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

const [a, b] = ["solihull-trust-march-2023", "solihull-trust-without-letter"] as const;

describe("a comparison of what-ifs on a page", () => {
  it("must be `scenario compare --json` for programs, with the record beside it too", async () => {
    const both = await ask(`/compare?of=${a}&of=${b}&format=json`);
    expect(await both.json()).toEqual(await json(`scenario compare ${a} ${b}`));
    const record = await ask(`/compare?of=${a}&record=yes&format=json`);
    expect(await record.json()).toEqual(await json(`scenario compare ${a} --with-record`));
  });

  it("must say the outcome first, then what differs, and keep everything else folded", async () => {
    const page = await text(`/compare?of=${a}&of=${b}&record=yes`);
    const order = [
      "A ends at stage 3; B and C end at stage 1. 58 things differ, in: beginning and end, stages",
      "The same rules and numbers hold in all of them: those of this version.",
      "What differs",
      "What each needs, and what could be challenged",
      "The staircases, on one axis",
      "Everything compared",
      "Run this again",
    ];
    const places = order.map((words) => said(page).indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toMatch(/<details>\s*<summary>Everything, alike or not<\/summary>/);
    expect(page).toContain('class="app-what-if"');
  });

  it("must say in one line which number of law differs", async () => {
    const page = said(await text(`/compare?of=direction-at-its-earliest&of=longer-time-to-answer`));
    expect(page).toContain(
      "The rules differ: in A as in this version; in B the time usually offered to answer a proposal is 28 days instead of 14 days.",
    );
  });

  it("must say “No difference” of a what-if beside itself", async () => {
    const page = said(await text(`/compare?of=${a}&of=${a}`));
    expect(page).toContain("No difference.");
    expect(page).not.toContain("things differ");
  });

  it("must print the command that gives the same", async () => {
    const page = said(await text(`/compare?of=${a}&of=${b}&record=yes`)).replaceAll(/\s+/g, " ");
    expect(page).toContain(`intervention scenario compare ${a} ${b} --with-record --record`);
  });

  it("must be the sheet that the command writes", async () => {
    const answer = await ask(`/compare.csv?of=${a}&of=${b}`);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="comparison.csv"');
    const { out } = await type(`scenario compare ${a} ${b} --csv`);
    expect(Buffer.from(await answer.arrayBuffer()).toString("utf8")).toBe(`\ufeff${out}`);
  });

  it("must offer the choice where nothing is chosen, and keep the dates", async () => {
    const page = await text("/compare?as-at=2022-11-03");
    expect(page).toMatch(/type="checkbox"\s+value="solihull-trust-march-2023"/);
    expect(page).toContain('<input type="hidden" name="as-at" value="2022-11-03" />');
  });

  it.each([
    [`of=${a}`, "Choose two what-ifs or more, or hold the one against the record."],
    ["record=yes", "Choose two what-ifs or more."],
    [`of=${a}&record=no`, "Record: write yes, or leave it out. no is neither."],
    [`of=${a}&of=nowhere`, "There is no scenario nowhere."],
    [[a, b, a, b, a].map((one) => `of=${one}`).join("&"), "Choose at most 4 what-ifs."],
    [
      "of=notice-then-direction&record=yes",
      "A comparison with the record needs scenarios that all begin with the record of one council",
    ],
  ])(
    "must say what is wrong with a choice, with the form to put it right in: %s",
    async (query, says) => {
      const answer = await ask(`/compare?${query}`);
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(said(page)).toContain(says);
      expect(page).toMatch(/href="#(of|record)"/);
      expect(page).toContain('action="/compare"');
      expect(told()).toBe("");
    },
  );

  it("may not tell what a date of knowledge leaves out, of the record or of a what-if", async () => {
    for (const query of [
      `of=${a}&of=${b}`,
      "of=longer-time-to-answer&record=yes&known-at=2022-10-19",
    ]) {
      const cut = query.includes("known-at") ? query : `${query}&known-at=2022-10-19`;
      for (const path of ["/compare", "/compare.csv"]) {
        const answer = await ask(`${path}?${cut}`);
        expect(answer.status).toBe(400);
        expect(said(await answer.text())).toContain("that this address leaves out");
      }
    }
    expect((await ask(`/compare?of=${a}&of=${b}&known-at=%23605`)).status).toBe(200);
  });
});
