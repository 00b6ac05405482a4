import type { Short } from "#tests/given.ts";
import { entryOf } from "#tests/given.ts";
import type { Story } from "#src/pictures/story.ts";
import { storyOn } from "./stories.ts";

const departing = (rule: string) => ({ departures: [{ rule, reason: "There was no time" }] });

/** A history in which a case goes up and down, comes to places again, and departs from rules. */
const history: readonly Short[] = [
  ["ImprovementNoticeIssued", "2018-02-28", { notice: "n1" }],
  ["ImprovementNoticeLifted", "2018-09-28", { notice: "n1" }, departing("P02")],
  ["SupervisionAndSupportBegan", "2018-09-30"],
  ["ImprovementNoticeIssued", "2019-02-28", { notice: "n2" }, departing("V25")],
  ["MindedToLetterSent", "2020-01-10", { proposal: "p" }],
  [
    "StatutoryDirectionMade",
    "2020-01-15",
    { direction: "d" },
    { dates: { served: "2020-01-15" }, ...departing("V18") },
  ],
  ["CommissionerAppointed", "2020-01-16", { direction: "d", commission: "c" }, departing("V14")],
  ["CommissionerCommenced", "2020-01-20", { commission: "c" }],
  ["CommissionerReported", "2020-03-20", { commission: "c", report: "r" }],
  [
    "MinisterialDecisionMade",
    "2020-03-21",
    { report: "r", outcome: "directedTrust" },
    departing("V33"),
  ],
  ["SetUpPaused", "2020-05-01"],
  ["SetUpResumed", "2020-06-01"],
  ["SetUpPaused", "2020-07-01"],
  ["SetUpResumed", "2020-08-01", {}, departing("P05")],
  ["DeliveryModelOperated", "2021-01-01", {}, departing("V34")],
  ["StatutoryDirectionRevoked", "2022-01-01", { direction: "d" }],
  ["ReturnDecided", "2023-01-01"],
  ["ServicesReturned", "2024-01-01"],
];

/** Its story, on a day of each year. */
export const crowdedStories = (): readonly Story[] => {
  const held = history.map((short, index) => ({ index, entry: entryOf(short, index) }));
  const stream = { council: "anytown", held, head: { size: held.length, root: "root" } };
  return [2018, 2019, 2020, 2021, 2022, 2023, 2025].map((year) => storyOn(stream, `${year}-12-31`));
};
