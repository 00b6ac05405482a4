import anyMessages from "google-protobuf/google/protobuf/any_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import shared from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import statuses from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js";
import streams from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { Committed, ProposedEvent, StoredEvent, StreamState } from "./store.ts";

/** Between the messages of the protocol and what the double keeps. */

export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString("utf8");

const identifierOf = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream, "utf8").toString("base64"));

/** An id comes as text, or as two signed halves of 64 bits. */
export const uuidOf = (uuid: shared.UUID | undefined): string => {
  const structured = uuid?.getStructured();
  if (structured === undefined) return uuid?.getString() ?? "";
  const half = (text: string): string =>
    BigInt.asUintN(64, BigInt(text)).toString(16).padStart(16, "0");
  const hex =
    half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
};

type Proposed = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

export const proposedOf = (message: Proposed): ProposedEvent => ({
  id: uuidOf(message.getId()),
  type: message.getMetadataMap().get("type") ?? "",
  contentType: message.getMetadataMap().get("content-type") ?? "",
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const stateOfAppend = (options: streams.AppendReq.Options): StreamState => {
  if (options.hasNoStream()) return "no_stream";
  if (options.hasAny()) return "any";
  return options.hasStreamExists() ? "stream_exists" : Number(options.getRevision());
};

export const stateOfBatch = (options: streams.BatchAppendReq.Options): StreamState => {
  if (options.hasNoStream()) return "no_stream";
  if (options.hasAny()) return "any";
  return options.hasStreamExists() ? "stream_exists" : Number(options.getStreamPosition());
};

export const eventMessage = (event: StoredEvent): streams.ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set("type", event.type);
  recorded.getMetadataMap().set("content-type", event.contentType);
  // 100 nanoseconds since 1 January 1970. Nothing may rely on it.
  recorded.getMetadataMap().set("created", String(BigInt(Date.now()) * 10_000n));
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.commit)),
  );
};

export const notFoundMessage = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

/** What the server answers to an append on the streaming path, unless it fails as a whole. */
export const appendAnswer = (
  done: Exclude<Committed, { readonly kind: "deleted" }>,
  expected: StreamState,
): streams.AppendResp => {
  const answer = new streams.AppendResp();
  if (done.kind !== "wrongExpectedVersion") {
    const at = new streams.AppendResp.Position()
      .setCommitPosition(String(done.commit))
      .setPreparePosition(String(done.commit));
    return answer.setSuccess(
      new streams.AppendResp.Success().setCurrentRevision(String(done.last)).setPosition(at),
    );
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (done.current === null) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(done.current));
  if (expected === "no_stream") wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === "stream_exists") wrong.setExpectedStreamExists(new shared.Empty());
  else if (expected !== "any") wrong.setExpectedRevision(String(expected));
  return answer.setWrongExpectedVersion(wrong);
};

/** The same on the batch path, where a refusal is a status with a detail. */
export const batchAnswer = (
  correlation: shared.UUID | undefined,
  stream: string,
): streams.BatchAppendResp => {
  const answer = new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  return correlation === undefined ? answer : answer.setCorrelationId(correlation);
};

export const batchSuccess = (
  answer: streams.BatchAppendResp,
  done: { readonly last: number; readonly commit: number },
): streams.BatchAppendResp =>
  answer.setSuccess(
    new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(done.last))
      .setPosition(
        new shared.AllStreamPosition()
          .setCommitPosition(String(done.commit))
          .setPreparePosition(String(done.commit)),
      ),
  );

export const wrongVersion = (
  current: number | null,
  expected: StreamState,
): shared.WrongExpectedVersion => {
  const detail = new shared.WrongExpectedVersion();
  if (current === null) detail.setCurrentNoStream(new emptyMessages.Empty());
  else detail.setCurrentStreamRevision(String(current));
  if (expected === "no_stream") detail.setExpectedNoStream(new emptyMessages.Empty());
  else if (expected !== "any" && expected !== "stream_exists") {
    detail.setExpectedStreamPosition(String(expected));
  }
  return detail;
};

/** A message of `shared.proto`, by its name, as the detail of a refusal. */
export const refusal = (
  answer: streams.BatchAppendResp,
  name: string,
  detail: { readonly serializeBinary: () => Uint8Array },
): streams.BatchAppendResp => {
  const any = new anyMessages.Any();
  any.pack(detail.serializeBinary(), `event_store.client.${name}`);
  return answer.setError(new statuses.Status().setMessage(name).setDetails(any));
};
