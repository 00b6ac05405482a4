import type { Recorded } from "#src/log/event-log.ts";
import type { Draft } from "#src/recording/draft.ts";
import type { Footing } from "#src/recording/plan.ts";

/** The options of every command that writes an entry. */
export interface WriteTyped {
  readonly record?: string;
  readonly json?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly ifRevision?: string;
  readonly confirm?: boolean;
  readonly sourcesDir?: string;
  readonly checkpoints?: string;
}

/** An entry that a command wants on record. */
export interface NewlyWanted {
  readonly footing: Footing;
  readonly draft: Draft;
  /** A source to be registered for this council first. */
  readonly source: Draft | null;
}

/** The same, or the entry that says it already. */
export type Wanted = NewlyWanted | { readonly already: Recorded };
