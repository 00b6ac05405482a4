import { startDouble } from "./server.ts";

/** A double of a KurrentDB server in a process of its own: says where it listens, and ends when it is killed. */
const [port = "0"] = process.argv.slice(2);
const double = await startDouble({ port: Number(port) });
console.log(`listening on ${double.host()}`);
