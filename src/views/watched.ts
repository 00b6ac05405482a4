import type { Entry } from "#events/envelope.ts";
import { functionSet, type FunctionSet } from "#events/values.ts";
import { regionOf } from "#machines/options.ts";
import { listed, sentence } from "#machines/words.ts";
import { isReadable, lifted } from "#src/replay/lifted.ts";
import { historyOf } from "./history.ts";
import { saysOf } from "./labels.ts";
import { answer, everything, type Held, type Stream } from "./question.ts";
import type { Happening } from "./schemas/history.ts";
import type { Found, Watched, WatchedStep } from "./schemas/watched.ts";

/**
 * An entry that has just come, with what the rules find of it by what `stream` held then: in the
 * case of each set of functions that it names, or of all if it names none. `stream` is null for an
 * entry about no council. Pure.
 */
export function watchedOf(
  { index, entry }: Held,
  stream: Pick<Stream, "council" | "held"> | null,
  asAt: string,
): Watched {
  const { id, type, functions, corrects, recordedAt, actor, revision } = entry;
  const sets: readonly FunctionSet[] = functions.length === 0 ? functionSet.options : functions;
  // No root is shown, so none is worked out.
  const head = { size: index + 1, root: "" };
  const told =
    stream === null ? [] : sets.flatMap((set) => toldIn(set, { ...stream, head }, id, asAt));
  const step = stepOf(told);
  return {
    schemaVersion: 1,
    view: "watch",
    index,
    entry: id,
    stream: entry.stream,
    revision,
    council: stream?.council ?? null,
    type,
    what: saysOf(type),
    functions: [...functions],
    recordedBy: `${actor.name}, ${actor.role}`,
    recordedAt,
    corrects:
      corrects === null
        ? null
        : {
            does: corrects.kind === "retract" ? "withdraws" : "standsInPlaceOf",
            entries: [...corrects.of],
            reason: corrects.reason,
          },
    step,
    noStep: step === null ? whyNone(entry, stream) : null,
  };
}

interface Told {
  readonly functions: FunctionSet;
  readonly happening: Happening;
}

function toldIn(functions: FunctionSet, stream: Stream, id: string, asAt: string): Told[] {
  const question = { functions, asAt, known: everything, sources: null, suppose: {} };
  const { steps } = historyOf(answer(stream, question));
  return steps.filter(({ entry }) => entry === id).map((happening) => ({ functions, happening }));
}

/** What is of the entry is the same in every case; what it does to a case, and finds there, is not. */
function stepOf(told: readonly Told[]): WatchedStep | null {
  const [first] = told;
  if (first === undefined) return null;
  const { moves: _m, rungBefore: _b, rung: _r, findings: _f, ...common } = first.happening;
  return {
    ...common,
    conflicts: alike(told.flatMap(({ happening }) => happening.conflicts)),
    cases: told.map(({ functions, happening: { moves, rungBefore, rung } }) => ({
      functions,
      moves,
      rungBefore,
      rung,
    })),
    findings: onceEach(told),
  };
}

const alike = <One>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

function onceEach(told: readonly Told[]): Found[] {
  const found = new Map<string, Found>();
  for (const { functions, happening } of told) {
    for (const finding of happening.findings) {
      const key = JSON.stringify(finding);
      const before = found.get(key)?.functions ?? [];
      found.set(key, { functions: [...before, functions], ...finding });
    }
  }
  // What one rule finds in one case and in the other stands together.
  return [...Map.groupBy(found.values(), ({ rule }) => rule).values()].flat();
}

function whyNone(entry: Entry, stream: object | null): NonNullable<Watched["noStep"]> {
  const { type, version, corrects } = entry;
  if (stream === null) {
    return { why: "noCase", words: "It is about no council, so there is no case to judge." };
  }
  if (corrects?.kind === "retract") {
    const words = `It takes ${listed(corrects.of)} back, and is itself no step.`;
    return { why: "withdraws", words: sentence(words) };
  }
  if (!isReadable(lifted(entry))) {
    const words = `This version does not know ${type}, version ${version}, so it is not judged.`;
    return { why: "unreadable", words };
  }
  if (regionOf(type) === undefined) {
    return { why: "says", words: "It is no step, so there is nothing to judge." };
  }
  return {
    why: "notCertain",
    words: "It has not certainly happened yet, so there is nothing to judge.",
  };
}
