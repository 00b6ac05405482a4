import { orders } from "./sequences/orders.ts";
import { outcomes } from "./sequences/outcomes.ts";
import type { Sequence } from "./sequences/sequence.ts";

/**
 * The law said a second time, as rules about the order of steps alone: whatever the position, this
 * comes before that, this never after that, this in the end. They know neither the chart nor the
 * facts, so that the chart can be held against them.
 *
 * Not said here: that a direction after a revocation needs a fresh finding of failure. The finding
 * is a field of the direction and no step of its own, so no order of steps shows it: V13a says it.
 */
export const sequences: readonly Sequence[] = [...orders, ...outcomes];
