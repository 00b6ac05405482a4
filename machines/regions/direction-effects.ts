import type { Effect, Effects } from "#machines/effect.ts";
import { and, equals, field, isOnRecord } from "#machines/logic/expression.ts";
import { someOnRecord } from "#machines/rules/terms.ts";

// The proposal is spent when its direction binds, or ends without having bound: until either it is made.
const proposalIsSpent: Effect = {
  when: someOnRecord(
    "facts.directions",
    "d",
    and(
      equals(field("d.key", "the direction"), field("step.data.direction", "the direction")),
      equals(field("d.status", "the state of the direction"), "made"),
      isOnRecord(field("d.proposal", "its proposal")),
      equals(field("d.proposal", "its proposal"), field("facts.current.proposal", "the proposal")),
    ),
  ),
  set: "current",
  to: { proposal: { is: null } },
};

// The first ending stands: a second finds nothing to end.
const ended = (how: string): readonly Effect[] => [
  {
    change: "directions",
    where: { key: { step: "data.direction" }, endedOn: { is: null } },
    set: { status: { is: "ended" }, endedOn: { step: "on" }, endedHow: { is: how } },
  },
  proposalIsSpent,
];

/** What the steps of the direction region put on record. */
export const directionEffects: Effects = {
  StatutoryDirectionMade: [
    {
      add: "directions",
      member: {
        key: { step: "data.direction" },
        entry: { step: "id" },
        madeOn: { step: "on" },
        servedOn: { step: "dates.served" },
        effectiveStatedOn: { step: "dates.effective" },
        effectiveFrom: { step: ["dates.effective", "dates.served", "on"] },
        publishedOn: { step: "dates.published" },
        status: { is: "made" },
        endedOn: { is: null },
        endedHow: { is: null },
        gate: { step: "data.gate" },
        powers: { step: "data.powers" },
        failingFunctions: { step: "data.failingFunctions" },
        directedFunctions: { step: "data.directedFunctions" },
        satisfiedOn: { step: "data.satisfiedOn" },
        addressee: { step: "data.addressee" },
        madeBy: { step: "data.madeBy" },
        term: { step: "data.term" },
        until: { step: "data.until" },
        obligations: { step: "data.obligations" },
        requiresModel: { step: "data.requiresModel" },
        appoints: { step: "data.appoints" },
        replaces: { step: "data.replaces" },
        sequence: { step: "data.sequence" },
        line: { step: "data.line" },
        proposal: { step: "data.proposal" },
      },
    },
    {
      change: "proposals",
      where: { key: { step: "data.proposal" } },
      set: { status: { is: "issued" } },
    },
  ],
  StatutoryDirectionServed: [
    {
      change: "directions",
      where: { key: { step: "data.direction" } },
      set: {
        servedOn: { step: "on" },
        effectiveFrom: { step: ["own.effectiveStatedOn", "on"] },
      },
    },
  ],
  StatutoryDirectionPublished: [
    { add: "publications", member: { key: { step: "data.direction" }, on: { step: "on" } } },
    {
      change: "directions",
      where: { key: { step: "data.direction" } },
      set: { publishedOn: { step: "on" } },
    },
  ],
  $directionTookEffect: [
    {
      change: "directions",
      where: { key: { step: "data.replaces" }, endedOn: { is: null } },
      set: {
        status: { is: "ended" },
        endedOn: { step: "on" },
        endedHow: { is: "supersession" },
      },
    },
    {
      change: "directions",
      where: { key: { step: "data.direction" }, status: { is: "made" } },
      set: { status: { is: "inForce" } },
    },
    proposalIsSpent,
  ],
  $directionExpired: ended("expiry"),
  StatutoryDirectionRevoked: ended("revoked"),
  StatutoryDirectionQuashed: ended("quashing"),
  StatutoryDirectionSaidToHaveEnded: ended("as a source says"),
  StatutoryDirectionChallenged: [
    {
      add: "claims",
      member: {
        key: { step: "id" },
        direction: { step: "data.direction" },
        on: { step: "on" },
      },
    },
  ],
  ObligationMet: [
    {
      add: "obligationsMet",
      member: {
        key: { step: "id" },
        direction: { step: "data.direction" },
        letter: { step: "data.letter" },
        on: { step: "on" },
      },
    },
  ],
  ObligationBreached: [
    {
      add: "breaches",
      member: {
        key: { step: "id" },
        direction: { step: "data.direction" },
        letter: { step: "data.letter" },
        on: { step: "on" },
      },
    },
  ],
  CouncilAbolished: [
    {
      change: "directions",
      where: { endedOn: { is: null } },
      set: { status: { is: "ended" }, endedOn: { step: "on" }, endedHow: { is: "abolition" } },
    },
    {
      change: "notices",
      where: { status: { is: "open" } },
      set: { status: { is: "abolished" }, endedOn: { step: "on" } },
    },
    {
      change: "proposals",
      where: { status: { is: "open" } },
      set: { status: { is: "abolished" } },
    },
    {
      change: "commissions",
      where: { live: { is: true } },
      set: { status: { is: "ended" }, live: { is: false }, endedOn: { step: "on" } },
    },
    {
      change: "supervisions",
      where: { status: { is: "running" } },
      set: { status: { is: "ended" }, endedOn: { step: "on" } },
    },
    {
      change: "supports",
      where: { kind: { is: "earlySupport" }, status: { is: "running" } },
      set: { status: { is: "ended" }, endedOn: { step: "on" } },
    },
    { set: "current", to: { proposal: { is: null }, abolishedOn: { step: "on" } } },
  ],
};
