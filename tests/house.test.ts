import { describe, expect, it } from "vitest";
import { linesWith, projectFiles, textOf } from "./house-files.ts";

/** This file has to name what it forbids. */
const self = "tests/house.test.ts";
const files = projectFiles().filter((path) => path !== self);
const sources = files.filter((path) => /^(events|machines|src|tests)\/.*\.(ts|mjs|js)$/.test(path));
const pure = sources.filter((path) => /^(events|machines)\//.test(path));
const texts = files.filter((path) => !/\.(png|ico|woff2?|xlsx|pdf|db|wasm|gz)$/.test(path));

describe("a source file", () => {
  it("must have a name in kebab-case, and so must its folders", () => {
    const word = "[a-z0-9]+(-[a-z0-9]+)*";
    const kebab = new RegExp(`^${word}([./]${word})*$`);
    expect(sources.filter((path) => !kebab.test(path))).toEqual([]);
  });

  it("must not be longer than 300 lines", () => {
    const lines = (path: string) => textOf(path).trimEnd().split("\n").length;
    expect(sources.filter((path) => lines(path) > 300)).toEqual([]);
  });

  it("must not reach out of its folder with ../", () => {
    const reachesOut = /(from|import|import\()\s*["']\.\.\//;
    expect(linesWith(reachesOut, sources)).toEqual([]);
  });

  it("must not leave work undone behind a marker", () => {
    expect(linesWith(/\b(TODO|FIXME|XXX)\b/, sources)).toEqual([]);
  });

  it("must not replace modules in a test", () => {
    expect(linesWith(/\bvi\.(do)?[mM]ock\b/, sources)).toEqual([]);
  });
});

describe("the pure rooms, events/ and machines/", () => {
  it("must not see a clock or chance", () => {
    const impure = /globalThis\.Date|new Date\b|Date\.now|Math\.random/;
    expect(linesWith(impure, pure)).toEqual([]);
  });
});

describe("the project", () => {
  it("must hold nothing at the top level but the known rooms and files", () => {
    const known =
      /^(events|machines|src|tests|docs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|\..+)$/;
    const top = new Set(files.map((path) => path.split("/")[0] ?? path));
    expect([...top].filter((name) => !known.test(name))).toEqual([]);
  });

  it("must give every decision record its own number and a title in kebab-case", () => {
    const records = files.flatMap((path) => path.match(/^docs\/adr\/(.+)$/)?.[1] ?? []);
    expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    const numbers = records.map((name) => name.slice(0, 4));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it("must not name a package registry or a path of somebody's machine", () => {
    const registry = /registry\.(npmjs|yarnpkg|npmmirror)|\bnpmjs\.(org|com)|deb\.debian\.org/;
    const machine = /(?<![\w.\])}*@-])\/(work|farm|root|home\/\w+)(\/|\b)/;
    expect(linesWith(registry, texts)).toEqual([]);
    expect(linesWith(machine, texts)).toEqual([]);
    expect(linesWith(/^\s*"resolved":/, ["package-lock.json"])).toEqual([]);
  });
});

describe("package.json", () => {
  const manifest = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;

  it("must give every dependency one exact version", () => {
    const all = ["dependencies", "devDependencies", "optionalDependencies"];
    const versions = all.flatMap((kind) => Object.entries(manifest[kind] ?? {}));
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("must offer the scripts that the documents tell people to type", () => {
    const promised = ["start", "test", "lint", "check", "deep", "docs", "bench", "test:kurrentdb"];
    const offered = Object.keys(manifest["scripts"] ?? {});
    expect(promised.filter((name) => !offered.includes(name))).toEqual([]);
  });
});
