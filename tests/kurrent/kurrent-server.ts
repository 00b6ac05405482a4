import { afterAll } from "vitest";
import type { EventLog } from "#src/log/event-log.ts";
import type { KurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord, type KurrentOptions } from "#src/log/kurrent-log.ts";
import { must } from "#tests/src/log/sample-entries.ts";
import { addressOf } from "./address-of.ts";
import { startDouble, type Double, type DoubleOptions } from "./server.ts";

/** A double for the tests of one file, and records on it. */
export interface KurrentServer {
  readonly double: Double;
  /** The address of a record that is not there yet. */
  readonly newAddress: () => KurrentAddress;
  readonly open: (address: KurrentAddress, options: KurrentOptions) => Promise<EventLog>;
}

export const kurrentServer = async (
  options: DoubleOptions & { readonly at?: string } = {},
): Promise<KurrentServer> => {
  const double = await startDouble(options);
  afterAll(() => double.stop());
  let count = 0;
  return {
    double,
    newAddress: () => {
      count += 1;
      return addressOf(`kurrentdb://${options.at ?? ""}${double.host()}/record-${count}?tls=false`);
    },
    open: async (address, how) => must(await openKurrentRecord(address, how)),
  };
};
