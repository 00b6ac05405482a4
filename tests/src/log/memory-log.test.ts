import { createMemoryLog } from "#src/log/memory-log.ts";
import { describeLogContract } from "#tests/log-contract.ts";

describeLogContract("the log in memory", () => Promise.resolve(createMemoryLog()));
