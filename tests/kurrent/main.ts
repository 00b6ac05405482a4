import { startDouble } from "./server.ts";

/**
 * A double of a KurrentDB server in a process of its own: says where it listens, breaks every
 * connection and is there again at SIGUSR2, saying so, and ends when it is killed. With a number of
 * milliseconds it takes so long over each append, as a disk does.
 */
const [port = "0", appendMs = "0"] = process.argv.slice(2);
const double = await startDouble({ port: Number(port) });
if (appendMs !== "0") double.faults.next({ kind: "slow", ms: Number(appendMs) }, 100_000);
console.log(`listening on ${double.host()}`);
process.on("SIGUSR2", () => {
  void double.restart(300).then(() => console.log("restarted"));
});
