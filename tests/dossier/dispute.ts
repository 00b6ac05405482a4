/** An entry of the shipped record, or what it says on one predicate, such as `dates.made`. */
export type Told = readonly [entry: string, predicate?: string];

/** A fact and the predicate on which the record holds statements against each other. */
export type Rival = readonly [fact: string, predicate: string];

/** A point on which the five documents differ, seem to, or mislead. Written by hand; no value is. */
export interface Dispute {
  /** Its numbers in the dossiers: LC in that on law, HC in that of histories. Empty where neither lists it. */
  readonly numbers: readonly string[];
  readonly title: string;
  /** The point in one sentence. */
  readonly point: string;
  /** Where statements are rivals. Empty where nothing contradicts anything. */
  readonly rivals: readonly Rival[];
  /** Why statements do not contradict each other, and the entries that hold them apart. */
  readonly apart: { readonly why: string; readonly held: readonly Told[] } | null;
}
