import type { Source } from "#events/envelope.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { lifted } from "#src/replay/lifted.ts";
import type { SourceShown } from "./format.ts";

/**
 * Every source that some entry cites, by stream and id, as it was last registered there. Pure.
 * `isHeld` says whether a copy with a SHA-256 is held by whoever makes the bundle.
 */
export function sourcesCited(
  records: readonly Recorded[],
  isHeld: (sha256: string) => boolean,
): readonly SourceShown[] {
  const cited = new Set<string>();
  const registered = new Map<string, SourceShown>();
  for (const { entry } of records) {
    const { stream, evidence } = entry;
    for (const { sourceId } of evidence) cited.add(`${stream} ${sourceId}`);
    if (entry.type !== "SourceRegistered") continue;
    const source = lifted(entry).data["source"] as Source;
    registered.set(`${stream} ${source.id}`, shown(stream, source, isHeld));
  }
  return [...registered]
    .filter(([name]) => cited.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, source]) => source);
}

const shown = (
  stream: string,
  { id, title, publisher, publishedOn, standing, uri, sha256 }: Source,
  isHeld: (sha256: string) => boolean,
): SourceShown => ({
  stream,
  id,
  title,
  publisher,
  published: publishedOn?.words ?? null,
  standing,
  uri: uri ?? null,
  sha256: sha256 ?? null,
  copy: sha256 === undefined ? "noHash" : isHeld(sha256) ? "held" : "notHeld",
});
