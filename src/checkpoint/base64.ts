/** Base64 (RFC 4648, section 4), in its one canonical form: no stray bits, no missing `=`. */
export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Null for a text that is not the canonical base64 of anything. */
export const bytesOfBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, "base64");
  return base64Of(bytes) === text ? bytes : null;
};
