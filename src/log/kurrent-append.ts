import { no, ok, type Result } from "#events/result.ts";
import { recordedFrom, writtenFrom } from "./appended.ts";
import type { Appended } from "./event-log.ts";
import { decide, nothingOnTheWay } from "./kurrent-decide.ts";
import { unavailable } from "./kurrent-error.ts";
import { eventIdOf } from "./kurrent-id.ts";
import type { KurrentReader } from "./kurrent-reader.ts";
import type { Sending, Sent, ServerStore } from "./kurrent-store.ts";
import type { LogFailure } from "./log-error.ts";
import type { Prepared, Sealed } from "./prepare-append.ts";

/** What one caller is told. */
type Answer = Result<Appended, LogFailure>;

interface Waiting {
  readonly prepared: Prepared;
  readonly answer: (answer: Answer) => void;
  /** For a bug of ours: it is thrown to who asked, and keeps nobody else from an answer. */
  readonly fail: (thrown: unknown) => void;
}

/** How often the same append is sent before its outcome is called unknown. */
const mostSendings = 5;
/** How often appends are decided anew while others are always faster. */
const mostRounds = 10;
/**
 * For so long after a look what was seen may be built upon. The server finds out a stream that has
 * grown; what it does not is an id that somebody uses in another stream at the same moment.
 */
const freshMs = 100;

/**
 * Takes appends in the order in which they were asked for. Those that wait together are sent
 * together, each for an exact revision, and read back together: an answer rests on what stands in the
 * record and never on what the server says of it.
 */
export const createKurrentAppender = (store: ServerStore, reader: KurrentReader) => {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    // Whoever asks in the same moment comes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await appendTogether(store, reader, group);
      } catch (thrown) {
        for (const { fail } of group) fail(thrown);
      }
    }
    running = null;
  };

  return {
    append: (prepared: Prepared): Promise<Answer> =>
      new Promise((answer, fail) => {
        waiting.push({ prepared, answer, fail });
        running ??= run();
      }),
    /** When everything that was asked for has its answer. */
    finished: async (): Promise<void> => {
      while (running !== null) await running;
    },
  };
};

const appendTogether = async (
  store: ServerStore,
  reader: KurrentReader,
  group: readonly Waiting[],
): Promise<void> => {
  let left: readonly Waiting[] = group;
  let hasLooked = false;
  for (let round = 0; left.length > 0; round += 1) {
    const lookedAt = reader.lookedAt();
    if (!hasLooked && (lookedAt === null || performance.now() - lookedAt > freshMs)) {
      const looked = await reader.look();
      if (!looked.ok) return answerAll(left, looked.error);
      hasLooked = true;
    }
    const before = left.length;
    const done = await playRound(store, reader, left, hasLooked);
    left = done.left;
    hasLooked = done.hasLooked;
    if (left.length === before && round >= mostRounds) {
      return answerAll(
        left,
        unavailable("the server refuses it as not next in its stream, and does not show what is"),
      );
    }
    if (left.length === before && round > 1) await pauseBefore(1);
  }
};

const answerAll = (left: readonly Waiting[], failure: LogFailure): void => {
  for (const { answer } of left) answer(no(failure));
};

interface OnItsWay extends Waiting {
  readonly sealed: readonly Sealed[];
  readonly sent: Sent;
}

/**
 * Decides as many as can be decided, sends those that may go, and answers by what then stands. One is
 * sent after the other, since the client does not keep the order of those that it is handed at once;
 * the first that fails ends the round, or another would come before it.
 */
const playRound = async (
  store: ServerStore,
  reader: KurrentReader,
  group: readonly Waiting[],
  hasLooked: boolean,
): Promise<{ readonly left: readonly Waiting[]; readonly hasLooked: boolean }> => {
  const onTheWay = nothingOnTheWay();
  const sendings: OnItsWay[] = [];
  let decided = 0;
  for (const one of group) {
    const decision = await decide(reader, onTheWay, one.prepared);
    if (decision.kind === "wait") break;
    // A refusal must rest on a look that began after it was asked.
    if (decision.kind === "answer" && !hasLooked) break;
    decided += 1;
    if (decision.kind === "answer") {
      one.answer(decision.answer);
      continue;
    }
    const sent = await sendAgain(store, sendingOf(one.prepared, decision.sealed));
    sendings.push({ ...one, sealed: decision.sealed, sent });
    if (sent.kind !== "taken") break;
  }
  const rest = group.slice(decided);
  const looked = await lookFor(reader, sendings);
  const again: Waiting[] = [];
  for (const sending of sendings) {
    const answer = answerFor(reader, sending, looked);
    if (answer === null) again.push(sending);
    else sending.answer(answer);
  }
  return { left: [...again, ...rest], hasLooked: looked.ok };
};

