import { no, ok, type Result } from "#events/result.ts";
import type { Appended } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { leafOf } from "./leaf.ts";
import { recordedFrom, repeatedFrom, writtenFrom } from "./appended.ts";
import { requestOf, sealEntries, type Prepared } from "./prepare-append.ts";
import { attempt, type Connection } from "./sqlite-connection.ts";
import { failureFromCommit, Stopped } from "./sqlite-error.ts";
import type { Statements } from "./sqlite-statements.ts";
import { corrupt, verifyStored } from "./verify-read.ts";

/**
 * One append as one transaction. BEGIN IMMEDIATE takes the write lock first, so that what is read
 * here is still true when the entries are written; with `synchronous = FULL` a COMMIT that returns
 * is on the disk. Throws what SQLite throws, with nothing written.
 */
export const appendTo = (
  connection: Connection,
  prepared: Prepared,
): Result<Appended, LogFailure> => {
  const { statements } = connection;
  const abandon = (): void => {
    if (connection.db.isTransaction) statements.rollback();
  };
  abandon();
  statements.begin();
  let appended: Result<Appended, LogFailure>;
  try {
    appended = write(statements, prepared);
    if (!appended.ok || appended.value.repeated) {
      abandon();
      return appended;
    }
    connection.assertInPlace();
  } catch (thrown) {
    abandon();
    throw thrown;
  }
  try {
    statements.commit();
  } catch (thrown) {
    const failure = failureFromCommit(thrown);
    attempt(abandon); // If this fails too, the next append begins with it.
    throw new Stopped(failure);
  }
  return appended;
};

const write = (statements: Statements, prepared: Prepared): Result<Appended, LogFailure> => {
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
  if (tail !== null && leafOf(tail.body) !== tail.leaf) {
    return no(corrupt(tail, "its text is not what was hashed, so nothing can follow it"));
  }
  const taken = prepared.entries.find(({ id }) => statements.holdsId(id));
  if (taken !== undefined) return no({ kind: "DuplicateId", id: taken.id });
  const sealed = sealEntries(prepared, tail);
  if (!sealed.ok) return sealed;
  const size = statements.size();
  const stored = sealed.value.map((entry, i) => ({ ...entry, index: size + i }));
  for (const entry of stored) statements.insert(entry, entry.index);
  return ok(writtenFrom(stored.map(recordedFrom), prepared.entries));
};
