import { chartDot } from "./chart-dot.ts";
import { dataSchema } from "./data-schema.ts";
import { eventsPage } from "./events-page.ts";
import { gapsPage } from "./gaps-page.ts";
import { jsonPage, schemaFiles } from "./json-page.ts";
import { numbersPage } from "./numbers-page.ts";
import { rulesPage } from "./rules-page.ts";
import { sequencesPage } from "./sequences-page.ts";
import { sheetPage, sheetSchema } from "./sheet-page.ts";
import { statesPage } from "./states-page.ts";

/** The pages of docs/reference, each written from the code. */
export const referencePages: Readonly<Record<string, () => string>> = {
  "events.md": eventsPage,
  "rules.md": rulesPage,
  "sequences.md": sequencesPage,
  "states.md": statesPage,
  "chart.dot": chartDot,
  "numbers.md": numbersPage,
  "gaps.md": gapsPage,
  "json.md": jsonPage,
  ...schemaFiles,
  "data.schema.json": dataSchema,
  "sheet.md": sheetPage,
  "sheet.schema.json": sheetSchema,
};
