import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readKurrentAddress } from "#src/log/kurrent-address.ts";
import { openKurrentRecord } from "#src/log/kurrent-log.ts";
import { startDouble } from "#tests/kurrent/server.ts";
import { fill, must, mustNot } from "./sample-entries.ts";

const folder = mkdtempSync(join(tmpdir(), "tls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);
const [key, certificate, authority] = [file("key.pem"), file("server.pem"), file("ca.pem")];

const openssl = (words: string, ...files: readonly string[]): boolean =>
  spawnSync("openssl", [...words.split(" "), ...files]).status === 0;
const selfMade = "req -x509 -newkey rsa:2048 -nodes -days 2";
const forHere = "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1";

/** A certificate for this computer, and the authority that vouches for it; false without openssl. */
const made =
  openssl(`${selfMade} -subj /CN=authority`, "-keyout", file("ca-key.pem"), "-out", authority) &&
  openssl(
    `${selfMade} ${forHere} -addext basicConstraints=CA:FALSE`,
    "-keyout",
    key,
    "-out",
    certificate,
    "-CA",
    authority,
    "-CAkey",
    file("ca-key.pem"),
  );
const isRequired = (process.env["REQUIRE_TOOLS"] ?? "").split(",").includes("openssl");

describe.skipIf(!made && !isRequired)("a server with TLS and users (needs openssl)", () => {
  const password = "p@ss:w/rd";
  const begin = async () => {
    const double = await startDouble({
      secured: {
        key: readFileSync(key, "utf8"),
        certificate: readFileSync(certificate, "utf8"),
        user: "ann",
        password,
      },
    });
    afterAll(() => double.stop());
    return double;
  };
  const open = (name: string, env: Readonly<Record<string, string>> = {}) => {
    const address = readKurrentAddress(name, env);
    if (!address.ok) throw new Error(address.error);
    return openKurrentRecord(address.value, { mode: "create" });
  };

  it("must let in who knows the password, from the variables, and nobody else", async () => {
    const double = await begin();
    const name = `kurrentdb://${double.host()}/england?tlsCAFile=${authority}`;
    const env = { INTERVENTION_KURRENTDB_USER: "ann", INTERVENTION_KURRENTDB_PASSWORD: password };
    const log = must(await open(name, env));
    await fill(log, "council-a", 3);
    expect(must(await log.head()).size).toBe(3);
    await log.close();
    for (const wrong of [{}, { ...env, INTERVENTION_KURRENTDB_PASSWORD: "guess" }]) {
      expect(mustNot(await open(name, wrong))).toMatchObject({ kind: "AccessDenied" });
    }
  });

  it("must not be talked to where its certificate is not vouched for", async () => {
    const double = await begin();
    const env = { INTERVENTION_KURRENTDB_USER: "ann", INTERVENTION_KURRENTDB_PASSWORD: password };
    const refused = await open(`kurrentdb://${double.host()}/england`, env);
    expect(mustNot(refused)).toMatchObject({ kind: "Unavailable" });
  });
});
