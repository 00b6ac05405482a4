import type { CheckName } from "./check.ts";

/** What it shows that a check holds, and what it leaves open. */
export const proves: Readonly<
  Record<CheckName, { readonly shows: string; readonly doesNotShow: string }>
> = {
  file: {
    shows: "The database can be read whole; its tables, indexes and guards are those of a record.",
    doesNotShow: "It does not show that what stands in them is what was recorded.",
  },
  bytes: {
    shows:
      "Each text is the one that was hashed, to the last character, in the one form that it can have; what the store says beside it agrees.",
    doesNotShow: "It does not show that a text and its hash were not changed together.",
  },
  schema: {
    shows:
      "Each entry is of a type and version that this version of the software knows, and has its form.",
    doesNotShow: "It does not show that what an entry says is so.",
  },
  chains: {
    shows:
      "Each stream runs from its first entry without a gap, and each entry names the one before it: none was changed, taken out or put in between while the rest was left as it was.",
    doesNotShow:
      "It does not show that no stream was cut off at its end, or written anew from some entry on, nor that entries of different streams stand in the order in which they came.",
  },
  tree: {
    shows:
      "The texts make up the size and the Merkle root that the record states: one hash that stands for all of it.",
    doesNotShow:
      "It does not show that this is the root it used to have: until here the record only agrees with itself, as one whose end was cut off, or that was written anew, would too.",
  },
  checkpoints: {
    shows: "The record begins with everything that it held when each checkpoint was kept here.",
    doesNotShow:
      "Whoever can change the record here may be able to change what is kept here as well. A signature shows that the holder of the key vouched for a checkpoint; it shows no time.",
  },
  against: {
    shows:
      "The record begins with everything that it held when that checkpoint was made: nothing of it was changed, taken out or cut off since.",
    doesNotShow:
      "It shows nothing of what was recorded later. A signature shows that the holder of the key vouched for the checkpoint, not when; whose key it is you must know from elsewhere.",
  },
  quotations: {
    shows:
      "The words that were found stand in the sources, of which copies with the registered hash are held.",
    doesNotShow: "That a source says something does not show that it is so.",
  },
};
