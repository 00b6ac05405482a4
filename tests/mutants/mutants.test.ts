import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { powers } from "#machines/law/powers.ts";
import { PowersAgreement } from "#src/proof/agree.ts";
import { inForce } from "#src/proof/explore.ts";
import { fingerprintOf } from "#src/proof/fingerprint.ts";
import { textOf } from "#tests/house-files.ts";
import { OracleAgreement } from "#tests/proof/against-oracle.ts";
import { draftingErrors, type DraftingError } from "./drafting-errors.ts";
import { everyMutant } from "./every-mutant.ts";
import { judgeMutant, objectionsToTheChartInForce } from "./judge-mutant.ts";
import { judgeLater } from "./judge-later.ts";
import { keepAll } from "./keep.ts";
import type { Kept } from "./kept.ts";
import { nameOf, type Mutant } from "./mutant.ts";
import { mutantsPage } from "./mutants-page.ts";
import { judgeAll } from "./resume.ts";
import { sampleOf } from "./sample.ts";
import { namesIn, notToldApart, summaryOf } from "./summary.ts";

const SEED = 20_260_401;
const SIZE = 500;
const LIST = "not-told-apart.txt";
const PAGE = "../../docs/reference/mutants.md";
const deep = process.env["DEEP"] === "1";

const all = everyMutant();
const sampled = sampleOf(all, ({ operator }) => operator, SIZE, SEED);

let kept: Kept;
const oracle = new OracleAgreement();
const table = new PowersAgreement(powers);
beforeAll(() => {
  // The oracle judges these positions too, but for a day more or less, in `proof.test.ts`.
  kept = keepAll(deep ? [oracle, table] : [table]);
}, 3_600_000);

/** The changed chart that an error makes, as the mutant of each thing that the error touches. */
const asMutants = ({ name, says, touches, apply }: DraftingError): readonly Mutant[] =>
  touches.map((each) => ({
    operator: "drafting error",
    where: name,
    describe: says,
    touches: each,
    apply,
  }));

describe("mutants of the chart and of the rules", () => {
  it("have a name each", () => {
    expect(new Set(all.map(nameOf)).size).toBe(all.length);
  });

  it("are judged by none who objects to the chart in force", () => {
    expect(oracle.result.differences).toEqual([]);
    expect(table.disagreements).toEqual([]);
    expect(objectionsToTheChartInForce(kept)).toEqual([]);
  });

  it.skipIf(deep)(
    `must not survive, but for those on the list (seed ${SEED})`,
    () => {
      console.log(`${sampled.length} of ${all.length} mutants, from seed ${SEED}.`);
      const listed = namesIn(readFileSync(new URL(LIST, import.meta.url), "utf8"));
      const notKilled = sampled.filter(
        (mutant) => judgeMutant(mutant, kept).verdict !== "killed" && !listed.has(nameOf(mutant)),
      );
      expect(notKilled.map(nameOf)).toEqual([]);
    },
    1_800_000,
  );

  it.each(draftingErrors)("must not hide this error: $name ($rule)", (error) => {
    const judgments = asMutants(error).map((mutant) => judgeMutant(mutant, kept).verdict);
    expect(new Set(judgments)).toEqual(new Set(["killed"]));
  });

  it.runIf(deep)("are all judged, and those that nothing objects to are the list", async () => {
    const first = judgeAll("first", all, (mutant) => judgeMutant(mutant, kept));
    const open = first.filter(({ judgment }) => judgment.verdict === "survived");
    const later = judgeAll(
      "later",
      open.map(({ mutant }) => mutant),
      (mutant) => judgeLater(mutant) ?? judgeMutant(mutant, kept),
    );
    const results = [...first.filter((each) => !open.includes(each)), ...later];
    const lines = notToldApart(results);
    const page = mutantsPage(fingerprintOf(inForce), summaryOf(results));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(LIST);
    await expect(page).toMatchFileSnapshot(PAGE);
  });

  it.skipIf(deep)("have a page that is of the rules and the chart in force", () => {
    const page = textOf("docs/reference/mutants.md");
    const { rules, chart } = fingerprintOf(inForce);
    expect(page, 'type "npm run deep -- -u tests/mutants"').toContain(
      `Of the rules and numbers \`${rules}\` and the chart \`${chart}\`.`,
    );
  });
});
