import { hash } from "node:crypto";
import { definitionOf } from "#events/catalogue.ts";
import type { Entry, NewEntry } from "#events/envelope.ts";
import { canonicalJson } from "#src/log/canonical-json.ts";
import { standingNow } from "#src/replay/known.ts";
import type { Draft, Recorder } from "./draft.ts";
import { completeData } from "./fill-in.ts";

/** The stream that an entry is for: the council's key, and what it holds. */
export interface Into {
  readonly council: string;
  readonly entries: readonly Entry[];
  /** Ids that entries of other streams have. */
  readonly taken?: readonly string[];
}

/**
 * The entry that a draft becomes. Its id says its place, `solihull-88` for the 89th entry of
 * Solihull, unless that is taken or the draft has one of its own.
 */
export function entryOf(draft: Draft, recorder: Recorder, commandId: string, into: Into): NewEntry {
  const { type, functions, dates, data, evidence, departures, after, corrects } = draft;
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  return {
    id: draft.id ?? freeId(into),
    commandId,
    type,
    version: definition.version,
    functions: [...functions],
    dates: { ...dates },
    data: { ...completeData(type, data) },
    evidence: [...evidence],
    departures: [...departures],
    ...(after !== null && { after }),
    corrects,
    ...recorder,
  };
}

function freeId({ council, entries, taken = [] }: Into): string {
  const used = new Set([...entries.map(({ id }) => id), ...taken]);
  let number = entries.length;
  while (used.has(`${council}-${number}`)) number += 1;
  return `${council}-${number}`;
}

/**
 * The command id of a request: the same for the same words, whoever types them and when, so that a
 * command that is typed again after a crash is not recorded twice. What was recorded by the same
 * words and withdrawn since may be recorded anew, and so may a ruling that another has overtaken.
 */
export function commandIdOf(draft: Draft, { council, entries }: Into): string {
  const asked = canonicalJson({ council, ...draft });
  // What is not canonical is refused before it is recorded; until then any name will do.
  const words = asked.ok ? asked.value : JSON.stringify(draft);
  const name = `record-${hash("sha256", words).slice(0, 32)}`;
  const now = standingNow(entries);
  // A source that was registered in the same step comes first; the entry that was asked for is last.
  const used = new Map(
    entries
      .filter(({ commandId }) => commandId === name || isRepeat(commandId, name))
      .map((entry) => [entry.commandId, entry]),
  );
  const still = [...used.values()].findLast(
    (entry) => now(entry.id) !== null && !isOvertaken(entry, entries, now),
  );
  if (still !== undefined) return still.commandId;
  return used.size === 0 ? name : `${name}-${used.size + 1}`;
}

/** A ruling after which another was made on the same point: made again, it rules again. */
function isOvertaken(
  { id, type, data }: Entry,
  entries: readonly Entry[],
  now: ReturnType<typeof standingNow>,
): boolean {
  if (type !== "ConflictAdjudicated") return false;
  const last = entries.findLast(
    (one) =>
      one.type === type &&
      now(one.id) === one.id &&
      one.data["factId"] === data["factId"] &&
      one.data["predicate"] === data["predicate"],
  );
  return last !== undefined && last.id !== id;
}

const isRepeat = (commandId: string, name: string): boolean =>
  commandId.startsWith(`${name}-`) && /^\d+$/.test(commandId.slice(name.length + 1));
