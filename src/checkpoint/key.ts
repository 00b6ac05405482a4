import { createPublicKey, hash, type KeyObject } from "node:crypto";
import { no, ok, type Result } from "#events/result.ts";
import { base64Of, bytesOfBase64 } from "./base64.ts";

/**
 * The public half of an Ed25519 key, as C2SP signed-note names it: a name, and an id made of name
 * and key that tells keys apart. Published as one line, the verifier key.
 */
export interface VerifierKey {
  readonly name: string;
  /** Eight characters of lower-case hex. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A key that can sign. */
export interface SigningKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

/** The name of every key that this software makes; the id tells them apart. */
const keyName = "intervention-lifecycle";
/** What C2SP signed-note calls the signature type of Ed25519. */
const ed25519 = Buffer.from([1]);
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const derPrefix = Buffer.from("302a300506032b6570032100", "hex");

export const signingKey = (privateKey: KeyObject): SigningKey => {
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { verifier: keyOf(keyName, der.subarray(derPrefix.length)), privateKey };
};

const keyOf = (name: string, publicKey: Uint8Array): VerifierKey => {
  const named = Buffer.concat([Buffer.from(`${name}\n`), ed25519, publicKey]);
  return { name, id: hash("sha256", named, "hex").slice(0, 8), publicKey };
};

export const publicKeyObject = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([derPrefix, publicKey]), format: "der", type: "spki" });

/** The line by which others recognise the key: `name+id+base64`. It holds the whole public key. */
export const verifierLine = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${base64Of(Buffer.concat([ed25519, publicKey]))}`;

/** Reads such a line. No: why it is none, as the end of a sentence ("it …"). */
export const readVerifierLine = (line: string): Result<VerifierKey, string> => {
  const [, name = "", id = "", encoded = ""] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (bytes === null || bytes.length === 0) return no("it is not a line of the form name+id+key");
  if (bytes[0] !== ed25519[0] || bytes.length !== 33) return no("it is not an Ed25519 key");
  const key = keyOf(name, bytes.subarray(1));
  return key.id === id ? ok(key) : no("its id does not fit its name and key: it was altered");
};
