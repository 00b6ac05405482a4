import { z } from "zod";
import { comparisonColumns } from "#src/csv/comparison-sheet.ts";
import { councilColumns } from "#src/csv/councils-sheet.ts";
import { durationColumns } from "#src/csv/durations-sheet.ts";
import { importLine } from "#src/record/import-entry.ts";
import { exportReport, importReport } from "#src/record/import-report.ts";
import { bisect, blame } from "#src/views/schemas/asked.ts";
import { patchFile } from "#src/rules-patch/patch.ts";
import { bundleJson } from "#src/bundle/format.ts";
import { bundleChecked, bundleMade } from "#src/views/schemas/bundle.ts";
import { councils } from "#src/views/schemas/councils.ts";
import { scenarioComparison } from "#src/views/schemas/comparison.ts";
import { chain } from "#src/views/schemas/chain.ts";
import { deadlines, duties } from "#src/views/schemas/duties.ts";
import { diff } from "#src/views/schemas/diff.ts";
import { findings } from "#src/views/schemas/findings.ts";
import { durations } from "#src/views/schemas/durations.ts";
import { evidence } from "#src/views/schemas/evidence.ts";
import { earliest } from "#src/views/schemas/earliest.ts";
import { gaps } from "#src/views/schemas/gaps.ts";
import { glossary } from "#src/views/schemas/glossary.ts";
import { history } from "#src/views/schemas/history.ts";
import { logCompared, logCopied } from "#src/views/schemas/log.ts";
import { money } from "#src/views/schemas/money.ts";
import { moves } from "#src/views/schemas/moves.ts";
import { position } from "#src/views/schemas/position.ts";
import { report } from "#src/views/schemas/report.ts";
import { recorded } from "#src/views/schemas/recorded.ts";
import { reports } from "#src/views/schemas/reports.ts";
import { scenarioFile } from "#src/scenario/scenario.ts";
import { scenarioList, scenarioRun, whatIf } from "#src/views/schemas/scenario.ts";
import { ruleShown, rulesListed } from "#src/views/schemas/rules.ts";
import { rejudged, rulesDiff } from "#src/views/schemas/rules-patch.ts";
import { search } from "#src/views/schemas/search.ts";
import { sources } from "#src/views/schemas/sources.ts";
import { verified } from "#src/views/schemas/verified.ts";
import { verifiedWhole } from "#src/views/schemas/verified-whole.ts";
import { watched } from "#src/views/schemas/watched.ts";
import { why } from "#src/views/schemas/why.ts";
import { code, generatedPage, page, table } from "./markdown.ts";

interface Published {
  readonly schema: z.ZodType;
  readonly says: string;
}

