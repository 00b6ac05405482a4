/** How many answers are kept: enough for a reader who goes back and forth, and no more. */
const most = 40;

/** Gives what was worked out before under the same name, else works it out and keeps it. */
export type Kept = <Made>(name: string, make: () => Made) => Made;

/** A memory of answers that forgets the one longest unused. What throws is not kept. */
export function keeping(limit = most): Kept {
  const kept = new Map<string, unknown>();
  return <Made>(name: string, make: () => Made): Made => {
    const made = kept.has(name) ? (kept.get(name) as Made) : make();
    kept.delete(name);
    kept.set(name, made);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
