import { readVerifierLine, type VerifierKey } from "#src/checkpoint/key.ts";

/** The key of a verifier line that is one. */
export const keyOf = (line: string): VerifierKey => {
  const key = readVerifierLine(line);
  if (!key.ok) throw new Error(key.error);
  return key.value;
};
