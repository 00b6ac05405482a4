import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { newEntry, source, streamName, type Source } from "#events/envelope.ts";

/** A line of a shipped history: an entry as somebody records it, and the stream it belongs to. */
export const shippedLine = newEntry.extend({ stream: streamName });
export type ShippedLine = z.output<typeof shippedLine>;

const folder = fileURLToPath(new URL("../../events/histories", import.meta.url));

/** The names of the shipped files, without their ending. */
export const shippedFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => name.slice(0, -".jsonl".length))
  .toSorted();

/** The lines of one shipped file as they stand. */
export const rawLines = (file: string): readonly string[] =>
  readFileSync(join(folder, `${file}.jsonl`), "utf8")
    .split("\n")
    .slice(0, -1);

/** The entries of one shipped file. */
export const linesOf = (file: string): readonly ShippedLine[] =>
  rawLines(file).map((line) => shippedLine.parse(JSON.parse(line)));

/** The shipped file that a stream's entries stand in. */
export const fileOf = ({ stream }: ShippedLine): string => stream.replace(/^council-/, "");

/** Every shipped entry. */
export const allLines: readonly ShippedLine[] = shippedFiles.flatMap(linesOf);

/** The sources that these entries register, by id. */
export const sourcesOf = (lines: readonly ShippedLine[]): ReadonlyMap<string, Source> =>
  new Map(
    lines
      .filter(({ type }) => type === "SourceRegistered")
      .map(({ data }) => source.parse(data["source"]))
      .map((registered) => [registered.id, registered]),
  );

/** The folder of the five seed texts, or null when it is not on this machine. */
export function seedsFolder(): string | null {
  const beside = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
  const path = process.env["INTERVENTION_SEEDS"] ?? beside;
  return existsSync(path) ? path : null;
}

/** The texts of a folder by the SHA-256 of their bytes. */
export function textsByHash(path: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(path, { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => readFileSync(join(path, name)))
      .map((bytes) => [createHash("sha256").update(bytes).digest("hex"), bytes.toString("utf8")]),
  );
}

/** The times at which the shipped histories were recorded, in order: the batches. */
export const batches: readonly string[] = ["2026-11-22T12:00:00.000Z", "2026-11-26T07:00:00.000Z"];

/** Where a statement from outside the seeds was found, and how far it is to be trusted. */
export const foundLocator =
  /^row [A-Z]+-?\d+[a-z]? of the research dossier; found, not a seed; confidence (high|medium|low)(; .+)?$/u;
