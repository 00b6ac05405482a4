import type { Entry, Source } from "#events/envelope.ts";
import type { Day } from "#machines/time/day.ts";
import { heldThen, usedIn, type KnownCut, type Question, type Stream } from "./question.ts";

/** One step by which more came to be known: an entry, and what the view uses from then on. */
export interface KnowledgeStep {
  readonly cause: Entry;
  /** The place on the record of the entry that brought the step; null for one that became public. */
  readonly index: number | null;
  /** The day by whose end it was public; null where the record gives none, or was read on. */
  readonly publicBy: Day | null;
  readonly used: readonly Entry[];
}

/**
 * The steps from what was known under the cut `before` to what is known under the question's own.
 * Where the record itself is read on, one step for each entry; where what was public grows, one for
 * each entry that became public, or of which more did, in the order of the days. Pure.
 */
export function knowledgeSteps(
  stream: Stream,
  before: KnownCut,
  question: Question,
): readonly KnowledgeStep[] {
  const recorded = before.publicBy === question.known.publicBy;
  return recorded ? byRecord(stream, before, question) : byPublication(stream, before, question);
}

function byRecord(stream: Stream, before: KnownCut, question: Question): readonly KnowledgeStep[] {
  const already = new Set(heldThen(stream.held, before).map(({ index }) => index));
  const added = heldThen(stream.held, question.known).filter(({ index }) => !already.has(index));
  return added.map(({ index, entry }) => {
    const known = { ...question.known, held: { upToEntry: index } };
    return { cause: entry, index, publicBy: null, used: usedIn(stream, { ...question, known }) };
  });
}

function byPublication(
  stream: Stream,
  before: KnownCut,
  question: Question,
): readonly KnowledgeStep[] {
  const usedBy = (known: KnownCut) => usedIn(stream, { ...question, known });
  const last = usedBy(question.known);
  const days = publishedBetween(last, before.publicBy, question.known.publicBy);
  const cuts = [...days.map((publicBy) => ({ ...question.known, publicBy })), question.known];
  const steps: KnowledgeStep[] = [];
  let known = byId(usedBy(before));
  for (const cut of cuts) {
    const next = byId(usedBy(cut));
    for (const [id, entry] of next) {
      if (sameEntry(known.get(id), entry)) continue;
      known = new Map([...known, [id, entry]]);
      const used = [...known.values()].toSorted((a, b) => a.revision - b.revision);
      steps.push({ cause: entry, index: null, publicBy: cut.publicBy, used });
    }
  }
  return steps;
}

const byId = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

// An entry whose own source is not yet public may stand as far as another source states it.
const sameEntry = (one: Entry | undefined, other: Entry): boolean =>
  one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));

/** The days after `from`, up to `to`, by which sources of the entries had certainly been published. */
function publishedBetween(
  entries: readonly Entry[],
  from: Day | null,
  to: Day | null,
): readonly Day[] {
  const days = entries
    .filter(({ type }) => type === "SourceRegistered")
    .flatMap(({ data }) => (data["source"] as Source).publishedOn?.to ?? []);
  return [...new Set(days)]
    .filter((day) => (from === null || day > from) && (to === null || day <= to))
    .toSorted();
}
