import { describe, expect, it } from "vitest";
import { recordNamed, type Surroundings } from "#src/record/default-path.ts";

const linux: Surroundings = { platform: "linux", env: {}, home: "/users/ann" };
const mac: Surroundings = { platform: "darwin", env: {}, home: "/Users/ann" };
const windows: Surroundings = { platform: "win32", env: {}, home: "C:\\Users\\ann" };
const fileIn = (around: Surroundings) => {
  const place = recordNamed(around);
  return place.ok ? `${place.value.namedBy}: ${place.value.name}` : place.error;
};

describe("the place of the record", () => {
  it.each([
    [linux, "default: /users/ann/.local/share/intervention-lifecycle/record.db"],
    [
      { ...linux, env: { XDG_DATA_HOME: "/data" } },
      "default: /data/intervention-lifecycle/record.db",
    ],
    [mac, "default: /Users/ann/Library/Application Support/intervention-lifecycle/record.db"],
    [
      { ...windows, env: { LOCALAPPDATA: "D:\\Local" } },
      "default: D:\\Local\\intervention-lifecycle\\record.db",
    ],
    [windows, "default: C:\\Users\\ann\\AppData\\Local\\intervention-lifecycle\\record.db"],
  ])("must be the usual folder of the platform: %#", (around, file) => {
    expect(fileIn(around)).toBe(file);
  });

  it("must be the one that --record names, before the one that INTERVENTION_RECORD names", () => {
    const env = { INTERVENTION_RECORD: "/b.db" };
    expect(fileIn({ ...linux, env, flag: "a.db" })).toBe("flag: a.db");
    expect(fileIn({ ...linux, env })).toBe("environment: /b.db");
    expect(fileIn({ ...windows, env })).toBe("environment: /b.db");
  });

  it("must not change because a variable is empty or holds a path that begins nowhere", () => {
    const env = { INTERVENTION_RECORD: "", XDG_DATA_HOME: "data", LOCALAPPDATA: "" };
    expect(fileIn({ ...linux, env })).toBe(fileIn(linux));
    expect(fileIn({ ...windows, env })).toBe(fileIn(windows));
  });

  it("must not be guessed when --record is empty or there is no home", () => {
    expect(fileIn({ ...linux, flag: "" })).toMatch(/--record.*needs the name of a file/);
    for (const around of [linux, mac, windows]) {
      expect(fileIn({ ...around, home: "" })).toMatch(/no home folder.*--record FILE/);
    }
  });
});
