import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { no, ok, type Result } from "#events/result.ts";

/** The pages, being served. */
export interface Serving {
  readonly port: number;
  /** Whether the port that was wished for was in use, and another was taken. */
  readonly wasBusy: boolean;
  /** Ends every connection and stops listening. */
  readonly close: () => Promise<void>;
}

/** This computer alone: no other can reach it, whatever the firewall says. */
const thisComputer = "127.0.0.1";

/**
 * Serves the pages to this computer alone, on the port wished for, or on a free one where that is in
 * use or 0. No: the port is not for this user.
 */
export async function servePages(
  makeApp: (port: number) => Hono,
  wished: number,
): Promise<Result<Serving, string>> {
  let app: Hono | null = null as Hono | null;
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
  }) as Server;
  let wasBusy = false;
  try {
    await listening(server, wished);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES") {
      return no(
        `Port ${wished} is not for this user. Choose one from 1024 up, or leave --port out.`,
      );
    }
    if (code !== "EADDRINUSE") throw error;
    wasBusy = true;
    await listening(server, 0);
  }
  const { port } = server.address() as AddressInfo;
  app = makeApp(port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return ok({ port, wasBusy, close });
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, thisComputer, () => {
      server.off("error", reject);
      resolve();
    });
  });
