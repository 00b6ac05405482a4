import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../events/histories", import.meta.url));

/** The streams that are shipped, the national one among them. */
export const shippedStreams = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => name.slice(0, -".jsonl".length))
    .map((name) => (name === "england" ? name : `council-${name}`));

/**
 * How many shipped entries a record lacks that holds entries with these ids. A record that holds no
 * national entry of the shipped ones was not made from them (it may be of one council only), and so
 * lacks nothing. Reads the shipped files and no schema, since every look at the councils asks this.
 */
export const shippedLacking = (held: ReadonlySet<string>): number => {
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => linesOf(readFileSync(join(folder, name), "utf8")));
  const isMadeFromThem = shipped.some(({ stream, id }) => stream === "england" && held.has(id));
  return isMadeFromThem ? shipped.filter(({ id }) => !held.has(id)).length : 0;
};

interface ShippedLine {
  readonly stream: string;
  readonly id: string;
}

const linesOf = (text: string): readonly ShippedLine[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ShippedLine);
