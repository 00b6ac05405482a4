import { kurrentServer } from "#tests/kurrent/kurrent-server.ts";
import { describeLogContract } from "#tests/log-contract.ts";

const server = await kurrentServer();

describeLogContract(
  "the log in KurrentDB",
  () => server.open(server.newAddress(), { mode: "create", pollMs: 50 }),
  { randomRuns: 20 },
);
