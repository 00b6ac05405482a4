import { readFileSync } from "node:fs";
import { inForce } from "./explore.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ProofReport } from "./report.ts";

let kept: ProofReport | undefined;

/** The proof as `npm run prove` last wrote it, whatever chart it is about. */
export const keptProof = (): ProofReport => (kept ??= readProof());

const readProof = (): ProofReport =>
  JSON.parse(
    readFileSync(new URL("../../docs/reference/proof.json", import.meta.url), "utf8"),
  ) as ProofReport;

/** Whether a proof is about the rules and the chart in force: else nothing of it may be used for them. */
export function isOfChartInForce({ about }: Pick<ProofReport, "about">): boolean {
  const { rules, chart } = fingerprintOf(inForce);
  return about.rules === rules && about.chart === chart;
}
