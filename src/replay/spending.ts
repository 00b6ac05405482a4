/** Whether some more steps may still be gone through; once one request is refused, all later ones are. */
export type Spending = (steps: number) => boolean;

/**
 * What a replay may spend on the orders of overlapping steps: without a bound, a record of some
 * hundred steps whose days all overlap would take hours. What is not tried is left open, never
 * taken to be kept or broken.
 */
export function spending(steps: number): Spending {
  let left = steps;
  return (more) => {
    left = more > left ? 0 : left - more;
    return left > 0;
  };
}

/** How many steps are put on the other side of one; the shipped histories never ask for more than three. */
export const mostAcross = 12;

/** How many steps are gone through in one replay, for each of the two ways of putting them elsewhere. */
export const mostGoneThrough = 5_000;
