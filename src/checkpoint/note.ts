import { sign, verify } from "node:crypto";
import { no, ok, type Result } from "#events/result.ts";
import { showValue } from "#src/record/show-value.ts";
import { base64Of, bytesOfBase64 } from "./base64.ts";
import { publicKeyObject, type SigningKey, type VerifierKey } from "./key.ts";

/**
 * A signed note (C2SP signed-note): a text in UTF-8 that ends in a line end, an empty line, and one
 * line for each signature: an em dash, the name of the key, and in base64 four bytes of the key's id
 * followed by the signature. What is signed is the text, with its last line end.
 */
export interface Note {
  readonly text: string;
  readonly signatures: readonly Signature[];
}

export interface Signature {
  readonly name: string;
  /** Eight characters of lower-case hex. It only says which key to try: it proves nothing. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

const mostSignatures = 100;
const mostCharacters = 1_048_576;

/** Reads a note, strictly. No: why it is none, as the end of a sentence ("it …"). */
export const readNote = (written: string): Result<Note, string> => {
  if (written.length > mostCharacters) return no("it is longer than a note may be");
  if (!written.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(written)) {
    return no("it holds characters that a note may not hold");
  }
  const split = written.lastIndexOf("\n\n");
  if (split === -1) return no("it has no empty line between its text and its signatures");
  if (!written.endsWith("\n")) return no("its last line does not end");
  const lines = written.slice(split + 2, -1).split("\n");
  if (lines.length > mostSignatures) return no("it bears more signatures than a note may bear");
  const signatures: Signature[] = [];
  for (const line of lines) {
    const signature = signatureOn(line);
    if (signature === null) return no(`its line ${showValue(line)} is not a signature`);
    signatures.push(signature);
  }
  return ok({ text: written.slice(0, split + 1), signatures });
};

const signatureOn = (line: string): Signature | null => {
  const [, name = "", encoded = ""] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (bytes === null || bytes.length < 5) return null;
  return { name, keyId: bytes.subarray(0, 4).toString("hex"), bytes: bytes.subarray(4) };
};

/** The text signed with Ed25519. Throws where it is not a text that a note can bear: a bug. */
export const signNote = (text: string, { verifier, privateKey }: SigningKey): string => {
  if (!text.endsWith("\n") || text.includes("\n\n")) throw new Error("bug: not the text of a note");
  const signature = sign(null, Buffer.from(text), privateKey);
  const bytes = Buffer.concat([Buffer.from(verifier.id, "hex"), signature]);
  return `${text}\n\u2014 ${verifier.name} ${base64Of(bytes)}\n`;
};

/**
 * Whether a note bears a good signature of this key. `none`: it bears none that claims to be of this
 * key. `bad`: one claims it and is not; by the specification such a note is worth nothing.
 */
export const signatureBy = (
  { text, signatures }: Note,
  key: VerifierKey,
): "good" | "bad" | "none" => {
  const claimed = signatures.find(({ name, keyId }) => name === key.name && keyId === key.id);
  if (claimed === undefined) return "none";
  if (claimed.bytes.length !== 64) return "bad";
  return verify(null, Buffer.from(text), publicKeyObject(key), claimed.bytes) ? "good" : "bad";
};
