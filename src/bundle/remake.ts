import { entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import type { Checkpoint } from "#src/checkpoint/checkpoint.ts";
import type { VerifierKey } from "#src/checkpoint/key.ts";
import { jsonIn } from "./check-bundle-json.ts";
import type { EntryLine } from "./check-entries.ts";
import { contentsOf } from "./contents.ts";
import { councilStream, sourcesJson, type BundleJson } from "./format.ts";

/** Of a bundle whose entries, proofs and checkpoint are in order. */
export interface ToRemake {
  readonly bundle: BundleJson;
  readonly entries: readonly EntryLine[];
  readonly checkpoint: Checkpoint;
  readonly since: Checkpoint | null;
  readonly key: VerifierKey;
  readonly sources: string;
  readonly software: string;
  readonly checker: string;
}

/**
 * Whatever follows from the entries, made again: the reports, the sources, the rules, README and
 * all. Only the same version makes the same bytes. No: why it cannot be made again.
 */
export function remake(of: ToRemake): Result<ReadonlyMap<string, Uint8Array>, string> {
  const { bundle, software } = of;
  if (bundle.software !== software) {
    return no(`it was made by ${bundle.software}, and this is ${software}`);
  }
  const records = of.entries.map(({ body, leaf, index }) => {
    const parsed = entry.safeParse(JSON.parse(body));
    return parsed.success && index !== null ? { index, leaf, body, entry: parsed.data } : null;
  });
  if (!records.every((record) => record !== null)) {
    return no("an entry has not the shape that this version gives an entry");
  }
  const sources = sourcesJson.safeParse(jsonIn(of.sources));
  const held = new Set(
    sources.data?.flatMap(({ copy, sha256 }) => (copy === "held" && sha256 !== null ? sha256 : [])),
  );
  try {
    const made = contentsOf({
      ...of,
      council: bundle.isWhole
        ? null
        : (records[0]?.entry.stream.slice(councilStream("").length) ?? null),
      question: bundle.question,
      records,
      verifier: of.key,
      isHeld: (sha256) => held.has(sha256),
    });
    return ok(new Map([...made].map(([name, text]) => [name, Buffer.from(text)])));
  } catch (thrown) {
    // A stranger's entries may say what no record of ours would take.
    return no(`its entries could not be replayed (${String(thrown)})`);
  }
}
