import { addDays } from "#machines/time/day.ts";
import { blankCouncil, frozenAt, groundOf } from "#src/scenario/frozen.ts";
import { play } from "#src/scenario/play.ts";
import { readScenario, startAsked } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import { storyShown } from "#src/scenario/shown.ts";
import { duration, reported, type Effort, type Report } from "./figure.ts";
import { median } from "./rounds.ts";

/** Milliseconds that a hundred steps may add to a scenario without any. */
const most = 100;

const beginning = `what-if: Speed
format: 1
start: { blank: Testshire, as-at: 2020-01-01 }
`;

/** Ten moments: a notice, a proposal with its time to answer, a direction, reviews, and the clock. */
const tenMoments = (round: number): string => `
  - { event: ConcernRaised, on: ${round * 90 + 1} days after start, set: { raisedBy: A head teacher, about: Safety } }
  - { event: ImprovementNoticeIssued, set: { notice: notice-${round}, reviewIntervalMonths: 6 } }
  - event: MindedToLetterSent
    name: letter ${round}
    set: { proposal: proposal-${round}, proposes: { powers: ["4B"], commissioner: true, model: none }, representationsPeriodDays: 14 }
    dates: { served: letter ${round} }
  - { advance: 3 weeks }
  - { event: RepresentationsConsidered, set: { proposal: proposal-${round}, anyMade: false, closedMind: false } }
  - event: StatutoryDirectionMade
    set: { proposal: proposal-${round}, act: EA1996/s497A, gate: "2", powers: ["4B"], failingFunctions: [careLeavers],
      directedFunctions: [careLeavers], extraFunctions: [], satisfiedOn: ${addDays("2020-01-01", round * 90 + 1)}, addressee: council,
      madeBy: secretaryOfStateForEducation, term: indefinite, obligations: [], requiresModel: none, appoints: [],
      reasons: [{ words: Children are not safe, evidenceOn: 2019-12-01 }], individualsCriticised: [],
      replaces: [${round === 0 ? "" : `direction-${round - 1}`}], sequence: ${round + 1}, direction: direction-${round} }
    dates: { served: 3 weeks after letter ${round} }
  - { event: ProgressReviewHeld, on: 6 weeks after letter ${round}, set: { notice: notice-${round} } }
  - { event: ImprovementNoticeLifted, set: { notice: notice-${round} } }
  - { event: DeliveryModelOperated, set: { model: trust, provider: trust }, expect: refused by V34 }
  - { event: FundingProvided, set: { purpose: Improvement } }
`;

const ofMoments = (moments: number): string =>
  moments === 0
    ? beginning
    : `${beginning}steps:\n${Array.from({ length: moments / 10 }, (_, round) => tenMoments(round)).join("")}`;

/** What a scenario costs: its file read and checked, played, and put into words. */
export function scenarioSpeed(effort: Effort): Report {
  const empty = medianOf(effort, ofMoments(0));
  const hundred = medianOf(effort, ofMoments(100));
  const added = hundred - empty;
  return {
    title: "A scenario read, played and put into words",
    figures: [
      reported("no step", duration(empty)),
      reported("100 steps", duration(hundred)),
      {
        what: "added by 100 steps",
        measured: duration(added),
        limit: { words: `at most ${most} ms`, kept: added <= most },
      },
    ],
    notes: [
      "Of a council made up; in time of the processor, so that a busy machine changes it little.",
    ],
  };
}

function medianOf({ ruleRounds }: Effort, text: string): number {
  const rounds: number[] = [];
  // The first rounds are those in which the code is compiled.
  for (let round = -3; round < ruleRounds; round += 1) {
    const before = process.cpuUsage();
    storyOf(text);
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) rounds.push((user + system) / 1000);
  }
  return median(rounds);
}

function storyOf(text: string): number {
  const yaml = yamlTextOf(text);
  const start = startAsked(yaml);
  if (start === null) throw new Error("no start");
  const stream = blankCouncil("Testshire", start);
  const read = readScenario(yaml, groundOf(stream, start));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const shown = storyShown(read.value, play(frozenAt(stream, read.value), read.value));
  return JSON.stringify(shown).length;
}
