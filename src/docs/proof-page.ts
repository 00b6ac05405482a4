import type { ProofReport } from "#src/proof/report.ts";

export const proofPage = (report: ProofReport): string => JSON.stringify(report);
