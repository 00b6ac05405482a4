import { fileURLToPath } from "node:url";
import { startNode } from "#tests/src/log/start-child.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** A double in a process of its own, for who waits for other processes or measures this one. */
export const startDoubleApart = async (): Promise<{
  /** Such as `127.0.0.1:40001`. */
  readonly host: string;
  readonly stop: () => Promise<void>;
}> => {
  const server = startNode([main]);
  for (let n = 0; n < 1_500; n += 1) {
    const host = /listening on (\S+)/.exec(server.said())?.[1];
    if (host !== undefined) {
      const stop = async (): Promise<void> => {
        server.process.kill("SIGKILL");
        await server.ended;
      };
      return { host, stop };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the double does not start");
};
