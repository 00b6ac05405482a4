import { no } from "#events/result.ts";
import type { Prepared } from "./prepare-append.ts";
import { appendTogether, type Answer } from "./sqlite-append.ts";
import { attempt, type Connection } from "./sqlite-connection.ts";

/**
 * The appends of one process, in the order in which they were asked for. Those that wait at the same
 * time are written in one transaction, so that the disk is waited for once; each is told its own
 * answer, and success only once COMMIT has returned.
 */
export interface AppendQueue {
  /** Rejects only where the append met a bug. */
  append(prepared: Prepared): Promise<Answer>;
  /** Answers everybody who waits, now. */
  finish(): void;
}

/** What one transaction may hold: other processes wait for it, and it is in memory all at once. */
const mostEntries = 1_000;
const mostCharacters = 4_194_304;

interface Waiting {
  readonly prepared: Prepared;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (bug: unknown) => void;
}

export const createAppendQueue = (connection: Connection): AppendQueue => {
  const waiting: Waiting[] = [];
  const answerNext = (): void => {
    const group = waiting.splice(0, lengthOfGroup(waiting));
    if (waiting.length > 0) setImmediate(answerNext);
    const answers = answersTogether(connection, group);
    for (const [i, one] of group.entries()) {
      const answer = answers[i] ?? null;
      if (answer === null) answerAlone(connection, one);
      else one.resolve(answer);
    }
  };
  return {
    append: (prepared) =>
      new Promise((resolve, reject) => {
        // Not a timer: whoever is ready to ask in this turn of the event loop does, and then it runs.
        if (waiting.length === 0) setImmediate(answerNext);
        waiting.push({ prepared, resolve, reject });
      }),
    finish: () => {
      while (waiting.length > 0) answerNext();
    },
  };
};

const lengthOfGroup = (waiting: readonly Waiting[]): number => {
  let [entries, characters] = [0, 0];
  const over = waiting.findIndex(({ prepared }, i) => {
    entries += prepared.entries.length;
    characters += prepared.request.length;
    return i > 0 && (entries > mostEntries || characters > mostCharacters);
  });
  return over === -1 ? waiting.length : over;
};

/**
 * Null for whoever must be asked again alone. That is everybody where something broke between BEGIN
 * and COMMIT, or where there was no room for all: then only the one at fault, or the one that is too
 * large, is told so.
 */
const answersTogether = (
  connection: Connection,
  group: readonly Waiting[],
): readonly (Answer | null)[] => {
  if (group.length < 2) return [];
  try {
    const answers = appendTogether(
      connection,
      group.map(({ prepared }) => prepared),
    );
    return answers.map((answer) => (isFull(answer) ? null : answer));
  } catch {
    return [];
  }
};

const isFull = (answer: Answer | null): boolean =>
  answer !== null && !answer.ok && answer.error.kind === "LogFull";

const answerAlone = (connection: Connection, { prepared, resolve, reject }: Waiting): void => {
  try {
    const done = attempt(() => appendTogether(connection, [prepared]));
    const [answer] = done.ok ? done.value : [no(done.error)];
    if (answer === undefined || answer === null)
      throw new Error("bug: an append without an answer");
    resolve(answer);
  } catch (bug) {
    reject(bug);
  }
};
