import { createPrivateKey } from "node:crypto";
import { signingKey, type SigningKey } from "#src/checkpoint/key.ts";

/** What stands before the 32 bytes of an Ed25519 private key in its DER form (RFC 8410). */
const before = Buffer.from("302e020100300506032b657004220420", "hex");

/** A key that is always the same, so that a failure can be seen again. */
export const keyFrom = (byte: number): SigningKey =>
  signingKey(
    createPrivateKey({
      key: Buffer.concat([before, Buffer.alloc(32, byte)]),
      format: "der",
      type: "pkcs8",
    }),
  );
