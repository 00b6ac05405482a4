/** What fairness asks before a direction: a proposal, time to answer, and an open mind. */
import {
  after,
  and,
  date,
  equals,
  every,
  field,
  happened,
  implies,
  includes,
  isOneOf,
  isOnRecord,
  isTrue,
  lastDayOfPeriod,
  not,
  notEmpty,
  onOrAfter,
  onOrBefore,
  or,
  type Condition,
} from "#machines/logic/expression.ts";
import type { Precondition } from "#machines/law/power.ts";
import { is, isThere, part, said, saidAt, thereIs, thereIsSome, today } from "./words.ts";

const served = happened("proposal.servedOn", "the day the letter was served");
const received = happened("proposal.receivedOn", "the day the council answered");
const waived = happened("proposal.waivedOn", "the day the council waived its time to answer");
const considered = happened("proposal.consideredOn", "the day the answer was considered");
const days = field("proposal.days", "the days promised for an answer");

/** The days promised have run out. */
const daysHaveRun = after(today, lastDayOfPeriod(served, days));
/** The days have run out, or the council has answered or waived its time. */
export const answerIsClosed = or(
  daysHaveRun,
  onOrBefore(received, today),
  onOrBefore(waived, today),
);
/** The time to answer has come to its last day, or was waived; an answer alone does not end it. */
const timeIsOver = or(onOrAfter(today, lastDayOfPeriod(served, days)), onOrBefore(waived, today));

/** The answer to the proposal has been considered. */
const isConsidered = onOrBefore(considered, today);

/** The answer was considered by now, and no earlier than it came, was waived, or its time ended. */
export const isConsideredInOrder = and(
  isConsidered,
  or(
    onOrAfter(considered, lastDayOfPeriod(served, days)),
    onOrAfter(considered, received),
    onOrAfter(considered, waived),
  ),
);

/** The proposal is the one that the step names. */
const isNamedProposal = equals(
  field("proposal.key", "the name of the proposal"),
  said("proposal", "the proposal that is named"),
);

/** Of the proposal that the step names. */
export const namedProposalIs = (good: Condition, words: string): Condition =>
  thereIs({ list: "facts.proposals", as: "proposal", such: isNamedProposal, good, words });

const urgencyIsRecorded = or(
  isOnRecord(said("urgency", "the reason of urgency")),
  isThere(
    "facts.urgencies",
    "urgency",
    equals(
      field("urgency.direction", "the direction that was urgent"),
      said("direction", "the name of the direction"),
    ),
  ),
);

const beforeDirection = (says: string, good: Condition, words: string, absence?: string) =>
  part(
    "V18",
    "depart",
    says,
    or(
      urgencyIsRecorded,
      thereIs({
        list: "facts.proposals",
        as: "proposal",
        such: isNamedProposal,
        good,
        words,
        ...(absence === undefined ? {} : { absence }),
      }),
    ),
  );

const eachNamedProposal = (where: Condition): Condition =>
  every("facts.proposals", "proposal", implies(isNamedProposal, where));

/** Of the proposal that the step follows, where it follows one. */
const ofItsProposal = (good: Condition): Condition =>
  implies(
    isOnRecord(said("proposal", "the proposal that is named")),
    namedProposalIs(good, "the proposal that is named"),
  );

/** The direction appoints a commissioner, or obliges the council to comply with one. */
const bringsCommissioner = or(
  notEmpty(said("appoints", "the commissions that the direction names")),
  isThere(
    saidAt("obligations"),
    "obligation",
    and(
      is("obligation.kind", "complyWithInstructions", "the kind of obligation"),
      isOnRecord(field("obligation.commission", "the commission that is named")),
    ),
  ),
);

const proposed = field("proposal.powers", "the powers that the letter proposed");
const model = said("requiresModel", "the delivery model that the direction requires");

const addsPower = (power: string, title: string): Precondition =>
  part(
    "V22",
    "depart",
    `the direction uses the power ${title} only if the letter proposed it`,
    eachNamedProposal(
      implies(includes(said("powers", "the powers used"), power), includes(proposed, power)),
    ),
  );

const heavierParts: readonly Precondition[] = [
  addsPower("4", "(4)"),
  addsPower("4A", "(4A)"),
  part(
    "V22",
    "depart",
    "the direction brings a commissioner only if the letter proposed one",
    eachNamedProposal(
      implies(
        bringsCommissioner,
        isTrue(field("proposal.commissioner", "whether the letter proposed a commissioner")),
      ),
    ),
  ),
  part(
    "V22",
    "depart",
    "the direction requires a delivery model only if the letter proposed that model",
    eachNamedProposal(
      implies(
        not(isOneOf(model, ["none", "council"])),
        equals(field("proposal.model", "the model that the letter proposed"), model),
      ),
    ),
  ),
];

const individualPart = part(
  "V23",
  "depart",
  "every individual whom the direction criticises was told and could answer",
  every(
    saidAt("individualsCriticised"),
    "person",
    thereIs({
      list: "facts.hearings",
      as: "hearing",
      such: equals(
        field("hearing.role", "the role of the individual who was told"),
        field("person.role", "the role of the individual criticised"),
      ),
      good: isTrue(field("hearing.couldAnswer", "whether the individual could answer")),
      words: "a hearing of the individual criticised",
      absence: "hearing",
    }),
    "the individuals criticised",
  ),
);

/** What fairness asks of a direction. */
export const hearingParts: readonly Precondition[] = [
  beforeDirection(
    "the Secretary of State had written a minded-to letter, or recorded why it was urgent",
    onOrBefore(date("proposal.madeOn", "the day of the minded-to letter"), today),
    "a minded-to letter about the direction",
    "mindedTo",
  ),
  beforeDirection(
    "the minded-to letter had been served, or the reason of urgency is recorded",
    onOrBefore(served, today),
    "a minded-to letter that was served",
  ),
  beforeDirection(
    "the council had answered, waived or run out of its time, or urgency is recorded",
    answerIsClosed,
    "a minded-to letter to which the time to answer had closed",
  ),
  beforeDirection(
    "any representations had been considered, or the reason of urgency is recorded",
    isConsidered,
    "a minded-to letter of which the answer was considered",
  ),
  beforeDirection(
    "the proposal had been neither withdrawn nor dropped, or the reason of urgency is recorded",
    and(
      not(is("proposal.status", "withdrawn", "the status of the proposal")),
      implies(
        isOnRecord(field("proposal.outcome", "the outcome of the proposal")),
        isOneOf(field("proposal.outcome", "the outcome of the proposal"), [
          "issue",
          "issueModified",
        ]),
      ),
    ),
    "a minded-to letter that was not withdrawn",
  ),
  part(
    "V19",
    "depart",
    "the days that the letter promised had run from service, or the council did not need them",
    ofItsProposal(answerIsClosed),
  ),
  part(
    "V20",
    "depart",
    "any answer was considered first, and that no earlier than it came, was waived or was due",
    ofItsProposal(isConsideredInOrder),
  ),
  ...heavierParts,
  individualPart,
];

/** Nothing is announced as settled while time to answer this proposal is left. */
const overFor = (which: Condition): Condition =>
  every("facts.proposals", "proposal", implies(which, timeIsOver));

/** The time to answer every proposal that is still open is over. */
export const openTimeIsOver = overFor(is("proposal.status", "open", "the status of the proposal"));

/** A review by someone independent is on file. */
export const reviewIsOnFile = thereIsSome(
  "facts.reports",
  "report",
  onOrBefore(date("report.deliveredOn", "the day the report was delivered"), today),
  "an independent review",
  "independentReview",
);
