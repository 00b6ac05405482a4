import { readKurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { liveServer, nameAServer } from "#tests/kurrent/live-server.ts";
import { describeLogContract } from "#tests/log-contract.ts";
import { must } from "./sample-entries.ts";

const run = Date.now().toString(36);
let count = 0;
if (liveServer === "") throw new Error(nameAServer);

describeLogContract(
  "the log on a KurrentDB server",
  async () => {
    count += 1;
    const name = liveServer.replace(/(\/[^/?]+)(\?|$)/, `$1-${run}-${count}$2`);
    const address = readKurrentAddress(name, process.env);
    if (!address.ok) throw new Error(`KURRENTDB_URL: ${address.error}`);
    return must(await openKurrentRecord(address.value, { mode: "create", pollMs: 200 }));
  },
  { randomRuns: 20 },
);
