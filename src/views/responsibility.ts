import type { Entry } from "#events/envelope.ts";
import type { Direction, Facts } from "#machines/facts.ts";
import { provisions } from "#machines/law/provisions.ts";
import type { Answered } from "./question.ts";
import { valueSays } from "./say-value.ts";
import type { Responsibility } from "./schemas/parts.ts";

type Answer = Responsibility["owned"];

const from = (words: string, entry: string | null, basis: string | null = null): Answer => ({
  words,
  entry,
  basis,
});

/**
 * Who owned, ran and was accountable in law for the service on the day of the view (law dossier C19):
 * a trust may be owned by the council, run by a board of its own, and leave the council to answer for
 * it all the same.
 */
export function responsibilityOn(answered: Answered): Responsibility {
  const { facts } = answered.replay.snapshot.context;
  if (facts.current.abolishedOn !== null) {
    const gone = from("nobody: the council was abolished", lastOf(answered, ["CouncilAbolished"]));
    return { owned: gone, ran: gone, accountable: gone };
  }
  return {
    owned: owned(facts, answered),
    ran: ran(facts, answered),
    accountable: accountable(facts, answered),
  };
}

const runsAnotherModel = ({ delivery: { phase } }: Facts): boolean =>
  phase === "operating" || phase === "returning";

// That the council had the service itself is said only where something shows that it came back.
function theCouncil({ delivery }: Facts, answered: Answered, otherwise: string): Answer {
  const returned = lastOf(answered, ["ServicesReturned"]);
  return delivery.phase === "council" && delivery.since !== null && returned !== null
    ? from("the council", returned)
    : from(otherwise, null);
}

function owned(facts: Facts, answered: Answered): Answer {
  const { ownedBy } = facts.delivery;
  if (!runsAnotherModel(facts)) {
    return theCouncil(facts, answered, "no owner other than the council is on record");
  }
  if (ownedBy === null) return from("not on record", null);
  const says = (data: Entry["data"]) => data["ownedBy"] === ownedBy;
  const entry = lastOf(
    answered,
    ["DeliveryModelOperated", "ProviderOwnershipChanged", "ProviderCompanyStated"],
    says,
  );
  return from(`${ownedBy.charAt(0).toLowerCase()}${ownedBy.slice(1)}`, entry);
}

function ran(facts: Facts, answered: Answered): Answer {
  const { model, providerName } = facts.delivery;
  if (!runsAnotherModel(facts)) {
    return theCouncil(
      facts,
      answered,
      "no arrangement other than the council’s own is on record as running it",
    );
  }
  const kind = model === "nominee" ? "a nominee" : (valueSays(model) ?? model);
  const name = providerName === null ? "" : ` (${providerName})`;
  return from(`${kind}${name}`, lastOf(answered, ["DeliveryModelOperated"]));
}

const removal = provisions["EA1996/s497A(4A)"].title;

/** The council answers in law whoever runs the service, save under a direction that uses (4A). */
function accountable(facts: Facts, answered: Answered): Answer {
  const inForce = facts.directions.filter(({ status }) => status === "inForce");
  const removing = inForce.find(({ powers }) => powers?.includes("4A") === true);
  if (removing !== undefined) return from(exerciserSays(answered), removing.entry, removal);
  const unknown = inForce.filter(({ powers }) => powers === null);
  const stays = "the council, whoever runs the service";
  const [first] = unknown;
  if (first === undefined) {
    return from(
      `${stays}: no direction that takes its functions away is on record as in force`,
      null,
      removal,
    );
  }
  return from(
    `${stays}, unless ${keysOf(unknown)} took its functions away: under which power it was made is not on record`,
    first.entry,
    removal,
  );
}

const keysOf = (directions: readonly Direction[]): string =>
  directions.map(({ key }) => key).join(" or ");

const exercisers: Readonly<Record<string, string>> = {
  secretaryOfState: "the Secretary of State, who exercises the functions",
  nominee: "the nominee of the Secretary of State, who exercises the functions",
};

// Under (4A) what the law says of the authority is read as said of whoever exercises its functions.
function exerciserSays({ replay }: Answered): string {
  const shown = replay.taken.findLast(({ type }) => type === "FunctionsExercised")?.entry;
  const who = exercisers[String(shown?.data["exercisedBy"])];
  return (
    (who ?? "the Secretary of State or a nominee, whichever exercises the functions") +
    ": what the law says of the council is read as said of them (s.497A(4AA))"
  );
}

const lastOf = (
  { replay }: Answered,
  types: readonly string[],
  says: (data: Entry["data"]) => boolean = () => true,
): string | null =>
  replay.taken.findLast(
    ({ type, entry }) => types.includes(type) && entry !== null && says(entry.data),
  )?.entry?.id ?? null;
