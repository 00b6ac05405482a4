import { fileURLToPath } from "node:url";
import { startNode } from "#tests/src/log/start-child.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** A double in a process of its own, for who waits for other processes or measures this one. */
export const startDoubleApart = async ({ appendMs = 0 } = {}): Promise<{
  /** Such as `127.0.0.1:40001`. */
  readonly host: string;
  /** Breaks every connection; done when it is there again, with what it holds. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}> => {
  const server = startNode([main, "0", String(appendMs)]);
  const says = async (isSo: () => boolean): Promise<void> => {
    for (let n = 0; !isSo(); n += 1) {
      if (n === 1_500) throw new Error("the double does not start");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const hostSaid = () => /listening on (\S+)/.exec(server.said())?.[1];
  await says(() => hostSaid() !== undefined);
  return {
    host: hostSaid() ?? "",
    restart: async () => {
      const before = server.said();
      server.process.kill("SIGUSR2");
      await says(() => server.said() !== before);
    },
    stop: async () => {
      server.process.kill("SIGKILL");
      await server.ended;
    },
  };
};
