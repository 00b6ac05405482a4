import type { Due } from "#machines/duties.ts";
import type { Facts } from "#machines/facts.ts";
import { longDay, type Day } from "#machines/time/day.ts";
import { owedBy, type Clock } from "./passing.ts";

/** Something that a diligent department would do on a day, the event that records it, and why. */
export interface Task {
  readonly event: string;
  readonly says: string;
  readonly because: string;
}

/**
 * What a diligent department would do on the day of the clock: what is owed and is due by then, and
 * what the steps already taken wait for. Nothing here is asked by a rule that is not already shown
 * as a duty or a finding; it is a list to work through.
 */
export function tasksOn(clock: Clock): readonly Task[] {
  const { facts } = clock.snapshot.context;
  return [
    ...owedBy(clock).flatMap((due) => taskOfDuty(due, clock.day)),
    ...tasksOfProposal(facts),
    ...tasksOfDirections(facts),
  ];
}

/** The event that shows each duty to be met, and how its doing is said. */
const doing: Readonly<Record<string, readonly [event: string, says: string]>> = {
  V26: ["ProgressReviewHeld", "review progress under the notice"],
  V30: ["CommissionerReported", "ask the commissioner for the initial report"],
  L3: ["MinisterialDecisionMade", "decide on the report"],
};

function taskOfDuty({ rule, by, what }: Due, day: Day): readonly Task[] {
  const last = by?.to ?? null;
  const isDue = last !== null && last <= day;
  if (rule === "TE" && isDue) {
    const says = `ask whether the obligation is met (${what})`;
    return [{ event: "ObligationMet", says, because: dueSays(last, day) }];
  }
  const [event, says] = doing[rule] ?? [];
  if (event === undefined || says === undefined) return [];
  if (by !== null && !isDue) return [];
  return [
    { event, says, because: last === null ? "it is owed, and no day is set" : dueSays(last, day) },
  ];
}

const dueSays = (last: Day, day: Day): string =>
  last === day ? "it is due today" : `it was due by ${longDay(last)}`;

const tasksOfProposal = ({ proposals }: Facts): readonly Task[] =>
  proposals
    .filter(({ status }) => status === "open")
    .flatMap(({ key, servedOn, window, receivedOn, waivedOn, consideredOn }): Task[] => {
      if (consideredOn !== null) {
        const because = `the answer to ${key} was considered and nothing is decided`;
        return [{ event: "ProposalDecided", says: "decide on the proposal", because }];
      }
      if (window === "closed" || receivedOn !== null || waivedOn !== null) {
        const because =
          window === "closed" ? "the time to answer is over" : "the council has answered or waived";
        return [
          {
            event: "RepresentationsConsidered",
            says: "consider any answer with an open mind",
            because,
          },
        ];
      }
      if (servedOn !== null) return [];
      const because = `service of ${key} is not on record, so the time to answer does not run`;
      return [{ event: "MindedToLetterServed", says: "serve the minded-to letter", because }];
    });

const tasksOfDirections = ({ directions }: Facts): readonly Task[] =>
  directions
    .filter(({ status }) => status !== "ended")
    .flatMap(({ key, servedOn, publishedOn }): Task[] => [
      ...(servedOn === null
        ? [
            {
              event: "StatutoryDirectionServed",
              says: "serve the direction",
              because: `service of ${key} is not on record`,
            },
          ]
        : []),
      ...(publishedOn === null
        ? [
            {
              event: "StatutoryDirectionPublished",
              says: "publish the direction",
              because: `publication of ${key} is not on record`,
            },
          ]
        : []),
    ]);
