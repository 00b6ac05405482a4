import { describe, expect, it } from "vitest";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { toldOf } from "#src/pictures/story-list.ts";
import type { Story } from "#src/pictures/story.ts";
import { shippedStreams } from "#tests/src/views/shipped-streams.ts";
import { crowdedStories } from "./crowded.ts";
import { shippedStories, storyOn, today } from "./stories.ts";
import { overlapsIn, strayTextsIn } from "./texts-in.ts";
import { faultInMarkup } from "./well-formed.ts";

const stories = [...shippedStories(), ...crowdedStories()];
const pictures = { rungs: rungsPicture, staircase: staircasePicture };
const named = (story: Story) => `${story.council} on ${story.asAt}`;

describe.each(Object.entries(pictures))(
  "the picture %s of every shipped council",
  (name, drawn) => {
    it("must be drawn on many days, well formed, without a style or a request of its own", () => {
      expect(stories.length).toBeGreaterThan(100);
      for (const story of stories) {
        const svg = drawn(story);
        expect([named(story), faultInMarkup(svg)]).toEqual([named(story), null]);
        expect(svg).not.toMatch(/<style|style=|<script|<image|href|url\(/);
      }
    });

    it("must keep its words apart, in their boxes and in the picture", () => {
      for (const story of stories) {
        const svg = drawn(story);
        expect([named(story), overlapsIn(svg), strayTextsIn(svg)]).toEqual([named(story), [], []]);
      }
    });

    it("must have a painted ground, a title and a description that tell the story of the list", () => {
      for (const story of stories) {
        const svg = drawn(story);
        const told = toldOf(story);
        const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
        expect(svg).toContain(`<title id="${name}-title">${escaped(told.title)}`);
        expect(svg).toMatch(/<rect width="960" height="[\d.]+" fill="#FFFFFF"\/>/);
        const says = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? "";
        for (const line of [...told.steps, told.now, ...told.possible, ...told.next]) {
          expect(says).toContain(escaped(line));
        }
      }
    });

    it("must be the same bytes each time", () => {
      for (const story of stories.slice(0, 20)) expect(drawn(story)).toBe(drawn({ ...story }));
    });
  },
);

describe("the picture of the rungs", () => {
  it("must number the last step of the path, and say how often a place was come to again", () => {
    const begun = stories.filter(({ steps }) => steps.length > 0);
    const numbers = (svg: string) =>
      [...svg.matchAll(/>(\d+)(?: ×\d+)?<\/text>/g)].map(([, number]) => Number(number));
    for (const story of begun) {
      expect(numbers(rungsPicture(story))).toContain(story.steps.length);
    }
    const twice = begun.filter((story) => rungsPicture(story).includes(" ×2<"));
    expect(new Set(twice.map(({ council }) => council))).toContain("Northamptonshire");
  });

  it("must mark the rung where the case stands in words, and one that it may stand on", () => {
    const solihull = shippedStreams().find(({ council }) => council === "solihull");
    if (solihull === undefined) throw new Error("no Solihull");
    const svg = rungsPicture(storyOn(solihull, "2022-11-02"));
    const rung = (number: number) =>
      new RegExp(`<g class="rung rung-${number}">(.*?)</g>`).exec(svg)?.[1] ?? "";
    expect(rung(2)).toContain(">NOW<");
    expect(rung(3)).toContain(">OR HERE?<");
    expect(rung(4)).not.toMatch(/NOW|HERE/);
  });
});

describe("a picture under a supposed number of law", () => {
  const streams = shippedStreams();
  const [stream] = streams;
  if (stream === undefined) throw new Error("nothing is shipped");

  it.each(Object.values(pictures))("must say that it is supposed", (drawn) => {
    const one = storyOn(
      stream,
      today,
      { publicBy: null, held: null },
      { usualRepresentationsDays: 28 },
    );
    expect(drawn(one)).toMatch(/<text[^>]*>SUPPOSITION, not the law: [^<]*28 days/);
    expect(drawn(one)).toMatch(/<desc[^>]*>SUPPOSITION/);
    const law = { usualRepresentationsDays: 28, persistentFailureMonths: 3 } as const;
    const two = storyOn(stream, today, { publicBy: null, held: null }, law);
    expect(drawn(two)).toContain(">SUPPOSITION, not the law: 2 numbers of law are replaced.<");
    expect([overlapsIn(drawn(one)), strayTextsIn(drawn(one))]).toEqual([[], []]);
    expect(drawn(storyOn(stream, today))).not.toContain("SUPPOSITION");
  });
});

describe("a departure", () => {
  it("must be said in words in both pictures and in the list, and drawn as a double line", () => {
    const last = crowdedStories().at(-1);
    if (last === undefined) throw new Error("no story");
    expect(last.steps.filter(({ departure }) => departure !== null).length).toBeGreaterThan(5);
    const svg = rungsPicture(last);
    expect(svg.match(/>departure<\/text>/g)?.length).toBeGreaterThan(3);
    expect(svg).toMatch(/stroke="#B10E1E" stroke-width="5.5"[^>]*\/><path [^>]*stroke="#FFFFFF"/);
    expect(staircasePicture(last)).toContain(">departure</text>");
    expect(toldOf(last).steps.join(" ")).toContain("Departure: stated as a departure from V33.");
  });

  it("must not be shown where nothing was departed from", () => {
    for (const story of shippedStories().slice(0, 10)) {
      expect(rungsPicture(story)).not.toMatch(/departure/);
    }
  });
});

describe("the staircase", () => {
  it("must say after which day nothing is on record", () => {
    const streams = shippedStreams();
    const silent = streams.map((stream) => staircasePicture(storyOn(stream, today)));
    for (const svg of silent) expect(svg).toMatch(/Nothing after \d+ \w+ \d{4} is on record\./);
  });

  it("must shade a change whose day is not certain", () => {
    const slough = shippedStreams().find(({ council }) => council === "slough");
    if (slough === undefined) throw new Error("no Slough");
    const svg = staircasePicture(storyOn(slough, today));
    expect(svg.match(/class="unsure"/g)).toHaveLength(1);
    expect(svg).toContain("some day, 2014–2017");
  });
});
