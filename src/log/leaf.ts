import { hash } from "node:crypto";

/**
 * The leaf of an entry: SHA-256(0x00 || body) in lower-case hex, where body is the entry's canonical
 * JSON in UTF-8 (RFC 6962 and RFC 9162, 2.1.1). The zero byte keeps a leaf from passing as a node.
 * A body with lone surrogates has no UTF-8 form; `canonicalJson` never writes one.
 */
export const leafOf = (body: string): string => hash("sha256", `\u0000${body}`, "hex");

/** The `prevhash` of a stream's first entry. */
export const noLeaf = "0".repeat(64);
