import { describe, expect, it } from "vitest";
import type { Position } from "#src/views/schemas/position.ts";
import type { Why } from "#src/views/schemas/why.ts";
import { asking, liveOf, of, part } from "./asking.ts";

const { type, json, positionOf, entriesOf } = asking();

const councils = [
  "slough",
  "northamptonshire",
  "north-northamptonshire",
  "west-northamptonshire",
  "worcestershire",
  "isle-of-wight",
  "hull",
  "tameside",
  "gloucestershire",
  "coventry",
];

describe.each(councils)("the history of %s", (council) => {
  it.each(["csc", "edu"])("must not be accused of anything: %s", async (functions) => {
    const { findings } = await json<Position>(`show ${council} --functions ${functions}`);
    expect(findings.filter(({ verdict }) => verdict !== "gap")).toEqual([]);
    const missing = findings.flatMap((finding) => finding.missing);
    expect(missing.filter((words) => /^[a-z]\.\w|[a-z][A-Z]/.test(words))).toEqual([]);
  });

  it("must be readable to the last entry", async () => {
    const { unreadable, path } = await json<Position>(`show ${council}`);
    expect(unreadable).toEqual([]);
    expect(path.length).toBeGreaterThan(0);
  });
});

describe.each(councils)("the text about %s", (council) => {
  it.each(["show", "history", "moves"])(
    "must fit 80 columns and speak plainly: %s",
    async (view) => {
      const { out } = await type(`${view} ${council}`, { columns: 80 });
      expect(out.split("\n").filter((text) => text.length > 80)).toEqual([]);
      expect(out).not.toMatch(/\b(guard|projection|null|undefined|stream|region)\b|\[object|NaN/);
    },
  );
});

describe("the list of councils", () => {
  it("must keep its columns, however long the name of a council is, and fit the screen", async () => {
    const lines = (await type("councils")).out.split("\n");
    const columns = councils.map((council) =>
      lines.find((line) => line.startsWith(`${council} `))?.indexOf("Stage "),
    );
    expect(new Set(columns)).toEqual(new Set([Math.max(...councils.map((one) => one.length)) + 2]));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe("Hull", () => {
  it("must stand under a direction over social care and education alike", async () => {
    for (const functions of ["csc", "edu"]) {
      const position = await positionOf("hull", "2021-06-01", `--functions ${functions}`);
      expect(position.rung.number).toBe(3);
      expect(liveOf(position, "direction")).toEqual(["direction-2020-03"]);
    }
  });

  it("must step down from the direction to a notice while still rated Inadequate", async () => {
    expect((await positionOf("hull", "2022-08-04")).rung.number).toBe(3);
    const after = await positionOf("hull", "2022-08-05");
    expect(after.rung.number).toBe(1);
    expect(after.inspection?.words).toContain("rated Inadequate overall");
    expect(part(after, "direction")).toBe("none");
    expect(part(after, "commission")).toBe("none");
    expect(of(after, "direction")[0]?.status).toBe("ended on 5 August 2022 (revoked)");
    expect(of(after, "commission")[0]?.status).toBe("ended");
  });

  it("must be rated Requires Improvement five months later, the notice still open on the record", async () => {
    const { said } = await type("show hull --as-at 2023-02-01");
    expect(said).toContain("rated Requires improvement overall (published 13 January 2023)");
    expect(said).toContain("Improvement notice issued on 5 August 2022: open on the record");
  });

  it("may be revoked while Inadequate, by the Secretary of State and nobody else", async () => {
    const line = "why hull StatutoryDirectionRevoked --on 2022-07-01 --set revokedBy=";
    expect((await json<Why>(`${line}secretaryOfStateForEducation`)).answer).toBe("allowed");
    expect((await json<Why>(`${line}council`)).answer).toBe("refused");
  });

  it("must not show the step down to anybody who looks with what was public the day before", async () => {
    const known = await positionOf("hull", "2022-08-05", "--known-at 2022-08-04");
    expect(of(known, "notice")).toEqual([]);
  });
});

describe("Isle of Wight", () => {
  it("must be run by Hampshire under the direction, and go on without it", async () => {
    expect((await positionOf("isle-of-wight", "2015-01-01")).rung.number).toBe(4);
    const outlived = await positionOf("isle-of-wight", "2023-07-31");
    expect(outlived.rung.number).toBe(0);
    expect(liveOf(outlived, "direction")).toEqual([]);
    expect(part(outlived, "delivery")).toBe("returning");
    const { said } = await type("show isle-of-wight --as-at 2023-12-01");
    expect(said).toContain("another council as partner (Hampshire) runs the service");
    expect(said).not.toContain("a another");
  });

  it("must be unknown in between: the direction may have been lifted or not", async () => {
    const between = await positionOf("isle-of-wight", "2019-06-01");
    expect(between.rung.number).toBe(4);
    expect(between.possible.flatMap(({ rung }) => rung?.number ?? [])).toEqual([0]);
    expect(between.headline).toContain("Or no notice, proposal or direction on record, if this");
  });

  it("must lose its helper by the helper’s own withdrawal", async () => {
    const { said } = await type("history isle-of-wight");
    expect(said).toContain("Decided by: Hampshire, the helping council");
    expect(part(await positionOf("isle-of-wight", "2024-01-31"), "delivery")).toBe("council");
  });
});

describe("Tameside", () => {
  it("must have a notice while it is rated Requires Improvement", async () => {
    const position = await positionOf("tameside", "2022-08-15");
    expect(position.rung.number).toBe(1);
    expect(position.inspection?.words).toContain("rated Requires improvement overall");
  });

  it("must have the direction in the place of the notice", async () => {
    const position = await positionOf("tameside", "2024-04-01");
    expect(position.rung.number).toBe(3);
    expect(of(position, "notice")[0]?.live).toBe(false);
    expect(position.findings.filter(({ rule }) => rule === "V27")).toEqual([]);
  });

  it("must not be found to have failed persistently on the council’s own claim of five years", async () => {
    const position = await positionOf("tameside", "2024-10-01");
    const persistent = position.findings.filter(({ rule }) => rule === "V29");
    expect(persistent.map(({ verdict }) => verdict)).not.toContain("challengeable");
    for (const { missing } of persistent) {
      expect(missing).toContain("whether all key judgements were Inadequate");
    }
    const { said } = await type("history tameside");
    expect(said).toContain("as the council says, it was twice rated Inadequate: under 5 years");
    expect(said).toContain("more than seven years apart");
  });

  it("must keep control with a commissioner under a revised direction", async () => {
    const position = await positionOf("tameside", "2024-10-01");
    expect(liveOf(position, "direction")).toEqual(["direction-2024-09"]);
    const { said } = await type("history tameside");
    expect(said).toContain("Outcome: the council keeps the service, with a commissioner");
  });
});

describe("Gloucestershire", () => {
  it("must be nearly five years on a notice alone", async () => {
    for (const asAt of ["2017-09-01", "2019-09-01", "2022-03-31"]) {
      const position = await positionOf("gloucestershire", asAt);
      expect(position.rung.number).toBe(1);
      expect(of(position, "direction")).toEqual([]);
    }
    const after = await positionOf("gloucestershire", "2022-04-05");
    expect(after.rung).toMatchObject({ number: 0, label: "after intervention" });
  });
});

describe("Coventry", () => {
  it("must leave intervention and enter supervision and support on the day of the grade", async () => {
    const position = await positionOf("coventry", "2017-06-13");
    expect(position.inspection?.words).toBe(
      "rated Requires improvement overall (published 13 June 2017)",
    );
    expect(part(position, "notice")).toBe("supervisionAndSupport");
    expect(await entriesOf("coventry", "--as-at 2017-06-13")).toContain("COV-01.exit");
    expect((await positionOf("coventry", "2018-07-01")).rung.label).toBe("after intervention");
  });
});
