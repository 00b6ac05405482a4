import type grpc from "@grpc/grpc-js";
import { once } from "node:events";
import streams from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import { failure } from "./appending.ts";
import { eventMessage, nameOf, notFoundMessage } from "./messages.ts";
import type { Store, StoredEvent } from "./store.ts";

type ReadCall = grpc.ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

/** How a read of the double can be made to fail. */
export interface ReadFaults {
  /** Reads hang, as behind a network that drops everything. */
  isSilent: boolean;
  /** How many messages the double has sent to readers: what flow control held back was not. */
  sent: number;
}

/** One stream or $all, in either direction, filtered by prefix, paged, or followed. */
export const readCall =
  (
    store: Store,
    faults: ReadFaults,
    isLetIn: (metadata: grpc.Metadata) => boolean,
  ): grpc.handleServerStreamingCall<streams.ReadReq, streams.ReadResp> =>
  (call) => {
    if (!isLetIn(call.metadata)) {
      call.emit("error", failure("access-denied", { code: 7 }));
      return;
    }
    if (faults.isSilent) return;
    const options = call.request.getOptions();
    if (options === undefined) throw new Error("a read without options");
    const answered = options.hasSubscription()
      ? followAll(call, options, store, faults)
      : read(call, options, store, faults);
    // A reader that goes away ends its call; there is nobody to tell.
    answered.catch((error: unknown) => {
      if (!call.cancelled) call.emit("error", error);
    });
  };

const read = async (
  call: ReadCall,
  options: Options,
  store: Store,
  faults: ReadFaults,
): Promise<void> => {
  const chosen = chosenIn(options, store);
  if (chosen === "notFound" || chosen === "deleted") {
    const stream = nameOf(options.getStream()?.getStreamIdentifier());
    if (chosen === "notFound") await send(call, notFoundMessage(stream), faults);
    else call.emit("error", failure("stream-deleted", { metadata: { "stream-name": stream } }));
    call.end();
    return;
  }
  const count = Number(options.getCount());
  let sent = 0;
  for (const event of chosen) {
    if (sent === count || call.cancelled) break;
    await send(call, eventMessage(event), faults);
    sent += 1;
  }
  call.end();
};

/** Waits while the reader takes nothing. */
const send = async (
  call: ReadCall,
  message: streams.ReadResp,
  faults: ReadFaults,
): Promise<void> => {
  faults.sent += 1;
  if (!call.write(message)) await once(call, "drain");
};

const isBackwards = (options: Options): boolean => options.getReadDirection() === 1;

function chosenIn(options: Options, store: Store): Iterable<StoredEvent> | "notFound" | "deleted" {
  const one = options.getStream();
  if (one === undefined) return chosenOfAll(options, store);
  const name = nameOf(one.getStreamIdentifier());
  if (store.isDeleted(name)) return "deleted";
  const events = store.stream(name);
  if (events === null) return "notFound";
  if (isBackwards(options)) {
    const last = one.hasRevision() ? Number(one.getRevision()) : Infinity;
    return events.filter(({ revision }) => revision <= last).toReversed();
  }
  if (one.hasEnd()) return [];
  const first = one.hasRevision() ? Number(one.getRevision()) : 0;
  return events.filter(({ revision }) => revision >= first);
}

function* chosenOfAll(options: Options, store: Store): Generator<StoredEvent> {
  const at = options.getAll();
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? null;
  const fits = ({ stream }: StoredEvent): boolean =>
    !(prefixes === null) ? prefixes.some((prefix) => stream.startsWith(prefix)) : true;
  const position = at?.getPosition();
  const prepare = position === undefined ? null : Number(position.getPreparePosition());
  if (isBackwards(options)) {
    const all = store.all();
    for (let i = (prepare === null ? all.length : firstAt(all, prepare)) - 1; i >= 0; i -= 1) {
      const event = all[i];
      if (event !== undefined && fits(event)) yield event;
    }
    return;
  }
  if (at?.hasEnd() === true) return;
  const all = store.all();
  for (let i = prepare === null ? 0 : firstAt(all, prepare); i < all.length; i += 1) {
    const event = all[i];
    if (event !== undefined && fits(event)) yield event;
  }
}

/** The index of the first event at this position or behind it: a read includes where it begins. */
const firstAt = (all: readonly StoredEvent[], prepare: number): number => {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.prepare ?? Infinity) < prepare) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A subscription to $all: what is there, then that it has caught up, then what comes. */
const followAll = async (
  call: ReadCall,
  options: Options,
  store: Store,
  faults: ReadFaults,
): Promise<void> => {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [""];
  const position = options.getAll()?.getPosition();
  // Unlike a read, a subscription begins after the position that it is given.
  let at =
    position === undefined ? 0 : firstAt(store.all(), Number(position.getPreparePosition()) + 1);
  if (options.getAll()?.hasEnd() === true) at = store.all().length;
  let wake: () => void = () => {};
  const stop = store.watch(() => wake());
  call.on("cancelled", () => wake());
  try {
    const confirmation = new streams.ReadResp.SubscriptionConfirmation();
    confirmation.setSubscriptionId(crypto.randomUUID());
    await send(call, new streams.ReadResp().setConfirmation(confirmation), faults);
    let isCaughtUp = false;
    while (!call.cancelled) {
      const event = store.all()[at];
      if (event !== undefined) {
        at += 1;
        if (prefixes.some((prefix) => event.stream.startsWith(prefix))) {
          await send(call, eventMessage(event), faults);
        }
        continue;
      }
      if (!isCaughtUp) {
        const caughtUp = new streams.ReadResp.CaughtUp();
        await send(call, new streams.ReadResp().setCaughtUp(caughtUp), faults);
      }
      isCaughtUp = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    stop();
  }
};
