import type { NewEntry } from "#events/envelope.ts";
import { addDays } from "#machines/time/day.ts";
import { Chance } from "./chance.ts";
import {
  aDirectionWithACommissioner,
  aDirectionWithATrust,
  aNoticeAndItsEnd,
  aServiceThatWorries,
  everydayFact,
} from "./chapters.ts";
import { Story } from "./story.ts";

/** The stream of one made-up council. */
export interface SyntheticStream {
  readonly stream: string;
  readonly entries: readonly NewEntry[];
}

const entriesPerCouncil = 50;

/** Statements by other sources, and rulings on them, that close each council's stream. */
const restated = 7;
const adjudicated = 3;

const paths = [
  [aServiceThatWorries, aNoticeAndItsEnd],
  [aServiceThatWorries, aDirectionWithACommissioner],
  [aServiceThatWorries, aNoticeAndItsEnd, aDirectionWithACommissioner],
  [aServiceThatWorries, aDirectionWithATrust],
];

/**
 * Made-up councils with histories of the shape of real ones: over many event types, about a third of
 * the days imprecise, some facts stated more than once and some of those adjudicated. The same
 * number of councils always gives the same entries. Nothing in them is about any real council.
 */
export const syntheticRecord = (councils: number): readonly SyntheticStream[] => [
  ...syntheticStreams(councils),
];

/** The same one by one, where all of them would not fit into memory. */
export function* syntheticStreams(councils: number): Iterable<SyntheticStream> {
  for (let at = 1; at <= councils; at += 1) {
    const council = syntheticCouncil(at);
    yield { stream: `council-${council}`, entries: streamOf(council, new Chance(at)) };
  }
}

/** The key of one of them, counted from 1. */
export const syntheticCouncil = (at: number): string => `borough-${String(at).padStart(3, "0")}`;

function streamOf(council: string, chance: Chance): readonly NewEntry[] {
  const firstDay = addDays("2011-01-01", chance.whole(0, 3300));
  const story = new Story(council, firstDay, chance);
  story.register();
  for (let years = 0; years < 4; years += 1) story.cite(addDays(firstDay, years * 365));
  for (const chapter of chance.one(paths)) chapter(story);
  const facts = entriesPerCouncil - restated - adjudicated;
  if (story.entries.length > facts) throw new Error(`bug: ${council} has too long a history`);
  while (story.entries.length < facts) everydayFact(story);
  const told = story.entries.filter(({ functions }) => functions.length > 0);
  for (let count = 0; count < restated; count += 1) {
    story.restate(chance.one(told), count < adjudicated);
  }
  return story.entries;
}
