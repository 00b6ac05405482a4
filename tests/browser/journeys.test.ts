import { expect } from "vitest";
import { journey } from "./journeys.ts";
import type { Reader } from "./reader.ts";

async function councilOn(reader: Reader, name: RegExp, day: string, known = day): Promise<void> {
  await reader.follow(/^a: Councils$/);
  await reader.follow(name);
  await setDates(reader, day, known);
}

async function setDates(reader: Reader, day: string, known: string): Promise<void> {
  await reader.date("Position on", day);
  await reader.date("Using only what was known by", known);
  await reader.follow(/^button: Show that position$/);
}

journey("a policy analyst with Solihull on 20 March 2023 (J1)", {
  "may see where it stood, what could happen next and why not the rest": async (reader) => {
    await councilOn(reader, /^a: Solihull/, "2023-03-20");
    const top = await reader.seen();
    expect(top).toContain("Position on 20 March 2023");
    expect(top).toMatch(/public by the end of 20 March 2023\. \d+ entries are left out/);
    expect(top).toContain("Commissioner has reported; decision awaited.");
    expect(top).toContain(
      "The minister decides how the service is to be run: may be done if it states the report decided on (rule V32)",
    );
    await reader.open(/^a: What could happen next$/);
    // The first of the steps that are not allowed, its reasons folded until they are asked for.
    const before = await reader.seen("#next");
    await reader.open(/^summary: Why: rules? V/);
    const after = await reader.seen("#next");
    expect(after.length).toBeGreaterThan(before.length + 50);
    expect(after.replace(before, "")).toMatch(/(Act|guidance|policy)/i);
    expect(after).toMatch(/Not allowed: \d+/);
  },
  "may ask why a step is refused, and come back with the dates kept": async (reader) => {
    await councilOn(reader, /^a: Solihull/, "2022-10-20");
    await reader.open(/^a: What could happen next$/);
    await reader.follow(/^a: The commissioner instructs the council$/);
    const why = await reader.seen();
    expect(why).toContain("Not allowed: The commissioner instructs the council.");
    expect(why).toContain("Position on 20 October 2022");
    expect(why).toMatch(/Rule V15: .*From Education Act 1996/);
    await reader.follow(/^a: V15$/);
    expect(reader.address()).toContain("/rules/V15?as-at=2022-10-20&known-at=2022-10-20");
  },
  "may be told how a what-if is begun, and read one": async (reader) => {
    await councilOn(reader, /^a: Solihull/, "2023-03-20");
    const line =
      "scenario from solihull --as-at 2023-03-20 --known-at 2023-03-20 --out solihull-2023-03-20.scenario.yaml";
    expect(await reader.seen("#what-if")).toContain(line);
    await reader.open(/^a: What if other steps were taken$/);
    await reader.follow(/^a: What-if scenarios$/);
    expect(await reader.seen()).toContain(
      "one that begins with more than you chose to use is not shown",
    );
    await reader.follow(/^a: Solihull goes to a trust in March 2023$/);
    await reader.follow(/^a: Show it by everything on this record$/);
    const story = await reader.seen();
    expect(story).toMatch(/^WHAT-IF A scenario, not the record/);
    expect(story).toContain("It begins on 20 March 2023");
    expect(story).toMatch(/Expectations: (\d+) of \1 came out as the file says/);
  },
  "must see on every page of a what-if that it is none of the record": async (reader) => {
    await reader.follow(/^a: What if$/);
    await reader.follow(/^a: The council consents to a trust$/);
    const story = await reader.seen();
    expect(story).toMatch(/^WHAT-IF A scenario, not the record/);
    expect(story).toContain("Expectations: 16 of 16 came out as the file says.");
    expect(story).toContain("As expected:");
  },
});

