import grpc from "@grpc/grpc-js";
import features from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js";
import featureServices from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js";
import gossip from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js";
import gossipServices from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js";
import shared from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import streamServices from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js";
import { appendCall, batchAppendCall, type Appending } from "./appending.ts";
import { createFaults, type Faults } from "./faults.ts";
import { readCall, type ReadFaults } from "./reading.ts";
import { createStore, type Store } from "./store.ts";

/**
 * A test double of a KurrentDB server: it speaks the calls that we use over gRPC, to the real client,
 * and keeps everything in memory. It is not the server, and that our log passes on it shows nothing
 * about a server but this: that the log does right if the server behaves as described here.
 *
 * As in the server: appends on the batch path and on the streaming path; the check of an exact
 * revision, which on a repeat compares the ids of the events and nothing else; positions of $all that
 * leave gaps; events of the server's own in $all; reads of a stream and of $all, forwards and
 * backwards, by prefix, in pages, with flow control; subscriptions that say when they have caught up;
 * the list of features, gossip of one node; streams that are deleted for good.
 *
 * Not as in the server: nothing reaches a disk; a repeat under `any` is never recognised; no soft
 * deletion, $maxAge, $maxCount, access lists of streams, scavenging, projections, persistent
 * subscriptions, links, clusters; appends over several streams are not offered.
 */
export interface Double {
  readonly port: () => number;
  /** Such as `127.0.0.1:40001`. */
  readonly host: () => string;
  readonly store: Store;
  readonly faults: Faults;
  readonly reads: ReadFaults;
  /** Breaks every connection, and is there again at the same port with what it holds. */
  readonly restart: (downMs?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface DoubleOptions {
  readonly port?: number;
  /** Asks for these with every call, over TLS: the client sends none without it. */
  readonly secured?: {
    readonly key: string;
    readonly certificate: string;
    readonly user: string;
    readonly password: string;
  };
}

export const startDouble = async (options: DoubleOptions = {}): Promise<Double> => {
  const store = createStore();
  const faults = createFaults();
  const reads: ReadFaults = { isSilent: false, sent: 0 };
  let port = options.port ?? 0;
  let server: grpc.Server | null = null;
  const isLetIn = (metadata: grpc.Metadata): boolean => {
    if (options.secured === undefined) return true;
    const { user, password } = options.secured;
    const basic = Buffer.from(`${user}:${password}`).toString("base64");
    return metadata.get("authorization")[0] === `Basic ${basic}`;
  };
  const begin = async (): Promise<void> => {
    const appending = { store, faults, isLetIn, port: () => port, restart: () => void restart() };
    server = serverOf(appending, reads);
    port = await bound(server, port, options);
  };
  const restart = async (downMs = 20): Promise<void> => {
    server?.forceShutdown();
    await new Promise((resolve) => setTimeout(resolve, downMs));
    await begin();
  };
  await begin();
  return {
    port: () => port,
    host: () => `127.0.0.1:${port}`,
    store,
    faults,
    reads,
    restart,
    stop: async () => server?.forceShutdown(),
  };
};

const bound = (server: grpc.Server, port: number, { secured }: DoubleOptions): Promise<number> => {
  const credentials =
    secured === undefined
      ? grpc.ServerCredentials.createInsecure()
      : grpc.ServerCredentials.createSsl(null, [
          {
            private_key: Buffer.from(secured.key),
            cert_chain: Buffer.from(secured.certificate),
          },
        ]);
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, at) =>
      error === null ? resolve(at) : reject(error),
    );
  });
};

const serverOf = (appending: Appending, reads: ReadFaults): grpc.Server => {
  const server = new grpc.Server({ "grpc.max_receive_message_length": 17 * 1024 * 1024 });
  const notOffered: grpc.handleUnaryCall<unknown, unknown> = (_, callback) =>
    callback({ code: grpc.status.UNIMPLEMENTED });
  server.addService(
    streamServices.StreamsService as unknown as grpc.ServiceDefinition,
    {
      append: appendCall(appending),
      batchAppend: batchAppendCall(appending),
      read: readCall(appending.store, reads, appending.isLetIn),
      delete: notOffered,
      tombstone: notOffered,
    } as grpc.UntypedServiceImplementation,
  );
  server.addService(featureServices.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, callback: grpc.sendUnaryData<features.SupportedMethods>) =>
      callback(null, supported()),
  });
  server.addService(gossipServices.GossipService as unknown as grpc.ServiceDefinition, {
    read: (_: unknown, callback: grpc.sendUnaryData<gossip.ClusterInfo>) =>
      callback(null, oneNode(appending.port())),
  });
  return server;
};

const supported = (): features.SupportedMethods => {
  const streams = ["read", "append", "batchappend", "delete", "tombstone"].map((name) =>
    new features.SupportedMethod()
      .setServiceName("event_store.client.streams.streams")
      .setMethodName(name),
  );
  return new features.SupportedMethods()
    .setEventStoreServerVersion("25.1.0")
    .setMethodsList(streams);
};

const oneNode = (port: number): gossip.ClusterInfo => {
  const node = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString("00000000-0000-4000-8000-000000000001"))
    .setTimeStamp("0")
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress("127.0.0.1").setPort(port));
  return new gossip.ClusterInfo().setMembersList([node]);
};
