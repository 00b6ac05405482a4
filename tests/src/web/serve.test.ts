import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { serve, type ServeTyped } from "#src/cli/commands/serve.ts";
import { atDesk } from "#tests/src/cli/kept-record.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

/** Serves the record of a desk until `visit` is done with it. */
async function served(
  typed: ServeTyped,
  visit: (address: string) => Promise<void>,
  browses = true,
) {
  const at = await atDesk();
  const io = recordingIo({ home: at.home, cwd: at.home });
  const opened: string[] = [];
  const code = await serve({ record: at.record, ...typed }, io, {
    stopped: () => visit(/http:\S+/.exec(io.said().out)?.[0] ?? ""),
    browse: async (address) => {
      opened.push(address);
      return browses;
    },
  });
  return { code, opened, ...io.said(), record: at.record };
}

describe("intervention serve", () => {
  it("must say what it serves and where, answer there, and end when it is stopped", async () => {
    let visited = "";
    const { code, out, record, opened } = await served({ port: "0" }, async (address) => {
      visited = address;
      expect((await fetch(address)).status).toBe(200);
      expect((await fetch(`${address}nowhere`)).status).toBe(404);
      expect((await fetch(address, { method: "POST", body: "x" })).status).toBe(405);
    });
    expect([code, opened]).toEqual([0, []]);
    expect(out).toContain(`The record ${record}: 1 council, 3 entries.`);
    expect(out).toMatch(/Ctrl-C stops it[^]*Stopped\.\n$/);
    await expect(fetch(visited)).rejects.toThrow("fetch failed");
  });

  it("must take another port where the one wished for is in use, and say so", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, out } = await served({ port: String(port) }, async (address) => {
      expect(new URL(address).port).not.toBe(String(port));
      expect((await fetch(address)).status).toBe(200);
    });
    other.close();
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(`^Port ${port} is in use; port \\d+ was free and is taken instead`),
    );
  });

  it("must not be reached by another address of this computer", async () => {
    const others = Object.values(networkInterfaces()).flatMap((all = []) =>
      all
        .filter(({ internal, family }) => !internal && family === "IPv4")
        .map(({ address }) => address),
    );
    await served({ port: "0" }, async (address) => {
      // 127.0.0.2 is this computer too, wherever the whole block is its own.
      for (const other of [...others, "127.0.0.2"]) {
        await expect(fetch(address.replace("127.0.0.1", other))).rejects.toThrow("fetch failed");
      }
    });
  });

  it.each(["x", "-1", "65536", "1.5"])("must not take %s for a port", async (port) => {
    const { code, err } = await served({ port }, async () => {});
    expect(code).toBe(2);
    expect(err).toContain(`--port ${port}: write a whole number up to 65535`);
  });

  it("must show a scenario’s file that is named, and refuse one that is not there or has another’s address", async () => {
    const shown = await served(
      { port: "0", scenario: [resolve("src/scenario/shipped/trust-with-consent.yaml")] },
      async (address) => {
        expect(await (await fetch(`${address}scenarios`)).text()).toContain(
          "trust-with-consent.yaml",
        );
      },
    );
    expect(shown.code).toBe(0);
    const missing = await served({ port: "0", scenario: ["nowhere.yaml"] }, async () => {});
    expect([missing.code, missing.out]).toEqual([3, ""]);
    expect(missing.err).toContain("There is no scenario nowhere.yaml");
    const twice = await served(
      { port: "0", scenario: ["trust-with-consent", "notice-then-direction"] },
      async () => {},
    );
    expect([twice.code, twice.out]).toEqual([2, ""]);
    expect(twice.err).toContain(
      "trust-with-consent and trust-with-consent would have one address.",
    );
  });

  it("may open the browser, and must go on where there is none", async () => {
    const { code, opened, err } = await served({ port: "0", open: true }, async () => {}, false);
    expect([code, opened.length]).toEqual([0, 1]);
    expect(err).toContain(`No browser could be opened. Open ${opened[0]} yourself.`);
  });

  it("must not begin without a record", async () => {
    const { code, out } = await served({ record: "nowhere.db" }, async () => {});
    expect([code, out]).toEqual([3, ""]);
  });
});
