import type { Facts } from "./facts.ts";
import type { Law } from "./law/numbers.ts";

/** The chart's memory: what the record shows, and the numbers of law that its rules read. */
export interface CaseContext {
  readonly facts: Facts;
  readonly law: Law;
}
