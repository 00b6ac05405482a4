import type { ProofReport } from "#src/proof/report.ts";
import { textOf } from "#tests/house-files.ts";

/** The proof as `npm run prove` last wrote it. */
export const keptReport = (): ProofReport =>
  JSON.parse(textOf("docs/reference/proof.json")) as ProofReport;