const unsent: Sent = { kind: "unknown", reason: "it was not sent" };

const sendingOf = (
  { stream, expected, entries }: Prepared,
  sealed: readonly Sealed[],
): Sending => ({
  stream,
  expected,
  events: sealed.map(({ body, leaf }, i) => ({
    id: eventIdOf(leaf),
    type: typeOf(entries[i]?.members.get("type")),
    body,
  })),
});

/** For people who look at the server. The client ends the process over a type that is no text. */
const typeOf = (text: string = "null"): string => {
  const type: unknown = JSON.parse(text);
  return typeof type === "string" && type !== "" ? type : "entry";
};

/**
 * Sends the same events under the same ids until the server says what became of them. If an earlier
 * sending arrived after all, the server recognises the ids and writes nothing again.
 */
const sendAgain = async (store: ServerStore, sending: Sending): Promise<Sent> => {
  let isUnknown = false;
  let sent: Sent = unsent;
  for (let n = 0; n < mostSendings; n += 1) {
    if (n > 0) await pauseBefore(n);
    sent = await store.append(sending);
    if (sent.kind === "taken" || sent.kind === "conflict") return sent;
    // A refusal speaks of this sending; one before it may still arrive.
    if (sent.kind === "refused")
      return isUnknown ? { kind: "unknown", reason: afterRefusal } : sent;
    isUnknown ||= sent.kind === "unknown";
  }
  return sent.kind === "again" && isUnknown ? { kind: "unknown", reason: sent.reason } : sent;
};

const afterRefusal = "the server refused it, but may have taken it when it was first sent";

/** A server may say that it took something a moment before it shows it, or be away for a moment. */
const lookFor = async (
  reader: KurrentReader,
  sendings: readonly OnItsWay[],
): Promise<Result<null, LogFailure>> => {
  const isShown = ({ sealed, sent }: OnItsWay): boolean => {
    const last = sealed.at(-1);
    if (sent.kind !== "taken" || last === undefined) return true;
    return reader.index.indexesOf(last.stream).length > last.revision;
  };
  for (let n = 0; ; n += 1) {
    const looked = await reader.look();
    const isOver = looked.ok
      ? sendings.every(isShown)
      : sendings.length === 0 || looked.error.kind !== "Unavailable";
    if (isOver || n === mostSendings) return looked;
    await pauseBefore(n + 1);
  }
};

/** Null: to be decided again, since nothing was written and why not can be seen now. */
const answerFor = (
  { index }: KurrentReader,
  { prepared, sealed, sent }: OnItsWay,
  looked: Result<null, LogFailure>,
): Answer | null => {
  const { stream } = prepared;
  const [first] = sealed;
  if (first === undefined) throw new Error("bug: an append of nothing");
  if (!looked.ok) return sent.kind === "refused" ? no(sent.failure) : no(lost(sent, looked.error));
  const held = index.indexesOf(stream);
  const stored = sealed.flatMap((one) => {
    const at = held[one.revision];
    return at !== undefined && index.leafAt(at) === one.leaf ? [{ ...one, index: at }] : [];
  });
  // The same leaf is the same text, so there is no need to read it again.
  if (stored.length === sealed.length) {
    return ok(writtenFrom(stored.map(recordedFrom), prepared.entries));
  }
  switch (sent.kind) {
    case "refused":
      return no(sent.failure);
    case "again":
      return no(unavailable(sent.reason));
    case "unknown":
      // What stands there now is another’s: then no sending of this one can arrive any more.
      return held.length > first.revision
        ? null
        : no({ kind: "OutcomeUnknown", reason: sent.reason });
    case "taken":
      return held.length > first.revision
        ? null
        : no({
            kind: "OutcomeUnknown",
            reason: "the server says that it took it, and does not show it",
          });
    case "conflict":
      return null;
  }
};

/** What can be said where it cannot be read back. */
const lost = (sent: Sent, failure: LogFailure): LogFailure => {
  if (sent.kind === "conflict" || sent.kind === "again") return failure;
  const reason =
    sent.kind === "unknown"
      ? sent.reason
      : "the server took something under these ids, and could not be asked what";
  return { kind: "OutcomeUnknown", reason };
};

/** Longer each time, some seconds in all: a server that starts anew is waited for. */
const pauseBefore = (n: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(1_280, 5 * 4 ** n)));
