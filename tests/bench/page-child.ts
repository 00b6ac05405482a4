/** Serves the pages of a record until its parent lets go of it: a process of its own. */
import { once } from "node:events";
import { appOf } from "#src/web/app.ts";
import { recordSource } from "#src/web/record-source.ts";
import { servePages } from "#src/web/serve.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const [record = "", home = ""] = process.argv.slice(2);
const io = recordingIo({ home, cwd: home, now: () => new Date() });
const source = recordSource(io, record);
const serving = await servePages((port) => appOf({ source, io, port }), 0);
if (!serving.ok) throw new Error(serving.error);
process.send?.({ port: serving.value.port });
await once(process, "disconnect");
await serving.value.close();
await source.close();
