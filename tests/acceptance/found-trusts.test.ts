import { describe, expect, it } from "vitest";
import type { Why } from "#src/views/schemas/why.ts";
import { asking, liveOf, of, part } from "./asking.ts";

const { type, json, positionOf } = asking();

describe("Northamptonshire", () => {
  it("must be under a direction before any Inadequate rating of these years", async () => {
    const position = await positionOf("northamptonshire", "2018-12-01");
    expect(position.inspection?.words).toContain("rated Requires improvement overall");
    expect(liveOf(position, "direction")).toContain("direction-2018-11");
    expect(of(position, "proposal")[0]?.status).toContain("followed by the direction");
  });

  it("must not count another department’s commissioners as commissioners for children’s services", async () => {
    const position = await positionOf("northamptonshire", "2018-10-01");
    expect(of(position, "commission")).toEqual([]);
    const { said } = await type("history northamptonshire --as-at 2018-10-01");
    expect(said).toContain("Two commissioners of that ministry for the council’s finances");
    expect(said).toContain("By: Ministry of Housing, Communities and Local Government");
  });

  it("must have two commissioners at once after the first has resigned", async () => {
    const position = await positionOf("northamptonshire", "2020-01-01");
    expect(liveOf(position, "commission")).toEqual([
      "commission-2019-christie",
      "commission-2019-chamberlain",
    ]);
    const { said } = await type("history northamptonshire --as-at 2020-01-01");
    expect(said).toContain("The commission ended Dated: By 17 October 2019");
    expect(said).toContain("Reason: Resigned");
  });

  it("must be rated Inadequate only after the trust was decided", async () => {
    const before = await positionOf("northamptonshire", "2019-07-01");
    expect(before.rung.number).toBe(4);
    expect(before.inspection?.words).not.toContain("Inadequate");
    const after = await positionOf("northamptonshire", "2019-08-01");
    expect(after.inspection?.words).toContain("rated Inadequate overall (published 29 July 2019)");
  });

  it("must pause for Covid, slip, and launch on 1 November 2020 with a commissioner in the chair", async () => {
    const paused = await positionOf("northamptonshire", "2020-05-01");
    expect(part(paused, "delivery")).toBe("paused");
    const slipped = await type("show northamptonshire --as-at 2020-10-31");
    expect(slipped.said).toContain("launch planned for 1 November 2020");
    const live = await positionOf("northamptonshire", "2020-12-01");
    expect(part(live, "delivery")).toBe("operating");
    const { said } = await type("history northamptonshire --as-at 2020-12-01");
    expect(said).toContain("Chair: Clare Chamberlain");
    expect(liveOf(live, "commission")).toContain("commission-2019-chamberlain");
  });

  it("must be gone from 1 April 2021, and must say where to look", async () => {
    expect((await positionOf("northamptonshire", "2021-03-31")).rung.number).toBe(4);
    const gone = await positionOf("northamptonshire", "2021-04-01");
    expect(gone.rung).toMatchObject({ number: 0, label: "council abolished" });
    expect(gone.council.successors).toEqual(["north-northamptonshire", "west-northamptonshire"]);
    expect(liveOf(gone, "direction")).toEqual([]);
    expect(gone.next).toEqual([]);
    const { said } = await type("show northamptonshire --as-at 2021-04-01");
    expect(said).toContain("This council was abolished on 1 April 2021 and is no more.");
    // Typed as they stand, they are of the same record.
    expect(said.replaceAll(/\s+/g, " ")).toMatch(
      /intervention show north-northamptonshire --record \S+ and intervention show west-northamptonshire --record \S+\./,
    );
    expect(said).toContain("ran the service until the council was abolished");
  });

  it("may not be directed once it is gone (P05), and must say nothing of it before", async () => {
    const why = await json<Why>("why northamptonshire MindedToLetterSent --on 2021-04-02");
    expect(why.answer).toBe("refused");
    expect(why.findings.map(({ rule }) => rule)).toContain("P05");
    const before = await type("show northamptonshire --as-at 2020-12-01");
    expect(before.said).not.toContain("abolished");
  });
});

