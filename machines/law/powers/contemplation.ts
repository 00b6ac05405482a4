/** Section 497AA: notice that a direction is contemplated, and the assistance that it brings. */
import {
  intersects,
  field,
  date,
  onOrBefore,
  and,
  type Condition,
  not,
} from "#machines/logic/expression.ts";
import type { Power, Precondition } from "#machines/law/power.ts";
import {
  councilStands,
  is,
  keyIs,
  part,
  recorded,
  said,
  saidDay,
  thereIs,
  today,
  isThere,
} from "./words.ts";
import { recordedAs, adds, nameSaid, dayOfStep, dayAsSaid, listAsSaid } from "./record-words.ts";

const powers = field("contemplation.powers", "the powers contemplated");
const isLive = is("contemplation.status", "open", "the state of the notice");

/** The notice that is named is such. */
const underNotice = (says: string, good: Condition): Precondition =>
  part(
    "V11",
    "reject",
    says,
    thereIs({
      list: "facts.contemplations",
      as: "contemplation",
      such: keyIs("contemplation", "notice"),
      good,
      words: "a notice that a direction is contemplated",
    }),
  );

/** Contemplation and assistance. */
export const contemplationPowers: readonly Power[] = [
  {
    event: "ContemplationNoticeGiven",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497AA"],
    preconditions: [
      councilStands,
      part(
        "V11",
        "reject",
        "a direction under (4) or (4A) was contemplated",
        intersects(said("powersContemplated", "the powers contemplated"), ["4", "4A"]),
      ),
      part(
        "V11",
        "reject",
        "the Secretary of State was satisfied of the failure on or before the day of the notice",
        onOrBefore(saidDay("satisfiedOn", "the day of satisfaction"), today),
      ),
    ],
    outcomes: recordedAs(
      adds("contemplations", "contemplation", {
        key: nameSaid("notice"),
        notifiedOn: dayOfStep,
        satisfiedOn: dayAsSaid("satisfiedOn"),
        powers: listAsSaid("powersContemplated"),
        status: "open",
      }),
    ),
    changes: ["contemplations"],
  },
  {
    event: "ContemplationEnded",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497AA"],
    preconditions: [
      part(
        "V11",
        "note",
        "there was such a notice and the direction was still contemplated",
        thereIs({
          list: "facts.contemplations",
          as: "contemplation",
          such: keyIs("contemplation", "notice"),
          good: isLive,
          words: "the notice of contemplation that ends",
        }),
      ),
    ],
    outcomes: recordedAs(
      not(
        isThere(
          "facts.contemplations",
          "contemplation",
          and(keyIs("contemplation", "notice"), isLive),
        ),
      ),
    ),
    changes: ["contemplations"],
  },
  {
    event: "AssistanceRequired",
    holder: "the Secretary of State",
    provisions: ["EA1996/s497AA"],
    preconditions: [
      councilStands,
      underNotice(
        "the council had been told that a direction was contemplated, and it was",
        isLive,
      ),
      underNotice(
        "the direction contemplated was one under (4) or (4A)",
        and(isLive, intersects(powers, ["4", "4A"])),
      ),
      underNotice(
        "the Secretary of State was satisfied of the failure",
        and(
          isLive,
          onOrBefore(date("contemplation.satisfiedOn", "the day of satisfaction"), today),
        ),
      ),
    ],
    outcomes: recorded,
    changes: [],
  },
];
