import type { LogFailure } from "./log-error.ts";
import type { Sent } from "./kurrent-store.ts";

/**
 * What an error of the client means. It is known by the `type` that the client gives it; where it
 * gives none, as when it cannot even ask the server what it can do, nothing is known of the outcome.
 * What is said is ours: a message of the client may hold the address, and so a password.
 */
export const sentFrom = (thrown: unknown, bytes: number): Sent => {
  switch (typeOf(thrown)) {
    case "wrong-expected-version":
      return { kind: "conflict" };
    case "maximum-append-size-exceeded": {
      const limit = Number((thrown as { readonly maxAppendSize?: unknown }).maxAppendSize);
      return { kind: "refused", failure: { kind: "TooLarge", bytes, limit } };
    }
    case "not-leader":
      return { kind: "again", reason: "the node that was asked does not lead" };
    case "access-denied":
    case "stream-deleted":
      return { kind: "refused", failure: readFailureFrom(thrown) };
    case "deadline-exceeded":
    case "timeout":
      return { kind: "unknown", reason: notInTime };
    default:
      return { kind: "unknown", reason: "the connection to the server broke" };
  }
};

/** The same for a read, of which nothing can be written. */
export const readFailureFrom = (thrown: unknown): LogFailure => {
  switch (typeOf(thrown)) {
    case "access-denied":
      return { kind: "AccessDenied", reason: "the server does not let this user do that" };
    case "stream-deleted":
      return {
        kind: "Corrupt",
        index: null,
        stream: null,
        revision: null,
        reason: "a stream of it was deleted on the server",
      };
    case "not-leader":
      return unavailable("the node that was asked does not lead");
    case "deadline-exceeded":
    case "timeout":
      return unavailable(notInTime);
    default:
      return unavailable(notReached);
  }
};

/** What the client says alike of a host or port that is none, of TLS where there is none, and of a server that is away. */
const notReached =
  "the server cannot be reached (look at host and port in the address; a server without TLS needs " +
  "?tls=false at its end)";

export const notInTime = "the server did not answer in time";

export const unavailable = (reason: string): LogFailure => ({ kind: "Unavailable", reason });

export const isNotFound = (thrown: unknown): boolean => typeOf(thrown) === "stream-not-found";

const typeOf = (thrown: unknown): unknown =>
  typeof thrown === "object" && thrown !== null && "type" in thrown ? thrown.type : null;
