import type { Fault } from "./fault.ts";

/** What a check of a bundle that finds nothing shows, each a sentence. `check.py` says the same. */
export const proves: readonly string[] = [
  "Every file is, byte for byte, the one that was signed; none is missing and none was added.",
  "Every entry stands in the signed record at the place given, word for word.",
  "Of the council or record that it is of, no entry was cut, added, moved or altered since it was signed.",
];

/** What no check can show. */
export const limits: readonly string[] = [
  "Not that the facts are true: the record says what its sources say, and some say it in the press.",
  "Not that the record was complete when it was written: what was never entered is missing here too.",
  "Not that the signer has no other record, nor put an older one back: compare checkpoints from elsewhere.",
  "Not whose key it is: compare it with the key published elsewhere, or with an earlier checkpoint.",
  "Not when it was signed: a signature bears no time that anybody else has witnessed.",
  "Not that the source says so: look the source up; its SHA-256 tells you whether a copy is the same.",
  "Not that check.py is the real one: whoever can make a bundle can make a checker. Take it from elsewhere.",
];

/** What faults in a checkpoint that the reader brings are put down to: no file of the bundle. */
export const brought = "--against";

/**
 * The sentence that a check ends with. `key` is a verifier line. What cannot be shown of a
 * checkpoint that the reader brings is no fault of the bundle, and nothing is said against it.
 */
export function verdict(
  faults: readonly Fault[],
  key: string | null,
  { isNamed, isHeldAgainst }: { readonly isNamed: boolean; readonly isHeldAgainst: boolean },
): string {
  if (key === null || faults.some(({ file }) => file !== brought)) {
    const found = faults.length === 1 ? "1 fault was found" : `${faults.length} faults were found`;
    const signed = isNamed ? "the holder of the key that you named signed it" : "it was signed";
    return `NOT as ${signed}: ${found}.`;
  }
  if (faults.length > 0) {
    return `NOT shown to continue the checkpoint that you hold: see above. All else is as ${key} signed it.`;
  }
  const continues = isHeldAgainst ? " It continues the checkpoint that you hold." : "";
  return isNamed
    ? `Verified against the key ${key} that you named.${continues}`
    : `Consistent in itself, signed by ${key}: compare this key with what the maker published.${continues}`;
}
