import type { FindingShown } from "#src/views/schemas/parts.ts";
import type { VerdictChange } from "#src/views/schemas/recorded.ts";

/**
 * The conclusions about other entries and about the position that an entry changes. `renamed` gives
 * an entry that was corrected the id of the one that now stands in its place.
 */
export function verdictChanges(
  before: readonly FindingShown[],
  after: readonly FindingShown[],
  own: string,
  renamed: (id: string) => string,
): VerdictChange[] {
  const then = numbered(before, renamed);
  const now = numbered(after, (id) => id);
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [then.get(key), now.get(key)];
    const told = is ?? was;
    if (told === undefined || told.entry === own || was?.verdict === is?.verdict) return [];
    const { rule, statement, about, entry } = told;
    const change = { before: was?.verdict ?? null, after: is?.verdict ?? null };
    return [{ rule, statement, about, entry, ...change }];
  });
}

// One rule may find several things about one entry: they are told apart by their order.
function numbered(
  findings: readonly FindingShown[],
  renamed: (id: string) => string,
): ReadonlyMap<string, FindingShown> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const about = finding.entry === null ? finding.about : renamed(finding.entry);
      const key = `${finding.rule} ${about}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${count}`, finding];
    }),
  );
}