journey("a policy team that compares two ways (J2)", {
  "must be told first how far they differ, then line by line": async (reader) => {
    await reader.follow(/^a: What if$/);
    await reader.follow(/^a: Compare some of them$/);
    await reader.tick(/^input: Which what-ifs A direction without a notice$/);
    await reader.tick(/^input: Which what-ifs A notice first, then a direction$/);
    await reader.follow(/^button: Compare$/);
    const compared = await reader.seen();
    expect(compared).toMatch(/^WHAT-IF /);
    expect(compared).toMatch(/A and B end at stage 3\. \d+ things differ/);
    expect(compared).toContain("The same rules and numbers hold in all of them");
    expect(compared).toContain("A, the baseline A direction without a notice");
    expect(compared).toMatch(/Inadequate to direction.* 22 days.* 232 days/);
    expect(compared).toContain("scenario compare");
  },
  "must be told in words what is wrong with a choice, and keep it": async (reader) => {
    await reader.follow(/^a: What if$/);
    await reader.follow(/^a: Compare some of them$/);
    await reader.tick(/^input: Which what-ifs A notice first, then a direction$/);
    await reader.follow(/^button: Compare$/);
    expect(await reader.seen()).toContain("Choose two what-ifs or more");
    await reader.tick(/^input: Which what-ifs A direction without a notice$/);
    await reader.follow(/^button: Compare$/);
    expect(await reader.seen()).toContain("A and B end at stage 3");
  },
});

/** The direction of February 2022, the launch of April 2023, and whatever came after them. */
const later = /(February|March|April) 2022|202[345]/;

/** A page without what depends on the head of the record, or names what is beyond it as a number. */
const frozen = (page: string): string =>
  page.replaceAll(/<(\w+)[^>]* data-outside-frozen[^>]*>[^]*?<\/\1>/g, "");

journey("an auditor with Bradford at the end of January 2022 (J3)", {
  "must see the report and the decision known, and nothing later": async (reader) => {
    await councilOn(reader, /^a: Bradford/, "2022-01-31");
    const main = await reader.seen();
    expect(main).toContain("Has reported, and a decision was made on the report");
    expect(main).toContain("A trust is decided and being set up, with the council’s consent.");
    expect(main).toMatch(/\d+ entries are left out/);
    expect(frozen(await reader.everything())).not.toMatch(later);
  },
  "must see a week earlier a commissioner at work, and no report": async (reader) => {
    await councilOn(reader, /^a: Bradford/, "2022-01-31", "2022-01-24");
    const glance = await reader.seen(".app-case > dl:not(.cuts)");
    expect(glance).toContain("The council, while it is reviewed whether it should.");
    expect(glance).toContain("Stage 3 of 4");
    expect(glance).not.toMatch(/reported|being set up/);
    expect(await reader.seen("#instruments")).not.toMatch(/report of/i);
    expect(frozen(await reader.everything())).not.toMatch(later);
  },
  "must see what that week changed, each with the entry that changed it": async (reader) => {
    await councilOn(reader, /^a: Bradford/, "2022-01-31", "2022-01-24");
    await reader.follow(/^a: what has come to be known since$/);
    expect(await reader.seen()).toContain("Compared with Only what was public by the end of 24");
    await reader.date("To what was known by", "2022-01-31");
    await reader.follow(/^button: Show what changed$/);
    const changes = await reader.seen();
    expect(changes).toContain("17 entries came to be known, and 16 conclusions changed");
    expect(frozen(await reader.everything())).not.toMatch(later);
    await reader.open(/^a: BRA-06$/);
    expect(reader.address()).toMatch(/#entry-BRA-06$/);
    await reader.follow(/^a: BRA-06$/);
    expect(reader.address()).toMatch(/councils\/bradford\?.*#entry-BRA-06$/);
  },
});

journey("an engineer with a rule (J5)", {
  "may go from its words to its decisions, a council and the proof": async (reader) => {
    await reader.follow(/^a: Rules$/);
    await reader.type(/^input: .*Words$/, "told of the same proposal");
    await reader.follow(/^button: Show rules$/);
    await reader.follow(/^a: V18$/);
    const rule = await reader.seen();
    expect(rule).toContain("The shortest stories");
    expect(rule).toContain("Past decisions that it judged");
    expect(rule).toMatch(/V18 had something to say \d+ times: kept \d+, broken \d+, open \d+/);
    expect(rule).toContain("Kept if the minded-to letter was served by 17 October 2022");
    await reader.follow(/^a: the page of the proof$/);
    expect(await reader.seen()).toMatch(/^Proof: what is proven about the chart/);
  },
});
