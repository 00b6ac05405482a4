import { exactly } from "#machines/time/span.ts";
import { daysFrom, member, move, once, type At, type Cone } from "#src/proof/cone.ts";
import { direction, absences, notYetAbolished, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const made = (name: string, data: Data | ((at: At) => Data)) =>
  move("StatutoryDirectionMade", name, direction(data));
const each = (words: string, field: string, values: readonly unknown[]) =>
  values.map((value) => made(`${words}: ${JSON.stringify(value)}`, { [field]: value }));
const day = (words: string, field: string, shifts: readonly number[]) =>
  shifts.map((shift) =>
    made(`${words}: ${shift} days on`, (at) => ({ [field]: daysFrom(at, shift) })),
  );

/** What a direction must be, whatever came before it. */
export const theDirectionItself: Cone = {
  name: "the direction itself",
  about: "gate, powers, functions, addressee, term, office, reasons, individuals criticised",
  rules: [
    "gateIsSatisfied",
    "powersAreNamed",
    "addresseeIsTheCouncil",
    "termIsOneKind",
    "onlyTheSecretaryOfStateActs",
    "extraFunctionsNeedRemoval",
    "criticisedIndividualsWereHeard",
    "reasonsRestOnEarlierEvidence",
    "regimesAreKeptApart",
    "publishedAfterMade",
  ],
  begins: "2022-11-01",
  moves: [
    made("sound", {}),
    ...each("gate", "gate", [null, "2A"]),
    ...each("failing", "failingFunctions", [null, [], ["other"], ["careLeavers", "other"]]),
    ...each("directed", "directedFunctions", [null, [], ["education", "other"]]),
    ...day("satisfied", "satisfiedOn", [-1, 1]),
    made("satisfied: not said", { satisfiedOn: null }),
    ...each("powers", "powers", [null, [], ["4"], ["4A"], ["4A", "4B"]]),
    ...each("addressee", "addressee", [null, "officerOfCouncil", "trust", "police", "other"]),
    ...each("made by", "madeBy", [null, "council", "secretaryOfStateForLocalGovernment"]),
    ...each("Act", "act", [null, "LGA1999/s15"]),
    ...each("term", "term", [null, "fixed"]),
    made("fixed to today", (at) => ({ term: "fixed", until: daysFrom(at, 0) })),
    made("fixed to tomorrow", (at) => ({ term: "fixed", until: daysFrom(at, 1) })),
    made("indefinite with an end", (at) => ({ until: daysFrom(at, 1) })),
    ...each("further functions", "extraFunctions", [null, ["Adult education"]]),
    made("further functions under (4)", { extraFunctions: ["Adult education"], powers: ["4"] }),
    made("further functions under (4A)", { extraFunctions: ["Adult education"], powers: ["4A"] }),
    made("further functions, powers not said", { extraFunctions: ["Adult"], powers: null }),
    ...each("reasons", "reasons", [null, [], [{ words: "No day", evidenceOn: null }]]),
    ...[-1, 0, 1].map((shift) =>
      made(`evidence ${shift} days on`, (at) => ({
        reasons: [{ words: "Not safe", evidenceOn: daysFrom(at, shift) }],
      })),
    ),
    ...each("criticised", "individualsCriticised", [null, [{ role: "Director" }]]),
    made("two criticised", { individualsCriticised: [{ role: "Director" }, { role: "Leader" }] }),
    ...([true, false] as const).flatMap((couldAnswer) =>
      ["Director", "Leader"].map((role) =>
        move(
          "CriticismPutToIndividual",
          `${role}, could answer: ${couldAnswer}`,
          once("hearings", `CriticismPutToIndividual (${role}, could answer: ${couldAnswer})`, {
            data: { role, couldAnswer },
          }),
        ),
      ),
    ),
    ...absences("hearing", "of a hearing"),
    move("BestValueDirectionMade", "by the other Secretary of State", {}),
    move("BestValueDirectionMade", "by this one", {
      data: { madeBy: "secretaryOfStateForEducation" },
    }),
    move("BestValueDirectionMade", "by a council", { data: { madeBy: "council" } }),
  ],
};

/** Published on or after the day it was made, on either clock. */
export const publication: Cone = {
  name: "publication",
  about: "the days on which notices and directions were made and published",
  rules: ["publishedAfterMade"],
  begins: "2022-11-01",
  moves: [
    ...[-1, 0, 1].map((shift) =>
      move(
        "StatutoryDirectionMade",
        `published ${shift} days on`,
        direction({}, (at) => ({ published: daysFrom(at, shift) })),
      ),
    ),
    made("publication not said", {}),
    ...[-1, 0].map((shift) =>
      move(
        "ImprovementNoticeIssued",
        `published ${shift} days on`,
        once("notices", "n1", (at) => ({
          dates: { published: daysFrom(at, shift) },
          data: { notice: "n1" },
        })),
      ),
    ),
    move(
      "ImprovementNoticeIssued",
      "publication not said",
      once("notices", "n1", { data: { notice: "n1" } }),
    ),
    move(
      "StatutoryDirectionPublished",
      "",
      once("publications", "d1", { data: { direction: "d1" } }),
    ),
    move("ImprovementNoticePublished", "", once("publications", "n1", { data: { notice: "n1" } })),
  ],
};

const second = (name: string, data: Data | ((at: At) => Data)) =>
  move("StatutoryDirectionMade", `second, ${name}`, (at) =>
    member(at, "directions", "d1") === undefined
      ? null
      : direction({
          direction: "d2",
          sequence: 2,
          ...(typeof data === "function" ? data(at) : data),
        })(at),
  );
const onDayOf =
  (field: "satisfiedOn" | "endedOn") =>
  (at: At): Data => ({
    satisfiedOn: at.facts.directions.find(({ key }) => key === "d1")?.[field] ?? daysFrom(at, 0),
  });
const onTheFourth = { satisfiedOn: exactly("2022-11-04") };
const ends = (key: string) => of("directions", key, () => true, { data: { direction: key } });

/** One direction after another: gates, links, order, and the only ways in which one ends. */
export const succession: Cone = {
  name: "succession",
  about: "a second direction beside or after a first, the gates of both, and how each ends",
  rules: ["revisedDirectionNamesWhatItReplaces", "revisedDirectionHasItsOwnGate"],
  begins: "2022-11-01",
  days: ["2022-11-04"],
  moves: [
    made("first, at once", { sequence: 1 }),
    move(
      "StatutoryDirectionMade",
      "first, from a later day",
      direction({ sequence: 1 }, (at) => ({ effective: daysFrom(at, 5) })),
    ),
    made("first, not numbered", { sequence: null }),
    move("StatutoryDirectionRevoked", "first", ends("d1")),
    move("StatutoryDirectionQuashed", "first", ends("d1")),
    second("replaces it", { replaces: ["d1"] }),
    second("replaces nothing", { replaces: [] }),
    second("does not say what it replaces", { replaces: null }),
    second("replaces itself", { replaces: ["d1", "d2"] }),
    second("numbered as the first", { replaces: ["d1"], sequence: 1 }),
    second("in another line", { line: "other", replaces: [] }),
    second("finding of the first used again", (at) => ({
      replaces: ["d1"],
      ...onDayOf("satisfiedOn")(at),
    })),
    second("alone, finding on the day of the end", onDayOf("endedOn")),
    second("alone, finding of a fixed day", onTheFourth),
    second("alone, finding not said", { satisfiedOn: null }),
  ],
};

/** Gate 2A: a direction that follows another at its end. */
export const continuity: Cone = {
  name: "continuity",
  about: "directions under gate 2A, and the earlier direction whose end is the occasion",
  rules: ["continuityGateFollowsADirection", "revisedDirectionHasItsOwnGate"],
  begins: "2022-11-01",
  moves: [
    made("first", { sequence: 1 }),
    made("first, its functions not said", { sequence: null, directedFunctions: null }),
    move("StatutoryDirectionRevoked", "first", ends("d1")),
    second("under (2A)", { gate: "2A", replaces: ["d1"] }),
    second("under (2A), about another function", {
      gate: "2A",
      replaces: ["d1"],
      directedFunctions: ["education"],
    }),
    second("under (2A), alone", (at) => ({ gate: "2A", ...onDayOf("satisfiedOn")(at) })),
    second("under (2A), the first by its number", { gate: "2A", sequence: 1, replaces: ["d1"] }),
    second("under (2A), functions not said", { gate: "2A", directedFunctions: null }),
    move("StatutoryDirectionQuashed", "first", ends("d1")),
    made("first of all under (2A)", { gate: "2A", sequence: null }),
    ...absences("direction", "of a direction"),
  ],
};

/** Only five things end a direction, and what is ended must stand. */
export const endings: Cone = {
  name: "endings",
  about: "service, effect, revocation, expiry, quashing, and what is only said to end a direction",
  rules: [
    "onlyTheSecretaryOfStateActs",
    "onlyFiveThingsEndADirection",
    "directionRevokedWasInForce",
    "revisedDirectionHasItsOwnGate",
    "councilExists",
    "mandatoryOrderEnforcesADirection",
  ],
  begins: "2022-11-01",
  moves: [
    made("indefinite", {}),
    made("fixed", (at) => ({ term: "fixed", until: daysFrom(at, 4) })),
    move(
      "StatutoryDirectionMade",
      "from a later day",
      direction({}, (at) => ({ effective: daysFrom(at, 2) })),
    ),
    move(
      "StatutoryDirectionMade",
      "served a day later",
      direction({}, (at) => ({ served: daysFrom(at, 1) })),
    ),
    second("replaces the first", { replaces: ["d1"] }),
    move(
      "StatutoryDirectionServed",
      "",
      of("directions", "d1", () => true, { data: { direction: "d1" } }),
    ),
    move("CouncilAbolished", "", notYetAbolished),
    ...["d1", "d2"].map((key) =>
      move("StatutoryDirectionRevoked", key, { data: { direction: key } }),
    ),
    ...[null, "council", "secretaryOfStateForLocalGovernment"].map((revokedBy) =>
      move("StatutoryDirectionRevoked", `by ${revokedBy}`, {
        data: { direction: "d1", revokedBy },
      }),
    ),
    move("StatutoryDirectionQuashed", "", { data: { direction: "d1" } }),
    ...[
      "revocation",
      "expiry",
      "supersession",
      "quashing",
      "abolition",
      "goodGrade",
      "report",
      "trustLaunched",
      "commissionEnded",
      null,
    ].map((cause) =>
      move("StatutoryDirectionSaidToHaveEnded", `cause: ${cause}`, {
        data: { direction: "d1", cause },
      }),
    ),
    ...([true, false, null] as const).map((breachAlleged) =>
      move("MandatoryOrderSought", `breach alleged: ${breachAlleged}`, {
        data: { direction: "d1", breachAlleged },
      }),
    ),
    move("MandatoryOrderSought", "against another", { data: { direction: "d2" } }),
  ],
};
