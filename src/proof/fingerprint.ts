import { hash } from "node:crypto";
import { propositions } from "#machines/chart/propositions.ts";
import { lawWith } from "#machines/law/numbers.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { rulesVersion } from "#src/views/rules-version.ts";
import type { Subject } from "./explore.ts";

/** What a proof is about. A result is true of this alone, and is used for nothing else. */
export interface Fingerprint {
  /** The rules with the numbers of law, as every view names them. */
  readonly rules: string;
  /** The regions of the chart, their effects, and the questions that decide between branches. */
  readonly chart: string;
}

/** The rules and the chart by their hashes. */
export function fingerprintOf({ regions }: Subject): Fingerprint {
  // An action that tells other regions is a function of the library; its event says what it is.
  const plain = JSON.parse(
    JSON.stringify({ regions, propositions }, (_, value: unknown) =>
      typeof value === "function"
        ? String((value as { event?: { type?: string } }).event?.type)
        : value,
    ),
  ) as unknown;
  const canonical = canonicalJson(plain);
  if (!canonical.ok) throw new Error(`bug: the chart is not plain data: ${canonical.error.path}`);
  return { rules: rulesVersion(lawWith()), chart: hash("sha256", canonical.value, "hex") };
}
