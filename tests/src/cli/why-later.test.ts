import { describe, expect, it } from "vitest";
import type { Why } from "#src/views/schemas/why.ts";
import type { Position } from "#src/views/schemas/position.ts";
import { terminal } from "./terminal.ts";

const { type, json } = terminal();

describe("a step that may not be taken on a day", () => {
  it("must say from when this record would allow it, if it ever does", async () => {
    const asked = "why solihull CommissionerInstructed --on 2022-10-20";
    const why = await json<Why>(asked);
    expect(why.answer).toBe("refused");
    expect(why.allowedFrom).toBe("2022-11-03");
    expect((await type(asked)).said).toContain("By 3 November 2022 this record holds enough");
  });

  it("must say that no later day alone helps, where nothing later on the record does", async () => {
    const asked = "why bradford DeliveryModelOperated --set model=trust";
    expect((await json<Why>(asked)).allowedFrom).toBeNull();
    expect((await type(asked)).said).toContain("no later day alone would allow it");
  });

  it("must be told apart from one that only does not say enough yet", async () => {
    const revoked = "why solihull StatutoryDirectionRevoked --on 2022-11-03";
    expect((await json<Why>(revoked)).dependsOnDetails).toBe(true);
    const said = await type(`${revoked} --set revokedBy=secretaryOfStateForEducation`);
    expect(said.code).toBe(0);
    const launch = await json<Why>("why bradford DeliveryModelOperated --set model=trust");
    expect(launch.dependsOnDetails).toBe(false);
  });
});

describe("the days on which an answer turns", () => {
  it("must not offer a day before the letter was made for its service", async () => {
    const position = await json<Position>("show solihull --as-at 2022-11-03");
    const runs = position.findings.flatMap(({ turns }) => turns.flatMap((turn) => turn.runs));
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter(({ to }) => to !== null && to < "2022-10-11")).toEqual([]);
    const early = await type("why solihull OutcomeAnnounced --on 2022-10-20");
    expect(early.said).not.toContain("served by 6 October");
  });
});
