import { readKurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { describeLogContract } from "#tests/log-contract.ts";
import { must } from "./sample-entries.ts";

/** A real server, such as kurrentdb://localhost:2113/contract?tls=false. */
const url = process.env["KURRENTDB_URL"] ?? "";
const run = Date.now().toString(36);
let count = 0;
if (url === "") {
  throw new Error(
    "Put the address of a server into KURRENTDB_URL, such as kurrentdb://localhost:2113/contract?tls=false.",
  );
}

describeLogContract(
  "the log on a KurrentDB server",
  async () => {
    count += 1;
    const name = url.replace(/(\/[^/?]+)(\?|$)/, `$1-${run}-${count}$2`);
    const address = readKurrentAddress(name, process.env);
    if (!address.ok) throw new Error(`KURRENTDB_URL: ${address.error}`);
    return must(await openKurrentRecord(address.value, { mode: "create", pollMs: 200 }));
  },
  { randomRuns: 20 },
);