/** Every document that other programs may rely on. */
const published: Readonly<Record<string, Published>> = {
  line: { schema: importLine, says: "one line of an import or export" },
  councils: { schema: councils, says: "what `councils --json` prints" },
  show: { schema: position, says: "what `show --json` prints" },
  history: { schema: history, says: "what `history --json` prints" },
  watch: { schema: watched, says: "what `watch --json` prints, a line for each entry as it comes" },
  moves: { schema: moves, says: "what `moves --json` prints" },
  report: { schema: report, says: "what `report --json` prints" },
  gaps: { schema: gaps, says: "what `gaps --json` prints" },
  earliest: { schema: earliest, says: "what `earliest --json` prints" },
  why: { schema: why, says: "what `why --json` prints" },
  deadlines: { schema: deadlines, says: "what `deadlines --json` prints" },
  duties: { schema: duties, says: "what `duties --json` prints" },
  diff: { schema: diff, says: "what `diff --json` prints" },
  blame: { schema: blame, says: "what `blame --json` prints" },
  bisect: { schema: bisect, says: "what `bisect --json` prints" },
  findings: { schema: findings, says: "what `findings --json` prints" },
  "rules-change": { schema: patchFile, says: "a file that `rules diff` and `rules rejudge` read" },
  "rules-diff": { schema: rulesDiff, says: "what `rules diff --json` prints" },
  "rules-rejudge": { schema: rejudged, says: "what `rules rejudge --json` prints" },
  rules: { schema: rulesListed, says: "what the page `/rules` gives with `?format=json`" },
  rule: { schema: ruleShown, says: "what the page `/rules/V18` gives with `?format=json`" },
  glossary: { schema: glossary, says: "what the page `/glossary` gives with `?format=json`" },
  chain: { schema: chain, says: "what `chain --json` prints" },
  reports: { schema: reports, says: "what `reports --json` prints" },
  durations: { schema: durations, says: "what `durations --json` prints" },
  money: { schema: money, says: "what `money --json` prints" },
  search: { schema: search, says: "what `search --json` prints" },
  evidence: { schema: evidence, says: "what `evidence --json` prints" },
  verify: { schema: verified, says: "what `verify --quotations --json` prints" },
  "verify-record": { schema: verifiedWhole, says: "what `verify --json` prints" },
  "log-compare": { schema: logCompared, says: "what `log compare --json` prints" },
  "log-copy": { schema: logCopied, says: "what `log copy --json` prints" },
  bundle: { schema: bundleJson, says: "what `bundle.json` in an evidence bundle says" },
  "bundle-create": { schema: bundleMade, says: "what `bundle create --json` prints" },
  "bundle-check": { schema: bundleChecked, says: "what `bundle check --json` prints" },
  sources: { schema: sources, says: "what `source list --json` prints" },
  recorded: {
    schema: recorded,
    says: "what `record`, `correct`, `retract`, `state`, `adjudicate` and `source add` print with `--json`",
  },
  scenario: { schema: scenarioFile, says: "a scenario’s file, as YAML or JSON" },
  "scenario-run": { schema: scenarioRun, says: "what `scenario run --json` prints" },
  "what-if": {
    schema: whatIf,
    says: "what `scenario new`, `from`, `step`, `advance` and `show` print with `--json`",
  },
  "scenario-comparison": {
    schema: scenarioComparison,
    says: "what `scenario compare --json` prints",
  },
  "scenario-list": { schema: scenarioList, says: "what `scenario list --json` prints" },
  import: { schema: importReport, says: "what `import --json` prints" },
  export: { schema: exportReport, says: "what `export --out FILE --json` prints" },
};

const fileOf = (name: string): string => `${name}.schema.json`;

/** The published JSON Schemas, by file name. */
export const schemaFiles: Readonly<Record<string, () => string>> = Object.fromEntries(
  Object.entries(published).map(([name, { schema, says }]) => [
    fileOf(name),
    () => {
      const described = schema.describe(`${says}; written by npm run docs`);
      return `${JSON.stringify(z.toJSONSchema(described, { io: "input", unrepresentable: "any" }), null, 1)}\n`;
    },
  ]),
);

/** What other programs can read and write. */
export const jsonPage = (): string =>
  page([
    generatedPage(
      "JSON for other programs",
      "Every view takes `--json` and then prints one document, and nothing else, on the standard output. Its shape is published as a JSON Schema; `schemaVersion` is raised when a field changes its meaning or goes. The same document, asked of the same record, is the same byte for byte. What a person reads may be reworded at any time: programs should read this.",
      "A day is `YYYY-MM-DD`. A span of days has `from` and `to`, both inside it; `null` leaves that side open. `null` anywhere else is “not on record”.",
    ),
    table(
      ["Schema", "Is", "Top level"],
      Object.entries(published).map(([name, { schema, says }]) => [
        `[${fileOf(name)}](${fileOf(name)})`,
        says,
        fieldsOf(schema).map(code).join(", "),
      ]),
    ),
    "The fields of `data` in a line depend on its `type`: see [the events](events.md). [data.schema.json](data.schema.json) holds a schema for each type, at `$defs` and its name. Entries may also be written as [a sheet](sheet.md), of which [sheet.schema.json](sheet.schema.json) describes a row.",
    "`councils --csv` prints a row to each council, with its next deadline:",
    table(
      ["Column", "Holds"],
      councilColumns.map(({ name, means }) => [code(name), means]),
    ),
    "`durations --csv` prints the same days as a sheet, a row to each council and pair of stages:",
    table(
      ["Column", "Holds"],
      durationColumns.map(({ name, means }) => [code(name), means]),
    ),
    "`scenario compare --csv` prints everything that it compares, alike or not, what differs first:",
    table(
      ["Column", "Holds"],
      [
        ...comparisonColumns.map(({ name, means }) => [code(name), means]),
        [
          `${code("A")}, ${code("B")}, …`,
          "what each variant says, in the order of the command; empty where it has no such thing",
        ],
      ],
    ),
  ]);

const fieldsOf = (schema: z.ZodType): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
