import { statSync, truncateSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routes } from "#src/web/routes.ts";
import { copyOf } from "#tests/src/cli/kept-record.ts";
import { reword, tamper } from "#tests/src/log/tamper.ts";
import { plainOf } from "./plain-of.ts";
import { site } from "./site.ts";

/** Addresses of pages that show from the record, each asked before it is damaged and after. */
const shown = [
  "/",
  "/councils",
  "/councils.csv",
  "/councils/solihull?as-at=2022-11-03",
  "/councils/solihull/changes?before=2022-10-19&known-at=2022-11-03",
  "/councils/solihull/why/commissioner-instructed?as-at=2022-10-20",
  "/scenarios/review-fails-tomorrow",
  "/compare?of=trust-with-consent&of=trust-launch-slips",
  "/rules/V18",
  "/search?q=direction",
] as const;

const attacks: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  [
    "a text changed",
    (file) => tamper(file, "UPDATE entries SET body = body || ' ' WHERE pos = 3"),
    /The record is damaged.*: its text is not what was hashed\. Do not write to it/,
  ],
  [
    "a text and its hash changed together",
    (file) => reword(file, 300, (body) => body.replace('"role":"', '"role":"another ')),
    /checkpoint/,
  ],
  [
    "an entry taken out",
    (file) => tamper(file, "DELETE FROM entries WHERE pos = 400"),
    /The record is damaged.* missing before it|checkpoint/,
  ],
  [
    "a table put into the file",
    (file) => tamper(file, "CREATE TABLE extra (x)"),
    /The record is damaged: "extra" does not belong in it/,
  ],
  ["the file cut short", (file) => truncateSync(file, Math.floor(statSync(file).size / 2)), /./],
];

describe.each(attacks)("a record that is damaged while it is served: %s", (_, damage, says) => {
  const { ask, record, told } = site();

  it("must be said at the top of every page that shows from it, which shows nothing of it", async () => {
    for (const address of shown)
      expect([address, (await ask(address)).status]).toEqual([address, 200]);
    damage(record());
    for (const address of shown) {
      const answer = await ask(address);
      expect([address, answer.status]).toEqual([address, 503]);
      const page = await answer.text();
      const main = /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? "";
      expect(main.trim()).toMatch(/^<div\s+class="govuk-notification-banner"/);
      expect(plainOf(main)).toContain("Nothing of the record is shown");
      expect(plainOf(main)).toMatch(says);
      expect(page).not.toMatch(/Solihull|From the record/);
    }
    expect(told()).toBe("");
  });

  it("must be a problem for programs as well", async () => {
    const answer = await ask("/councils/solihull?format=json");
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
      503,
      "application/problem+json",
    ]);
  });

  it("must be led to the page that checks it, which says what is wrong", async () => {
    expect(await (await ask("/councils")).text()).toContain('href="/check"');
    expect((await ask("/check")).status).toBe(200);
    const checked = await ask("/check?run=now");
    expect(plainOf(await checked.text())).toMatch(/does not hold|cannot be checked/);
  });
});

describe("a record that was damaged and is mended", () => {
  const { ask, record } = site();

  it("must be shown again once what it was is put back", async () => {
    const address = "/councils/solihull?as-at=2022-11-03";
    const before = await (await ask(address)).text();
    const copy = copyOf(record(), "mended");
    tamper(record(), "UPDATE entries SET body = body || ' ' WHERE pos = 3");
    expect((await ask(address)).status).toBe(503);
    copy.putBack();
    expect(await (await ask(address)).text()).toBe(before);
  });
});

describe("a page that examines the record", () => {
  it("may only be the one that checks it", () => {
    expect(routes.filter(({ examines }) => examines === true).map(({ path }) => path)).toEqual([
      "/check",
    ]);
  });
});
