import { describe, expect, it } from "vitest";
import { answer } from "#src/views/question.ts";
import { responsibilityOn } from "#src/views/responsibility.ts";
import type { Responsibility } from "#src/views/schemas/parts.ts";
import type { Short } from "#tests/given.ts";
import { shippedStreams } from "./shipped-streams.ts";
import { asked, streamOf } from "./streams.ts";

const on = (history: readonly Short[], asAt = "2023-12-31"): Responsibility =>
  responsibilityOn(answer(streamOf(history), asked(asAt)));
const operated = (more = {}): Short => [
  "DeliveryModelOperated",
  "2023-04-01",
  { model: "trust", provider: "trust", name: "A trust", ownedBy: null, ...more },
];
const direction = (powers: readonly string[] | null): Short => [
  "StatutoryDirectionMade",
  "2022-01-10",
  { direction: "direction-1", powers },
  { dates: { served: "2022-01-10" } },
];

describe("who owned, ran and was accountable for the service", () => {
  it("must not be said to be the council where nothing shows who had the service", () => {
    const { owned, ran, accountable } = on([]);
    expect(owned.words).toBe("no owner other than the council is on record");
    expect(ran.words).toMatch(/^no arrangement other than the council’s own is on record/);
    expect(accountable.words).toMatch(/^the council, whoever runs the service/);
  });

  it("must be the council once the service has come back to it", () => {
    const returned: Short = ["ServicesReturned", "2023-06-01", { partial: false }];
    expect(on([operated(), returned])).toMatchObject({
      owned: { words: "the council", entry: "E2" },
      ran: { words: "the council", entry: "E2" },
    });
  });

  it("must leave the council accountable for a trust that it does not run", () => {
    const { owned, ran, accountable } = on([operated({ ownedBy: "The council" })]);
    expect(owned).toMatchObject({ words: "the council", entry: "E1" });
    expect(ran).toMatchObject({ words: "a trust (A trust)", entry: "E1" });
    expect(accountable).toMatchObject({ entry: null, basis: "Education Act 1996 s.497A(4A)" });
    expect(accountable.words).toMatch(/^the council, whoever runs the service/);
  });

  it("must say that an owner is not on record, and take a new one from the entry that names it", () => {
    expect(on([operated()]).owned).toMatchObject({ words: "not on record", entry: null });
    const bought: Short = ["ProviderOwnershipChanged", "2023-06-01", { ownedBy: "Two councils" }];
    expect(on([operated(), bought]).owned).toMatchObject({ words: "two councils", entry: "E2" });
    expect(on([operated(), bought], "2023-05-31").owned.words).toBe("not on record");
  });

  it("must not be the council as long as a direction under (4A) takes its functions", () => {
    const taken = on([direction(["4A"])]).accountable;
    expect(taken.words).toMatch(/^the Secretary of State or a nominee/);
    expect(taken.entry).toBe("E1");
    const nominee: Short = ["FunctionsExercised", "2022-02-01", { exercisedBy: "nominee" }];
    expect(on([direction(["4A"]), nominee]).accountable.words).toMatch(/^the nominee/);
    const ended: Short = ["StatutoryDirectionRevoked", "2022-03-01", { direction: "direction-1" }];
    expect(on([direction(["4A"]), ended]).accountable.words).toMatch(/^the council/);
    expect(on([direction(["4B"])]).accountable.words).toMatch(
      /^the council, whoever.*is on record as in force$/,
    );
  });

  it("must be left open where the power of a direction in force is not on record", () => {
    const { words, entry } = on([direction(null)]).accountable;
    expect(words).toContain("unless direction-1 took its functions away");
    expect(entry).toBe("E1");
  });

  it("must be the council-owned trust and the council in Bradford on 2 April 2023", () => {
    const bradford = shippedStreams().find(({ council }) => council === "bradford");
    if (bradford === undefined) throw new Error("no Bradford");
    const { owned, ran, accountable } = responsibilityOn(answer(bradford, asked("2023-04-02")));
    expect(owned).toMatchObject({ words: "the council", entry: "BRA-25" });
    expect(ran.words).toBe("a trust");
    expect(accountable.words).toContain("the council");
  });

  it("must be nobody once the council is abolished", () => {
    const gone: Short = ["CouncilAbolished", "2023-06-01"];
    expect(on([operated(), gone]).accountable.words).toContain("abolished");
  });
});
