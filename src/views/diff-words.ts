import { longDay } from "#machines/time/day.ts";
import { onDay } from "./labels.ts";
import { counted } from "./say-value.ts";
import type { Change, Diff } from "./schemas/diff.ts";

type Bringing = NonNullable<Change["by"]>;

/** How much came to be known, and how much of it changed a conclusion. */
export const diffSummary = ({ newEntries, changes }: Diff): string =>
  `${counted(newEntries, "entry", "entries")} came to be known, and ` +
  `${counted(changes.length, "conclusion", "conclusions")} changed, by ` +
  `${entriesNamed(changes).length} of them; the others changed none by themselves.`;

/** Each entry that brought a change, once. */
export function entriesNamed(changes: readonly Change[]): readonly Bringing[] {
  const named = changes.flatMap(({ by }) => by ?? []);
  return [...new Map(named.map((by) => [by.entry, by])).values()];
}

/** "The direction was made (key), on 1 November 2022". */
export const broughtSays = ({ what, gist, on }: Bringing): string =>
  `${what}${gist === "" ? "" : ` (${gist})`}, ${onDay(on)}`;

/** "; public by 3 November 2022"; empty where no day is on record. */
export const publicBySays = ({ publicBy }: Bringing): string =>
  publicBy === null ? "" : `; public by ${longDay(publicBy)}`;

/** "from seed-3 (official)"; null where no source is cited. */
export function fromSays({ sources }: Bringing): string | null {
  const from = new Set(sources.map(({ sourceId, standing }) => `${sourceId} (${standing})`));
  return from.size === 0 ? null : `from ${[...from].join(", ")}`;
}
