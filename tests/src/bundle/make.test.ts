import { describe, expect, it } from "vitest";
import { bundleJson, files } from "#src/bundle/format.ts";
import { makeBundle } from "#src/bundle/make.ts";
import { limits, proves } from "#src/bundle/words.ts";
import { verifierLine } from "#src/checkpoint/key.ts";
import { everything } from "#src/views/question.ts";
import { faultInMarkup } from "#tests/src/pictures/well-formed.ts";
import { emptyElements, markupOf } from "#tests/src/report/reports.ts";
import { asked } from "#tests/src/views/streams.ts";
import {
  bytesOf,
  checked,
  noteAt,
  otherKey,
  ourKey,
  recordOf,
  said,
  signedAgain,
  smallest,
  toBundle,
} from "./bundles.ts";
import { good, goodWhole } from "./twins.ts";

const log = await recordOf(smallest);
const made = makeBundle(await toBundle(log));
const forked = await recordOf([
  ...smallest.slice(0, 3),
  ["hull", "InspectionRightsUsed", "2022-11-01"],
]);

describe("an evidence bundle", () => {
  it("must be the same bytes whenever and in whatever order it is asked for", async () => {
    const shuffled = {
      suppose: { usualRepresentationsDays: 28, countsDayOfService: true },
      sources: ["seed-3", "seed-0"],
      known: { held: null, publicBy: "2026-01-31" },
    };
    const ordered = {
      known: { publicBy: "2026-01-31", held: null },
      suppose: { countsDayOfService: true, usualRepresentationsDays: 28 },
      sources: ["seed-0", "seed-3"],
    };
    for (const question of [ordered, shuffled]) {
      const again = makeBundle(
        await toBundle(await recordOf(smallest), { question: asked("2026-02-01", question) }),
      );
      const first = makeBundle(await toBundle(log, { question: asked("2026-02-01", ordered) }));
      expect([...again]).toEqual([...first]);
    }
    expect([...makeBundle(await toBundle(await recordOf(smallest)))]).toEqual([...made]);
  });

  it("must not change with what is recorded later, if it is made of the same moment", async () => {
    const longer = await recordOf([...smallest, ["hull", "InspectionRightsUsed", "2023-01-01"]]);
    expect([...makeBundle(await toBundle(longer, { size: 4 }))]).toEqual([...made]);
  });

  it("must hold the council’s entries whole, whatever the cuts of its report", async () => {
    const known = { ...everything, held: { upToEntry: 2 } };
    const cut = makeBundle(await toBundle(log, { question: asked("2026-02-01", { known }) }));
    expect(cut.get(files.entries)).toBe(made.get(files.entries));
    expect(cut.get("report.html")).not.toBe(made.get("report.html"));
    expect(said(checked(bytesOf(cut)))).toEqual([]);
  });

  it("must be text that ends its lines with LF, and name no machine or moment", () => {
    for (const [name, text] of made) {
      expect([name, text.endsWith("\n"), text.includes("\r")]).toEqual([name, true, false]);
    }
  });

  it("must say of itself what it is of", () => {
    expect(bundleJson.parse(JSON.parse(made.get(files.bundle) ?? ""))).toMatchObject({
      isWhole: false,
      councils: [{ key: "solihull", name: "Solihull", report: "report.html" }],
      question: { asAt: "2026-02-01" },
      counts: { entries: 3, streams: 1, sources: 1 },
      since: null,
    });
  });

  it("must tell a clerk how to have it checked, and what that does not show", () => {
    const page = made.get(files.readme) ?? "";
    expect(faultInMarkup(markupOf(page), emptyElements)).toBeNull();
    for (const says of [...proves, ...limits]) expect(page).toContain(says);
    expect(page).toContain(verifierLine(ourKey.verifier));
    // A command that names it would call the bundle of any forger verified.
    expect(page).not.toMatch(/--key '?intervention-lifecycle/);
    expect(page).toContain('<a href="report.html">Solihull</a>');
  });

  it("must link the report of each council where it is of the whole record", () => {
    const page = Buffer.from(goodWhole.get(files.readme) ?? "").toString();
    for (const name of ["hull", "solihull"]) {
      expect(page).toContain(`<a href="reports/${name}.html">`);
      expect(goodWhole.has(`reports/${name}.html`)).toBe(true);
    }
  });
});

describe("a bundle in which nothing is wrong", () => {
  it("must be called consistent in itself by whoever names no key", () => {
    for (const bundle of [good, goodWhole]) {
      const answer = checked(bundle);
      expect([said(answer), answer.notRemade]).toEqual([[], null]);
      expect(answer.verdict).toMatch(/^Consistent in itself, signed by intervention-lifecycle\+/);
    }
  });

  it("must be called verified only against the key that was named", () => {
    const answer = checked(good, { key: ourKey.verifier });
    const line = verifierLine(ourKey.verifier);
    expect(answer.verdict).toBe(`Verified against the key ${line} that you named.`);
    const other = checked(good, { key: otherKey.verifier });
    expect(other.verdict).toBe(
      "NOT as the holder of the key that you named signed it: 3 faults were found.",
    );
    expect(other.signedBy).toBeNull();
  });
});

describe("what a maker writes beside the entries", () => {
  it.each(["README.html", "report.html", "rules.json", "check.py"])(
    "must be what this version makes of them: %s",
    (name) => {
      const text = `${Buffer.from(good.get(name) ?? "").toString()} `;
      const faults = said(checked(signedAgain(good, { [name]: text })));
      expect(faults).toEqual([
        `${name}: It is not what this version makes from the entries: it says something else.`,
      ]);
    },
  );

  it("must be left undecided, and said to be, where another version made it", () => {
    const answer = checked(good, { software: "intervention-lifecycle 9" });
    expect(said(answer)).toEqual([]);
    expect(answer.notRemade).toBe(
      "it was made by intervention-lifecycle test, and this is intervention-lifecycle 9",
    );
  });
});

describe("an entry that was taken out", () => {
  it("may not have every later line called wrong with it", () => {
    const text = Buffer.from(good.get(files.entries) ?? "").toString();
    const without = new Map(good).set(files.entries, Buffer.from(text.replace(/^.*\n/, "")));
    const faults = said(checked(without));
    expect(faults.filter((says) => says.includes("Its leaf is not that"))).toHaveLength(1);
    expect(faults).toContainEqual(expect.stringContaining("an entry was cut"));
  });
});

describe("a checkpoint that the reader holds from elsewhere", () => {
  const against = async (bundle: typeof good, size: number, record = log, key = ourKey) =>
    said(checked(bundle, { against: (await noteAt(record, size, key)).note }));
  it("must be found to be continued, by a bundle of the whole record or one made with it", async () => {
    const since = bytesOf(makeBundle(await toBundle(log, { sinceSize: 3 })));
    for (const size of [1, 2, 3, 4]) expect(await against(goodWhole, size)).toEqual([]);
    expect(await against(since, 3)).toEqual([]);
    expect(await against(good, 4)).toEqual([]);
  });

  it("may not have the bundle called other than it was signed, whatever cannot be shown of it", async () => {
    const held = async (bundle: typeof good, size: number, record = log) =>
      checked(bundle, { against: (await noteAt(record, size)).note }).verdict;
    const line = verifierLine(ourKey.verifier);
    const notShown = `NOT shown to continue the checkpoint that you hold: see above. All else is as ${line} signed it.`;
    expect(await held(good, 3)).toBe(notShown);
    expect(await held(goodWhole, 4, forked)).toBe(notShown);
    expect(await held(goodWhole, 3)).toMatch(/ It continues the checkpoint that you hold\.$/);
    const { note } = await noteAt(log, 3);
    const spoilt = new Map(good).set(files.rules, Buffer.from("x"));
    expect(checked(spoilt, { against: note }).verdict).toBe(
      "NOT as it was signed: 2 faults were found.",
    );
  });

  it("must be said to be undecided where it cannot be decided", async () => {
    expect(await against(good, 3)).toEqual([
      expect.stringMatching(/^--against: Undecided: .*--since/),
    ]);
    const longer = await recordOf([...smallest, ["hull", "InspectionRightsUsed", "2023-01-01"]]);
    expect(await against(goodWhole, 5, longer)).toEqual([
      expect.stringMatching(
        /^--against: .* either the bundle was made before it, or the record was cut since/,
      ),
    ]);
  });

  it("must be told from that of a record which was otherwise then", async () => {
    const rewritten = bytesOf(makeBundle(await toBundle(forked, { council: null })));
    expect(said(checked(rewritten))).toEqual([]);
    expect(await against(rewritten, 3)).toEqual([]);
    expect(await against(rewritten, 4)).toEqual([expect.stringMatching(/another root/)]);
    const grown = await recordOf([
      ...smallest.slice(0, 3),
      ["hull", "InspectionRightsUsed", "2022-11-01"],
      ["hull", "InspectionRightsUsed", "2022-11-02"],
    ]);
    const whole = bytesOf(makeBundle(await toBundle(grown, { council: null })));
    expect(await against(whole, 4)).toEqual([
      expect.stringMatching(/first 4 entries had another root .* altered or cut/),
    ]);
  });

  it("must be of the same record and signed by the same key", async () => {
    const other = await recordOf(smallest.slice(1));
    expect(await against(goodWhole, 2, other)).toEqual([
      "--against: The checkpoint that you hold is of another record.",
    ]);
    expect(await against(goodWhole, 2, log, otherKey)).toEqual([
      expect.stringMatching(/bears no good signature by the key that signed this bundle/),
    ]);
    expect(said(checked(good, { against: "a letter\n" }))).toEqual([
      "--against: What you hold is not the signed note of a checkpoint.",
    ]);
  });
});
