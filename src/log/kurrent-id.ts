import { hash } from "node:crypto";

/** The namespace of our event ids: a UUID drawn once, for this use alone. */
const namespace = Buffer.from("5f0d4ff1c7a34f5e9d3e7a1b6c2d9e48", "hex");

/**
 * The id of an event on the server: UUID version 5 (RFC 9562) of the leaf of its entry. The server
 * takes an event for one that it holds if the ids are the same; so they must be so for the same text,
 * command, place and forerunner included, and for no other. The entry’s own id stands in its text.
 */
export const eventIdOf = (leaf: string): string => {
  const name = Buffer.concat([namespace, Buffer.from(leaf, "hex")]);
  const bytes = Buffer.from(hash("sha1", name, "hex").slice(0, 32), "hex");
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20)].join("-");
};
