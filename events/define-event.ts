import type { z } from "zod";
import type { source } from "./envelope.ts";
import type * as values from "./values.ts";

/** The dates that an entry can carry, each an interval with the source's words. */
export const DATE_NAMES = [
  "made",
  "served",
  "effective",
  "commenced",
  "published",
  "stated",
  "ended",
] as const;
export type DateName = (typeof DATE_NAMES)[number];

/**
 * What a schema is written with. A definition is handed its words instead of importing them, so that
 * a command that only needs to know what an event says never loads the schema library.
 */
export type Words = typeof values & { readonly z: typeof z; readonly source: typeof source };

/** One kind of fact that the record can hold. */
export interface EventDefinition<Type extends string, Data extends z.ZodType> {
  /** A fact in the past tense, as an official would say it. */
  readonly type: Type;
  readonly version: number;
  /** What the entry says happened, in one plain sentence without a full stop. */
  readonly says: string;
  /** The date on which the fact happened, used to order the replay. */
  readonly happensOn: DateName;
  /** Writes the schema of `data`. To check data, ask `schemaOf` for it: it is built once. */
  readonly data: (words: Words) => Data;
  /** Valid data of this type and version, kept for ever so that old entries stay readable. */
  readonly example: z.input<Data>;
}

/**
 * Declares an event type of the catalogue. A stored type is never renamed: retire its version and
 * write an upcast.
 */
export const defineEvent = <const Type extends string, Data extends z.ZodType>(
  definition: Omit<EventDefinition<Type, Data>, "version"> & { readonly version?: number },
): EventDefinition<Type, Data> => ({ version: 1, ...definition });
