import { no, ok, type Result } from "#events/result.ts";

/**
 * Where a record is kept on a KurrentDB server (formerly EventStoreDB):
 *
 *     kurrentdb://[user:password@]host[:port][,host[:port]...]/record[?option=value&...]
 *
 * `kurrentdb+discover://` finds the nodes of a cluster by the DNS name. `esdb` may stand for
 * `kurrentdb`. One server holds many records: the record’s own name is the path, and an entry of its
 * stream `council-a` stands in the server’s stream `record.council-a`.
 */
export interface KurrentAddress {
  /** Of 1 to 64 of a-z, 0-9 and hyphens, so that no record’s name begins another’s streams. */
  readonly record: string;
  /** What the client is given: without the record’s name, and without user and password. */
  readonly connection: string;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** The address as it may be shown, and typed again: without user and password. */
  readonly shown: string;
  /** The one name of the record for every way of writing its address: without options too. */
  readonly identity: string;
}

const scheme = /^(?:kurrentdb|esdb)(\+discover)?:\/\//i;

/**
 * Whether a name given for a record is meant as such an address and not as the name of a file. One
 * that is mistyped is none, but must not be shown as a file’s either: a password may stand in it.
 */
export const isKurrentAddress = (name: string): boolean => /^\s*[a-z][a-z0-9+.-]+:\//i.test(name);

/**
 * Reads an address. User and password may stand in the variables INTERVENTION_KURRENTDB_USER and
 * INTERVENTION_KURRENTDB_PASSWORD instead, where other users of the computer do not see them.
 * No: a sentence to show, which never repeats a password.
 */
export const readKurrentAddress = (
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Result<KurrentAddress, string> => {
  const found = scheme.exec(name);
  if (found === null) return fault("it does not begin with kurrentdb://");
  const discover = found[1] ?? "";
  const rest = /^(?:(.*)@)?([^/?@]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(name.slice(found[0].length));
  const [, who, hosts = "", record = "", options = ""] = rest ?? [];
  if (rest === null) return fault("its parts do not follow one another as they should");
  const nodes = hosts.toLowerCase().split(",").map(withPort);
  if (nodes.some((node) => node === null)) return fault("it does not name a host, or a port");
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(record)) {
    return fault("after the host it must name the record: 1 to 64 of a-z, 0-9 and hyphens");
  }
  const settings = optionsIn(options);
  if (!settings.ok) return settings;
  const credentials = credentialsIn(who, env);
  if (!credentials.ok) return credentials;
  const host = nodes.join(",");
  const isOneNode = nodes.length === 1 && discover === "";
  return ok({
    record,
    connection: `kurrentdb${discover}://${host}${queryOf(settings.value, isOneNode)}`,
    credentials: credentials.value,
    shown: `kurrentdb${discover}://${host}/${record}${queryOf(settings.value, false)}`,
    identity: `kurrentdb${discover}://${host}/${record}`,
  });
};

/** A name as it was typed, without the user and the password that may stand in an address. */
export const withoutPassword = (name: string): string =>
  isKurrentAddress(name) ? name.replace(/^([^/]*\/+).*@/s, "$1") : name;

const fault = (what: string): Result<never, string> =>
  no(
    `This is not the address of a record on a KurrentDB server: ${what}. Write it like ` +
      `kurrentdb://localhost:2113/england?tls=false.`,
  );

const withPort = (node: string): string | null => {
  const [, host, port = "2113"] = /^([a-z0-9.-]+)(?::(\d{1,5}))?$/.exec(node) ?? [];
  return host === undefined || Number(port) > 65_535 ? null : `${host}:${port}`;
};

/**
 * What may be set. The client warns of an option that it does not know by printing the whole
 * address, so none but these reaches it; how it fails is not for the address to say.
 */
const known: ReadonlyMap<string, RegExp> = new Map([
  ["tls", /^(true|false)$/],
  ["tlsVerifyCert", /^(true|false)$/],
  ["tlsCAFile", /^[^&#]+$/],
  ["userCertFile", /^[^&#]+$/],
  ["userKeyFile", /^[^&#]+$/],
  ["nodePreference", /^(leader|follower|readonlyreplica)$/i],
  ["maxDiscoverAttempts", /^\d{1,4}$/],
  ["discoveryInterval", /^\d{1,6}$/],
  ["gossipTimeout", /^\d{1,6}$/],
  ["keepAliveInterval", /^\d{5,9}$/],
  ["keepAliveTimeout", /^\d{5,9}$/],
]);

/** The client waits once before it looks for the only node there is: by itself, half a second. */
const shortWait = "discoveryInterval=10";

const queryOf = (pairs: readonly string[], isOneNode: boolean): string => {
  const isSet = pairs.some((pair) => pair.startsWith("discoveryInterval="));
  const all = isOneNode && !isSet ? [...pairs, shortWait] : pairs;
  return all.length === 0 ? "" : `?${all.join("&")}`;
};

const optionsIn = (text: string): Result<readonly string[], string> => {
  if (text === "") return ok([]);
  const pairs: string[] = [];
  for (const pair of text.split("&")) {
    const at = pair.indexOf("=");
    const given = pair.slice(0, at);
    const name = [...known.keys()].find((one) => one.toLowerCase() === given.toLowerCase());
    if (at === -1 || name === undefined) {
      return fault(`its options may be ${[...known.keys()].join(", ")}, each as name=value`);
    }
    const value = pair.slice(at + 1);
    if (known.get(name)?.test(value) !== true) return fault(`its option ${name} has no such value`);
    pairs.push(`${name}=${value}`);
  }
  return ok(pairs);
};

const credentialsIn = (
  who: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Result<KurrentAddress["credentials"], string> => {
  if (who !== undefined) {
    const at = who.indexOf(":");
    if (at < 1) return fault("before the @ must stand user:password");
    try {
      const [username, password] = [who.slice(0, at), who.slice(at + 1)].map(decodeURIComponent);
      return ok({ username: username ?? "", password: password ?? "" });
    } catch {
      return fault("a % in user or password must be written %25");
    }
  }
  const username = env["INTERVENTION_KURRENTDB_USER"] ?? "";
  const password = env["INTERVENTION_KURRENTDB_PASSWORD"] ?? "";
  return ok(username === "" ? null : { username, password });
};
