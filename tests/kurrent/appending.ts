import grpc from "@grpc/grpc-js";
import shared from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import type streams from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { Fault, Faults } from "./faults.ts";
import {
  appendAnswer,
  batchAnswer,
  batchSuccess,
  nameOf,
  proposedOf,
  refusal,
  stateOfAppend,
  stateOfBatch,
  uuidOf,
  wrongVersion,
} from "./messages.ts";
import type { Committed, ProposedEvent, Store, StreamState } from "./store.ts";

/** What the appending half of the double needs. */
export interface Appending {
  readonly store: Store;
  readonly faults: Faults;
  /** Stops the server, and has it there again a moment later with what it holds. */
  readonly restart: () => void;
  readonly port: () => number;
  /** Whether a call bears the credentials that the double was told to ask for. */
  readonly isLetIn: (metadata: grpc.Metadata) => boolean;
}

interface Append {
  readonly stream: string;
  readonly expected: StreamState;
  readonly events: readonly ProposedEvent[];
}

/** How either path tells the client what came of an append. */
interface Answering {
  readonly committed: (done: Committed) => void;
  readonly failed: (error: Partial<grpc.StatusObject>) => void;
  readonly refused: (
    name: string,
    detail: { readonly serializeBinary: () => Uint8Array },
    exception: string,
    metadata?: Readonly<Record<string, string>>,
  ) => void;
}

/** Append on the streaming path: one call for each append, as a client with credentials makes it. */
export const appendCall =
  (double: Appending): grpc.handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, callback) => {
    let options: streams.AppendReq.Options | undefined;
    const events: ProposedEvent[] = [];
    call.on("data", (request: streams.AppendReq) => {
      if (request.hasOptions()) options = request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) events.push(proposedOf(message));
    });
    call.on("end", () => {
      if (!double.isLetIn(call.metadata)) {
        callback(failure("access-denied", { code: grpc.status.PERMISSION_DENIED }));
        return;
      }
      if (options === undefined) throw new Error("an append without options");
      const expected = stateOfAppend(options);
      const stream = nameOf(options.getStreamIdentifier());
      carryOut(
        double,
        { stream, expected, events },
        {
          committed: (done) => {
            if (done.kind === "deleted") {
              callback(failure("stream-deleted", { metadata: { "stream-name": stream } }));
            } else callback(null, appendAnswer(done, expected));
          },
          failed: (error) => callback(error),
          refused: (_, __, exception, metadata) => callback(failure(exception, { metadata })),
        },
      );
    });
  };

/** Append on the batch path: one long call for all appends of a client without credentials. */
export const batchAppendCall =
  (
    double: Appending,
  ): grpc.handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> =>
  (call) => {
    const begun = new Map<
      string,
      { options: streams.BatchAppendReq.Options; events: ProposedEvent[] }
    >();
    const fail = (error: Partial<grpc.StatusObject>): void => void call.emit("error", error);
    if (!double.isLetIn(call.metadata)) {
      fail(failure("access-denied", { code: grpc.status.PERMISSION_DENIED }));
      return;
    }
    call.on("data", (request: streams.BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const key = uuidOf(correlation);
      const options = request.getOptions();
      if (options !== undefined) begun.set(key, { options, events: [] });
      const append = begun.get(key);
      if (append === undefined) throw new Error("an append without options");
      append.events.push(...request.getProposedMessagesList().map(proposedOf));
      if (!request.getIsFinal()) return;
      begun.delete(key);
      const stream = nameOf(append.options.getStreamIdentifier());
      const expected = stateOfBatch(append.options);
      const answer = () => batchAnswer(correlation, stream);
      carryOut(
        double,
        { stream, expected, events: append.events },
        {
          committed: (done) => {
            if (done.kind === "deleted") {
              call.write(refusal(answer(), "StreamDeleted", new shared.StreamDeleted()));
            } else if (done.kind === "wrongExpectedVersion") {
              const detail = wrongVersion(done.current, expected);
              call.write(refusal(answer(), "WrongExpectedVersion", detail));
            } else call.write(batchSuccess(answer(), done));
          },
          failed: fail,
          refused: (name, detail, exception, metadata) => {
            // What concerns the node and not the append ends the long call itself.
            if (name === "") fail(failure(exception, { metadata }));
            else call.write(refusal(answer(), name, detail));
          },
        },
      );
    });
    call.on("end", () => call.end());
    call.on("error", () => {});
  };

/** Writes, or does what the fault that is due says. */
const carryOut = (double: Appending, append: Append, answer: Answering): void => {
  const commit = (): Committed =>
    double.store.append(append.stream, append.expected, append.events);
  const fault = double.faults.take();
  if (fault === null) answer.committed(commit());
  else carryOutBadly(double, fault, commit, answer);
};

const carryOutBadly = (
  double: Appending,
  fault: Fault,
  commit: () => Committed,
  { committed, failed, refused }: Answering,
): void => {
  switch (fault.kind) {
    case "lostRequest":
      return;
    case "lostAcknowledgement":
      commit();
      return;
    case "brokenAfter":
      commit();
      failed({ code: grpc.status.UNAVAILABLE, details: "the connection was broken" });
      return;
    case "slow":
      setTimeout(() => committed(commit()), fault.ms);
      return;
    case "restart":
      if (fault.when === "after") commit();
      double.restart();
      return;
    case "notLeader":
      refused("", new shared.Unknown(), "not-leader", {
        "leader-endpoint-host": "127.0.0.1",
        "leader-endpoint-port": String(double.port()),
      });
      return;
    case "overSize":
      refused(
        "MaximumAppendSizeExceeded",
        new shared.MaximumAppendSizeExceeded().setMaxappendsize(fault.limit),
        "maximum-append-size-exceeded",
        { "maximum-append-size": String(fault.limit) },
      );
      return;
    case "accessDenied":
      refused("AccessDenied", new shared.AccessDenied(), "access-denied");
      return;
    case "timeout":
      if (fault.isWritten) commit();
      refused("Timeout", new shared.Timeout(), "timeout");
  }
};

/** A call that failed as a whole, in the form in which the client knows what it was. */
export const failure = (
  exception: string,
  {
    code = grpc.status.UNKNOWN,
    metadata = {},
  }: {
    readonly code?: grpc.status;
    readonly metadata?: Readonly<Record<string, string>> | undefined;
  } = {},
): Partial<grpc.StatusObject> => {
  const all = new grpc.Metadata();
  all.set("exception", exception);
  for (const [name, value] of Object.entries(metadata)) all.set(name, value);
  return {
    code: exception === "timeout" ? grpc.status.DEADLINE_EXCEEDED : code,
    details: exception,
    metadata: all,
  };
};
