import type { Provision } from "#machines/law/provisions.ts";

/** A provision as a reader finds it, and whether it was read. */
export function basisSaid({ title, address, verified }: Provision): string {
  const text = address === null ? title : `[${title}](${address})`;
  return verified ? text : `${text} (unverified: not read in full for this project)`;
}
