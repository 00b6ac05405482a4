import { describe, expect, it } from "vitest";
import { isKurrentAddress, readKurrentAddress, withoutPassword } from "#src/log/kurrent-address.ts";

const read = (name: string, env: Readonly<Record<string, string>> = {}) =>
  readKurrentAddress(name, env);

describe("the address of a record on a server", () => {
  it.each([
    [
      "kurrentdb://localhost/england",
      "kurrentdb://localhost:2113?discoveryInterval=10",
      "kurrentdb://localhost:2113/england",
    ],
    [
      "esdb://DB.example.org:2114/england?tls=false",
      "kurrentdb://db.example.org:2114?tls=false&discoveryInterval=10",
      "kurrentdb://db.example.org:2114/england",
    ],
    [
      "kurrentdb://a:2113,b:2114/eng-2?nodePreference=leader",
      "kurrentdb://a:2113,b:2114?nodePreference=leader",
      "kurrentdb://a:2113,b:2114/eng-2",
    ],
    [
      "kurrentdb+discover://cluster.example.org/england",
      "kurrentdb+discover://cluster.example.org:2113",
      "kurrentdb+discover://cluster.example.org:2113/england",
    ],
  ])("may be %s", (name, connection, identity) => {
    expect(read(name)).toMatchObject({
      ok: true,
      value: { connection, identity, credentials: null },
    });
  });

  it("may bear user and password, or leave them to variables, and must hand them on apart", () => {
    const credentials = { username: "ann", password: "p@ss:w/rd" };
    const typed = read("kurrentdb://ann:p%40ss%3Aw%2Frd@localhost/england");
    expect(typed).toMatchObject({ ok: true, value: { credentials } });
    expect(JSON.stringify(typed.ok && { ...typed.value, credentials: null })).not.toMatch(
      /ann|p%40/,
    );
    const env = {
      INTERVENTION_KURRENTDB_USER: "ann",
      INTERVENTION_KURRENTDB_PASSWORD: "p@ss:w/rd",
    };
    expect(read("kurrentdb://localhost/england", env)).toMatchObject({
      ok: true,
      value: { credentials },
    });
  });

  it.each([
    "kurrentdb://localhost",
    "kurrentdb:///england",
    "kurrentdb://localhost:99999/england",
    "kurrentdb://localhost/England",
    "kurrentdb://localhost/england.b",
    "kurrentdb://localhost/england?throwOnAppendFailure=false",
    "kurrentdb://localhost/england?tls=perhaps",
    "kurrentdb://localhost/england?tls",
    "kurrentdb://ann@localhost/england",
    "kurrentdb://ann:se%cret@localhost/england",
    "kurrentdb://ann:secret@/england",
    "kurrentdb://ann:secret@localhost/a/b",
  ])("must not be %s, and what is said must not repeat a password", (name) => {
    const answer = read(name);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? "" : answer.error).toMatch(/Write it like kurrentdb:\/\//);
    expect(JSON.stringify(answer)).not.toMatch(/se%?cret/);
  });

  it("must be told from the name of a file", () => {
    for (const name of ["record.db", "./kurrentdb/record.db", "C:\\esdb\\x.db", "memory:"]) {
      expect(isKurrentAddress(name)).toBe(false);
      expect(withoutPassword(name)).toBe(name);
    }
    expect(withoutPassword("esdb://ann:a@b:c@host/england?tls=false")).toBe(
      "esdb://host/england?tls=false",
    );
  });

  it.each([
    "kurrent://ann:secret@localhost/england",
    "esdb+tls://ann:secret@localhost/england",
    " kurrentdb://ann:secret@localhost/england",
    "kurrentdb:/ann:secret@localhost/england",
    "kurrentdb://ann:sec\nsecret@localhost/england",
  ])("may not be taken for the name of a file where it is mistyped: %j", (name) => {
    expect(isKurrentAddress(name)).toBe(true);
    const answer = read(name);
    const says = answer.ok ? "" : answer.error;
    expect(says).toMatch(/^This is not the address of a record .*kurrentdb:\/\//);
    expect(`${says}${withoutPassword(name)}`).not.toMatch(/sec/);
  });
});
