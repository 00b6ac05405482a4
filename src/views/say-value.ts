import { longSpan, type Span } from "#machines/time/span.ts";
import { listed, plainWords } from "#machines/words.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Fixed phrases for stored values that do not read as English by themselves. */
const phrases: Readonly<Record<string, string>> = {
  socialServicesForChildren: "social services for children",
  careLeavers: "care leavers",
  childrenAct2004: "functions under the Children Act 2004",
  "EA1996/s497A": "Education Act 1996 s.497A",
  instruct: "to instruct the council",
  assessRemoval: "to assess whether the service should stay with the council",
  both: "to instruct the council, and to assess whether the service should stay with it",
  voluntaryTrust: "a trust, with the council’s agreement",
  trust: "a trust",
  directedTrust: "a trust, by direction",
  otherModel: "another arrangement",
  retain: "the council keeps the service",
  retainWithCommissioner: "the council keeps the service, with a commissioner",
  retainWithAdviser: "the council keeps the service, with an adviser",
  retainWithPartner: "the council keeps the service, with a partner",
  endDirection: "the direction ends",
  issue: "to make the direction",
  issueModified: "to make the direction, with changes",
  partnerAuthority: "another council as partner",
  jointCompany: "a joint company",
  localGovernment: "the department for local government",
  jar: "joint area review",
  jtai: "joint targeted area inspection",
  sif: "single inspection framework (2013 to 2017)",
  ilacs: "inspection of local authority children’s services (ILACS)",
  ilacs2026: "ILACS from April 2026, without an overall grade",
  send: "special educational needs and disabilities (SEND)",
  lords: "House of Lords",
  commons: "House of Commons",
  directorOfChildrensServices: "Director of Children’s Services",
  secretaryOfStateForEducation: "the Secretary of State for Education",
  secretaryOfStateForLocalGovernment: "the Secretary of State for local government",
};

const names: Readonly<Record<string, string>> = {
  act: "under",
  amountPounds: "amount",
  representationsPeriodDays: "days to answer",
  reviewIntervalMonths: "months between reviews",
  asAppointed: "named as already appointed",
  madeBy: "made by",
  councilConsents: "the council consents",
  reasonNoReview: "reason for no review",
  removalQuestion: "asks whether to remove the service",
  publiclySettled: "public at the time",
  anyMade: "any answer made",
  closedMind: "closed mind stated",
  failingFunctions: "functions found failing",
  requiresModel: "required way to run the service",
  individualsCriticised: "individuals criticised",
  ownedBy: "owned by",
  attendedBy: "attended by",
  summaryOnly: "summary only",
  plannedFor: "planned for",
  escalationClause: "warns of escalation",
  complyWithInstructions: "comply with instructions",
  grantAccess: "give access",
  provideSupport: "provide support",
  cooperateLeadershipReview: "co-operate in a review of the council’s leadership",
  cooperatePartnerReview: "co-operate in a review of the safeguarding partners’ leadership",
  monthlyMeeting: "meet the commissioner every month",
  itemisedBudget: "produce an itemised budget",
  spellMonths: "lasting, in months",
  allKeyJudgementsInadequate: "all key judgements Inadequate",
};

/** A stored name such as `representationsPeriodDays` as a reader knows it. */
export const nameSays = (field: string): string => names[field] ?? plainWords(field);

/**
 * A number as `toLocaleString("en-GB")` writes it. A whole number goes without Intl, which takes
 * longer to load than many a view takes to make.
 */
export const figureSays = (value: number): string =>
  Number.isSafeInteger(value)
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ",")
    : value.toLocaleString("en-GB");

/** The text with a capital letter. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `1 entry`, `12 entries`. */
export const counted = (count: number, one: string, many: string): string =>
  `${figureSays(count)} ${count === 1 ? one : many}`;

/** A stored value in plain words; null where nothing is on record. */
export function valueSays(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return figureSays(value);
  if (typeof value === "string") return textSays(value);
  if (Array.isArray(value)) return listSays(value);
  return isSpan(value) ? longSpan(value) : membersSay(value as Fields);
}

/** A stored word such as `requiresImprovement` in English; other text as it is. */
function textSays(text: string): string {
  return (
    phrases[text] ??
    (/^[a-z]+(?:[A-Z][a-z]*)+$|^(2A?|4[AB]?)$/.test(text) ? plainWords(text) : text)
  );
}

const isSpan = (value: object): value is Span => "from" in value && "to" in value;

function listSays(values: readonly unknown[]): string | null {
  const said = values.flatMap((value) => valueSays(value) ?? []);
  if (said.length === 0) return null;
  return said.some((text) => text.includes(",") || text.length > 60)
    ? said.join("; ")
    : listed(said);
}

function membersSay(fields: Fields): string | null {
  const { letter, words, area, grade, name, role } = fields;
  if (typeof words === "string") {
    return typeof letter === "string" ? `(${letter}) ${words}` : words;
  }
  if (typeof area === "string") return `${area}: ${valueSays(grade) ?? "not on record"}`;
  if (typeof role === "string" || typeof name === "string") {
    return [name, role].filter((text) => typeof text === "string").join(", ");
  }
  const said = Object.entries(fields).flatMap(([field, value]) => {
    const text = valueSays(value);
    return text === null ? [] : [`${nameSays(field)}: ${text}`];
  });
  return said.length === 0 ? null : said.join("; ");
}
