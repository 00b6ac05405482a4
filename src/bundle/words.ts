/** What a check of a bundle that finds nothing shows, each a sentence. `check.py` says the same. */
export const proves: readonly string[] = [
  "Every file is, byte for byte, the one that was signed; none is missing and none was added.",
  "Every entry stands in the signed record at the place given, word for word.",
  "No entry of these streams was cut, added, moved or altered since the checkpoint was signed.",
];

/** What no check can show. */
export const limits: readonly string[] = [
  "Not that the facts are true: the record says what its sources say, and some say it in the press.",
  "Not that the record was complete when it was written: what was never entered is missing here too.",
  "Not whose key it is: compare it with the key published elsewhere, or with an earlier checkpoint.",
  "Not when it was signed: a signature bears no time that anybody else has witnessed.",
  "Not that the source says so: look the source up; its SHA-256 tells you whether a copy is the same.",
  "Not that check.py is the real one: whoever can make a bundle can make a checker. Take it from elsewhere.",
];

/** The sentence that a check ends with. `key` is a verifier line. */
export const verdict = (faults: number, key: string | null, isNamed: boolean): string => {
  if (faults > 0 || key === null) {
    const found = faults === 1 ? "1 fault was found" : `${faults} faults were found`;
    return `NOT as it was signed: ${found}.`;
  }
  return isNamed
    ? `Verified against the key ${key} that you named.`
    : `Consistent in itself, signed by ${key}: compare this key with what the maker published.`;
};
