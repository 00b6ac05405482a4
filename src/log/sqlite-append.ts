import { no, ok, type Result } from "#events/result.ts";
import type { Appended } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { leafOf } from "./leaf.ts";
import { recordedFrom, repeatedFrom, writtenFrom } from "./appended.ts";
import { faultInPlace, requestOf, sealEntries, type Prepared } from "./prepare-append.ts";
import { attempt, type Connection } from "./sqlite-connection.ts";
import { failureFromCommit } from "./sqlite-error.ts";
import type { Statements } from "./sqlite-statements.ts";
import { corrupt, verifyStored } from "./verify-read.ts";

/** What one caller is told. */
export type Answer = Result<Appended, LogFailure>;

/**
 * Several appends as one transaction, each seeing what those before it wrote. BEGIN IMMEDIATE takes
 * the write lock first, so that what is read here is still true when the entries are written; with
 * `synchronous = FULL` a COMMIT that returns is on the disk.
 *
 * Answers each, in their order. Null stands where nothing was written and the answer would rest on
 * what others wrote and COMMIT may have lost: that one must ask again. Throws what SQLite throws
 * between BEGIN and COMMIT, whoever's append it was, with nothing written for anybody.
 */
export const appendTogether = (
  connection: Connection,
  group: readonly Prepared[],
): readonly (Answer | null)[] => {
  const { statements } = connection;
  const abandon = (): void => {
    if (connection.db.isTransaction) statements.rollback();
  };
  const begun = attempt(() => {
    abandon();
    statements.begin();
  });
  if (!begun.ok) return group.map(() => begun);
  let answers: readonly Answer[];
  try {
    answers = group.map((prepared) => write(statements, prepared));
    if (!answers.some(hasWritten)) {
      abandon();
      return answers;
    }
    connection.assertInPlace();
  } catch (thrown) {
    abandon();
    throw thrown;
  }
  try {
    statements.commit();
    return answers;
  } catch (thrown) {
    const failure = failureFromCommit(thrown);
    attempt(abandon); // If this fails too, the next append begins with it.
    return answers.map((answer) => (hasWritten(answer) ? no(failure) : null));
  }
};

const hasWritten = (answer: Answer): boolean => answer.ok && !answer.value.repeated;

const write = (statements: Statements, prepared: Prepared): Answer => {
  const { stream, commandId, expected } = prepared;
  const earlier = statements.byCommand(stream, commandId);
  if (earlier.length > 0) {
    const verified = verifyStored(earlier);
    if (!verified.ok) return verified;
    const same = requestOf(verified.value.map(({ entry }) => entry)) === prepared.request;
    return same
      ? ok(repeatedFrom(verified.value))
      : no({ kind: "IdempotencyConflict", stream, commandId });
  }
  const tail = statements.lastOf(stream);
  const actual = tail === null ? "no_stream" : tail.revision;
  if (actual !== expected) return no({ kind: "WrongExpectedRevision", stream, expected, actual });
  const size = statements.size();
  const misplaced = faultInPlace(prepared, size);
  if (misplaced !== null) return no(misplaced);
  if (tail !== null && leafOf(tail.body) !== tail.leaf) {
    return no(corrupt(tail, "its text is not what was hashed, so nothing can follow it"));
  }
  const taken = prepared.entries.find(({ id }) => statements.holdsId(id));
  if (taken !== undefined) return no({ kind: "DuplicateId", id: taken.id });
  const sealed = sealEntries(prepared, tail);
  if (!sealed.ok) return sealed;
  const stored = sealed.value.map((entry, i) => ({ ...entry, index: size + i }));
  for (const entry of stored) statements.insert(entry, entry.index);
  return ok(writtenFrom(stored.map(recordedFrom), prepared.entries));
};
