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

/** What an entry says, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** One shape that the data of a type has, or had. */
export interface Shape {
  readonly version: number;
  readonly data: (words: Words) => z.ZodType;
  readonly example: object;
}

/**
 * A shape that was retired. Its schema and example stay, since entries recorded in it stay. `toNext`
 * says the same fact in the shape of the next version. It is pure, and total on valid data in which
 * any value may be null: where sources differ and nobody has ruled, the value is not known.
 */
export interface EarlierShape extends Shape {
  toNext(data: Fields): Fields;
}

/** Of a type, as much as reading its entries needs. */
export interface Definition extends Shape {
  readonly type: string;
  readonly says: string;
  readonly happensOn: DateName;
  readonly earlier?: readonly EarlierShape[];
}

/** The types by name, undefined where there is none: the catalogue that a record is read with. */
export type Catalogue = (type: string) => Definition | undefined;

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
  /** The shapes that came before this one, from version 1 on. */
  readonly earlier?: readonly EarlierShape[];
}

/**
 * Declares an event type of the catalogue. A stored type is never renamed: retire its shape
 * (`earlierShape`) and raise its version.
 */
export const defineEvent = <const Type extends string, Data extends z.ZodType>(
  definition: Omit<EventDefinition<Type, Data>, "version"> & { readonly version?: number },
): EventDefinition<Type, Data> => ({ version: 1, ...definition });

/** Declares a retired shape, so that its upcast is checked against its own schema. */
export const earlierShape = <Data extends z.ZodType<Fields>>(shape: {
  readonly version: number;
  readonly data: (words: Words) => Data;
  readonly example: z.input<Data>;
  toNext(data: { readonly [Name in keyof z.output<Data>]: z.output<Data>[Name] | null }): Fields;
}): EarlierShape => shape as EarlierShape;

/** The shape of one version of a type, or undefined where this program knows none. */
export const shapeOf = (definition: Definition, version: number): Shape | undefined =>
  version === definition.version
    ? definition
    : definition.earlier?.find((shape) => shape.version === version);
