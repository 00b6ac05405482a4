import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { addDays } from "#machines/time/day.ts";
import { everyStep } from "#src/views/moves.ts";
import { answer, everything } from "#src/views/question.ts";
import { toComeSays } from "#src/views/step-words.ts";
import { why, type Why } from "#src/views/schemas/why.ts";
import { stepAddress } from "#src/web/frame/step-address.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { withoutHidden } from "#tests/src/views/without-hidden.ts";
import { plainOf } from "./plain-of.ts";
import { frozenPage, siteOf } from "./site-of.ts";
import { site } from "./site.ts";

const { ask, json } = site();
const page = async (path: string) => (await ask(path)).text();

const streams = shippedStreams();
const [solihull] = streams.filter(({ council }) => council === "solihull");
const asked = {
  functions: "csc",
  asAt: "2022-10-20",
  known: everything,
  sources: null,
  suppose: {},
} as const;
const types =
  solihull === undefined ? [] : everyStep(answer(solihull, asked)).map(({ type }) => type);

describe("the page that says why a step may be taken or not", () => {
  it.each([
    ["commissioner-instructed?as-at=2022-10-20", "CommissionerInstructed --as-at 2022-10-20"],
    ["CommissionerAppointed?as-at=2022-10-20", "CommissionerAppointed --as-at 2022-10-20"],
    [
      "statutory-direction-made?as-at=2022-11-03&known-at=2022-10-19",
      "StatutoryDirectionMade --as-at 2022-11-03 --known-at 2022-10-19",
    ],
    [
      "ministerial-decision-made?as-at=2022-11-02&set=outcome%3DdirectedTrust&set=decision%3Dd1",
      "MinisterialDecisionMade --as-at 2022-11-02 --set outcome=directedTrust --set decision=d1",
    ],
  ])("must as JSON be what the command says: %s", async (address, command) => {
    const more = address.includes("?") ? "&" : "?";
    const shown: unknown = await (
      await ask(`/councils/solihull/why/${address}${more}format=json`)
    ).json();
    expect(shown).toEqual(await json(`why solihull ${command}`));
    expect(why.safeParse(shown).success).toBe(true);
  });

  it("must say the answer first, then the rule, its provision, what is missing and what can be done", async () => {
    const shown = plainOf(
      await page("/councils/solihull/why/commissioner-instructed?as-at=2022-10-20"),
    );
    expect(shown).toContain("Not allowed: The commissioner instructs the council.");
    expect(shown).toMatch(/In the way Rule V15: A commissioner instructs the council only while/);
    expect(shown).toMatch(/From Education Act 1996 s\.497A\(4A\)/);
    expect(shown).toContain("Position on 20 October 2022");
    // The way to it is not printed, so that the sheet must name the council itself.
    expect(shown).toMatch(
      /Solihull Metropolitan Borough Council The commissioner instructs the council: why, or why not Not allowed/,
    );
    expect(shown).toContain("why solihull CommissionerInstructed --as-at 2022-10-20");
  });

  it("must say from when it would be allowed, and what to type to depart from a rule", async () => {
    const view = await json<Why>(
      "why solihull MinisterialDecisionMade --as-at 2022-11-02 --set outcome=directedTrust",
    );
    expect(view.answer).not.toBe("allowed");
    const shown = plainOf(
      await page(
        "/councils/solihull/why/ministerial-decision-made?as-at=2022-11-02&set=outcome%3DdirectedTrust",
      ),
    );
    for (const { rule, statement, hint } of view.findings) {
      expect(shown).toContain(`Rule ${rule}: ${statement}`);
      expect(shown).toContain(hint);
    }
    expect(shown).toContain("--set outcome=directedTrust");
  });

  it("must keep its dates, and what the step states, in every link and field", async () => {
    const shown = await page(
      "/councils/solihull/why/ministerial-decision-made?as-at=2022-11-02&known-at=2022-11-02&set=outcome%3DdirectedTrust",
    );
    const links = [...shown.matchAll(/href="(\/(?:councils|rules)[^"]*)"/g)].map(
      ([, href]) => href,
    );
    expect(links.length).toBeGreaterThan(3);
    expect(
      links.filter((href) => !href?.includes("as-at=2022-11-02&amp;known-at=2022-11-02")),
    ).toEqual([]);
    expect(shown).toContain('<input type="hidden" name="set" value="outcome=directedTrust" />');
  });

  it.each(["slough", "solihull"])(
    "must be led to from every step on the page of a council: %s",
    async (key) => {
      const shown = await page(`/councils/${key}?as-at=2022-10-20`);
      for (const type of types) {
        const href = stepAddress(key, type, { to: (path) => `${path}?as-at=2022-10-20` });
        expect(shown).toContain(`<a href="${href}">`);
      }
    },
  );

  it.each(types)("must be there for every step: %s", async (type) => {
    const answered = await ask(stepAddress("slough", type, { to: (path) => path }));
    expect(answered.status).toBe(200);
    const says = toComeSays(type);
    expect((await answered.text()).toLowerCase()).toContain(
      `<h1>${says.toLowerCase()}: why, or why not`,
    );
  });

  it("may not be there for what is no step, and must name what is near", async () => {
    const lost = await ask("/councils/solihull/why/commissioner-instruct");
    expect(lost.status).toBe(404);
    expect(plainOf(await lost.text())).toContain("Did you mean CommissionerInstructed");
    expect((await ask("/councils/nowhere/why/CommissionerInstructed")).status).toBe(404);
  });

  it.each([
    ["set=model%3Dcastle", "castle"],
    ["set=nonsense", "write a detail and its value"],
    ["departure=V99%3A+why", "V99"],
  ])("must say what is wrong in what is stated: %s", async (stated, says) => {
    const answered = await ask(`/councils/solihull/why/delivery-model-operated?${stated}`);
    expect(answered.status).toBe(400);
    const shown = plainOf(await answered.text());
    expect(shown).toContain(says);
    expect(shown).not.toContain("--set");
  });
});

const day = fc.nat(5_000).map((days) => addDays("2013-06-01", days));

describe("that page known at a day", () => {
  const whole = siteOf(streams);
  const some = fc.record({
    known: day,
    asAt: day,
    council: fc.constantFrom(...streams.map(({ council }) => council)),
    type: fc.constantFrom(...types),
  });

  test.prop([some], { numRuns: 40 })(
    "must always be the page of a record into which what was not public was never written",
    async ({ known, asAt, council, type }) => {
      const cuts = `as-at=${asAt}&known-at=${known}`;
      const address = stepAddress(council, type, { to: (path) => `${path}?${cuts}` });
      const never = siteOf(streams.map((stream) => withoutHidden(stream, known)));
      expect(frozenPage(await whole(address))).toBe(frozenPage(await never(address)));
    },
    120_000,
  );
});
