import { daysFrom, member, move, once, type At, type Cone, type Said } from "#src/proof/cone.ts";
import { direction, absences, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

const letter = (proposal: string, days: number | null, proposes: Data = {}) =>
  once("proposals", proposal, {
    data: {
      proposal,
      representationsPeriodDays: days,
      proposes: { powers: ["4B"], commissioner: true, model: "none", ...proposes },
    },
  });

/** Something said of a proposal once it is on record, and not said twice. */
const ofProposal =
  (proposal: string, field: string, data: Data = {}) =>
  (at: At): Said | null => {
    const on = member(at, "proposals", proposal);
    return on === undefined || on[field] !== null ? null : { data: { proposal, ...data } };
  };

const decided = (proposal: string, outcome: string) => ofProposal(proposal, "outcome", { outcome });

/** Was the council told, given its time, and heard, before the decision and the direction? */
export const hearing: Cone = {
  name: "hearing",
  about: "the minded-to letter, the time to answer, the answer, the decision and the direction",
  rules: ["fairHearingCameFirst", "promisedTimeWasGiven", "decisionFollowsConsideration"],
  begins: "2022-10-03",
  moves: [
    move("MindedToLetterSent", "14 days", letter("p1", 14)),
    move("MindedToLetterServed", "", ofProposal("p1", "servedOn")),
    move("RepresentationsReceived", "", ofProposal("p1", "receivedOn")),
    move("RepresentationsWaived", "", ofProposal("p1", "waivedOn")),
    move("RepresentationsConsidered", "", ofProposal("p1", "consideredOn")),
    move("ProposalWithdrawn", "", ofProposal("p1", "outcome")),
    move("ProposalDecided", "to issue", decided("p1", "issue")),
    move("ProposalDecided", "not to issue", decided("p1", "doNotIssue")),
    move("StatutoryDirectionMade", "on the proposal", direction({ proposal: "p1", urgency: null })),
  ],
};

const fairness = [
  "fairHearingCameFirst",
  "promisedTimeWasGiven",
  "decisionFollowsConsideration",
] as const;

/** Which proposal is current, and what becomes of one that is not. */
export const proposals: Cone = {
  name: "proposals",
  about: "a second proposal beside the first; what is withdrawn, dropped, issued or spent",
  rules: fairness,
  begins: "2022-10-03",
  moves: [
    move("MindedToLetterSent", "first, no number of days", letter("p1", null)),
    move("MindedToLetterSent", "second", letter("p2", null)),
    move("MindedToLetterServed", "first", ofProposal("p1", "servedOn")),
    move("RepresentationsReceived", "second", ofProposal("p2", "receivedOn")),
    move("ProposalWithdrawn", "first", ofProposal("p1", "outcome")),
    move("ProposalDecided", "first, as modified", decided("p1", "issueModified")),
    move("ProposalDecided", "second, a notice instead", decided("p2", "noticeInstead")),
    move(
      "StatutoryDirectionMade",
      "on the first, from a later day",
      direction({ proposal: "p1" }, (at) => ({ effective: daysFrom(at, 1) })),
    ),
    move(
      "StatutoryDirectionRevoked",
      "",
      of("directions", "d1", () => true, { data: { direction: "d1" } }),
    ),
  ],
};

/** What stands in the place of a hearing, or shows that there was none. */
export const urgency: Cone = {
  name: "urgency",
  about: "urgency recorded in the place of a hearing; a source that says there was no letter",
  rules: fairness,
  begins: "2022-10-03",
  moves: [
    move("MindedToLetterSent", "", letter("p1", 14)),
    ...["d1", "d2", null].map((about) =>
      move(
        "UrgencyRecorded",
        `for ${about}`,
        once("urgencies", `UrgencyRecorded (for ${about})`, { data: { direction: about } }),
      ),
    ),
    ...absences("mindedTo", "of a minded-to letter"),
    move("StatutoryDirectionMade", "on no proposal", direction({ proposal: null, urgency: null })),
    move("StatutoryDirectionMade", "on none, urgent", direction({ proposal: null })),
    move("StatutoryDirectionMade", "on one", direction({ proposal: "p1", urgency: null })),
    move("StatutoryDirectionMade", "on another", direction({ proposal: "p2", urgency: null })),
    move("ProposalDecided", "one not on record", { data: { proposal: "p2", outcome: "issue" } }),
  ],
};

const heavier = (name: string, data: Data) =>
  move("StatutoryDirectionMade", name, direction({ proposal: "p1", ...data }));
const lighter = (name: string, days: number | null, proposes: Data = {}) =>
  move("MindedToLetterSent", name, letter("p1", days, proposes));

/** Is the direction within what the letter proposed, and did the letter offer the usual time? */
export const weight: Cone = {
  name: "weight",
  about: "what the letter proposed and offered, beside what the direction holds",
  rules: ["directionIsNoHeavierThanProposed", "timeOfferedIsUsual"],
  begins: "2022-09-29",
  moves: [
    lighter("(4B), a commissioner", 14),
    lighter("13 days, no commissioner", 13, { commissioner: false }),
    lighter("15 days, does not say whether a commissioner", 15, { commissioner: null }),
    lighter("(4) and a trust, no number of days", null, { powers: ["4"], model: "trust" }),
    lighter("(4A) and (4B), no model said", 14, { powers: ["4A", "4B"], model: null }),
    lighter("no powers said", 14, { powers: null }),
    heavier("under (4B)", {}),
    heavier("on no proposal", { proposal: null }),
    heavier("under (4)", { powers: ["4"] }),
    heavier("under (4A)", { powers: ["4A", "4B"] }),
    heavier("with a commissioner", { appoints: ["c1"] }),
    heavier("commissioners not said", { appoints: null }),
    heavier("requires a trust", { requiresModel: "trust" }),
    heavier("requires the council", { requiresModel: "council" }),
    heavier("requires a partner", { requiresModel: "partnerAuthority" }),
    heavier("model not said", { requiresModel: null }),
    heavier("powers not said", { powers: null }),
  ],
};

const served = letter("p1", 14);

/** Was the outcome treated as settled while the council could still answer? */
export const settledEarly: Cone = {
  name: "outcome settled early",
  about: "public statements that the outcome is settled, while a proposal is open",
  rules: ["outcomeNotSettledEarly"],
  begins: "2022-10-03",
  moves: [
    move("MindedToLetterSent", "14 days", served),
    move("MindedToLetterSent", "second, no number of days", letter("p2", null)),
    move("MindedToLetterServed", "", ofProposal("p1", "servedOn")),
    move("RepresentationsWaived", "", ofProposal("p1", "waivedOn")),
    move("ProposalDecided", "not to issue", decided("p1", "doNotIssue")),
    move("OutcomeAnnounced", ""),
    move("CommissionerNamed", "as appointed", { data: { asAppointed: true } }),
    move("CommissionerNamed", "not as appointed", { data: { asAppointed: false } }),
    move("CommissionerNamed", "not said how", { data: { asAppointed: null } }),
    ...([true, false, null] as const).map((publiclySettled) =>
      move("CommissionerAppointed", `public at the time: ${publiclySettled}`, (at) =>
        at.facts.commissions.length > 0
          ? null
          : { data: { commission: "c1", mandate: null, publiclySettled } },
      ),
    ),
  ],
};