describe.each(["north-northamptonshire", "west-northamptonshire"])("%s", (council) => {
  it("must have the trust in operation from its first day, owned with the other council", async () => {
    const position = await positionOf(council, "2021-04-01");
    expect(part(position, "delivery")).toBe("operating");
    const { said } = await type(`show ${council} --as-at 2021-04-01`);
    expect(said).toContain("owned by the councils of North Northamptonshire and West");
    expect(said).toContain("took over on 1 April 2021");
    expect(said).toContain("intervention show northamptonshire");
  });

  it("must not be said to have been there before", async () => {
    const { said } = await type(`show ${council} --as-at 2020-06-01`);
    expect(said).toContain("This council did not exist before 1 April 2021.");
  });

  it("must have one report of each inspection, the second without an overall grade", async () => {
    const first = await positionOf(council, "2022-12-01");
    expect(first.inspection?.words).toContain("rated Requires improvement overall");
    const second = await positionOf(council, "2026-08-01");
    expect(second.inspection?.words).toContain("without an overall grade");
    const { said } = await type(`history ${council} --as-at 2026-08-01`);
    expect(said).toContain("Leaders: outstanding");
  });
});

describe("Slough", () => {
  it("must have its trust imposed though the council opposed it", async () => {
    const { said } = await type("history slough --as-at 2014-12-31");
    expect(said).toContain("Stance: opposes");
    expect(said).toContain("The council consents: no");
    expect(said).toContain("Outcome: a trust, by direction");
  });

  it("may or may not have been under a direction in 2016: no day is on record", async () => {
    const position = await positionOf("slough", "2016-06-01");
    expect(position.inspection?.words).toContain("rated Inadequate overall");
    expect(part(position, "delivery")).toBe("operating");
    expect(position.possible.flatMap(({ rung }) => rung?.number ?? [])).toEqual([4, 4, 4]);
    expect(position.headline.match(/Or statutory direction/g)?.length).toBe(1);
  });

  it("must have had six directions in order, each replacing the last", async () => {
    const directions = of(await positionOf("slough", "2021-04-01"), "direction");
    expect(directions.map(({ key }) => key)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `direction-${n}`),
    );
    expect(directions.map(({ live }) => live)).toEqual([...Array(5).fill(false), true]);
    for (const { status } of directions.slice(0, 5)) expect(status).toContain("(supersession)");
  });

  it("must take back its services for special needs while social care stays with the trust", async () => {
    const education = await positionOf("slough", "2017-12-01", "--functions edu");
    expect(part(education, "delivery")).toBe("council");
    expect(liveOf(education, "direction")).toEqual(["direction-4"]);
    const care = await positionOf("slough", "2017-12-01");
    expect(part(care, "delivery")).toBe("operating");
    const { said } = await type("history slough --as-at 2017-12-01");
    expect(said).toContain(
      "children’s social care stays with the trust Model: a trust Partial: yes",
    );
  });

  it("must change the trust’s owner without leaving intervention", async () => {
    const position = await positionOf("slough", "2021-05-01");
    expect(position.rung.number).toBe(4);
    const { said } = await type("show slough --as-at 2021-05-01");
    expect(said).toContain("owned by the council alone, as Slough Children First");
  });
});

describe("Worcestershire", () => {
  it("must have a report delivered in June 2017 and published in September", async () => {
    const waiting = of(await positionOf("worcestershire", "2017-08-01"), "report")[0];
    expect(waiting?.dates.map(({ name }) => name)).toEqual(["delivered"]);
    const published = of(await positionOf("worcestershire", "2017-09-18"), "report")[0];
    expect(published?.dates.find(({ name }) => name === "published")?.on.from).toBe("2017-09-18");
  });

  it("must launch its company though the grade had improved", async () => {
    const before = await positionOf("worcestershire", "2019-09-30");
    expect(before.inspection?.words).toContain("rated Requires improvement overall");
    expect(part(before, "delivery")).toBe("settingUp");
    expect(part(await positionOf("worcestershire", "2019-10-01"), "delivery")).toBe("operating");
  });

  it("must return its services by its own choice, when no direction stands", async () => {
    const decided = await type("history worcestershire --as-at 2024-02-01");
    expect(decided.said).toContain("The council, which decided not to renew the contract");
    expect(decided.said).not.toContain("Dated: March 2017");
    const returned = await positionOf("worcestershire", "2024-10-01");
    expect(part(returned, "delivery")).toBe("council");
    expect(liveOf(returned, "direction")).toEqual([]);
    expect(returned.findings.filter(({ rule }) => rule === "V35")).toEqual([]);
  });
});
