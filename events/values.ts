import { z } from "zod";

/**
 * The words that events are made of. A value that a document does not give is `null`, which means
 * "not on record": it is never a "no".
 */

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u;

/** Longest text that one field or one quoted segment may hold, in characters. */
const LONGEST_TEXT = 4000;

/** One line or paragraph of plain text: NFC, no control characters, at most 4,000 characters. */
export const plainText = z
  .string()
  .min(1, "expected some text, found none")
  .max(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters`)
  .refine((text) => text.isWellFormed(), "expected well-formed Unicode text")
  .refine((text) => !CONTROL_CHARACTERS.test(text), "expected text without control characters")
  .refine((text) => text === text.normalize("NFC"), "expected text in Unicode form NFC");

/** A calendar day, `2022-11-01`. 30 February is refused. */
export const isoDate = z.iso.date("expected a real calendar day such as 2022-11-01");

/** An instant in UTC with milliseconds, `2026-11-22T12:00:00.000Z`. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
    "expected an instant in UTC such as 2026-11-22T12:00:00.000Z",
  )
  .refine((text) => isoDate.safeParse(text.slice(0, 10)).success, "expected a real calendar day");

/** A short stable key in lower case, such as `solihull` or `direction-2022-11`. */
export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "expected a key in lower case, such as direction-2022-11");

/** The identifier of an entry: letters, digits, dots, hyphens and underscores. */
export const entryId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "expected an entry id such as SOL-22");

/**
 * What a source says about a day. Every precision is an interval of days: `from` and `to` are both
 * inside it, `null` leaves that side open, and both `null` means that no day is on record.
 * `words` are the source's own words, or say where the bounds come from; `inferred` marks bounds
 * that the recorder drew, which any stated day replaces.
 */
export const dateClaim = z
  .strictObject({
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    words: plainText,
    inferred: z.boolean(),
  })
  .refine(
    (claim) => claim.from === null || claim.to === null || claim.from <= claim.to,
    "expected the first possible day to be no later than the last",
  );
export type DateClaim = z.output<typeof dateClaim>;

/** `null` means "not on record". */
export const orNotOnRecord = <S extends z.ZodType>(schema: S): z.ZodNullable<S> =>
  schema.nullable();

/** Children's social care, or education (which here includes SEND). */
export const functionSet = z.enum(["csc", "edu"]);
export type FunctionSet = z.output<typeof functionSet>;

/** A person in a public role. Relatives and children are never entered by name. */
export const officeHolder = z.strictObject({
  name: orNotOnRecord(plainText),
  role: orNotOnRecord(plainText),
});

/** The subsections of s.497A under which a direction may be given. */
export const power = z.enum(["4", "4A", "4B"]);
/** Which test of s.497A was satisfied: failing now (2), or would fail again (2A). */
export const gate = z.enum(["2", "2A"]);

/**
 * The functions that a direction can cover: Children Act 2004 s.50 (a), (b) and (c), and education
 * functions under s.497A(1) itself. `other` is a function outside them.
 */
export const coveredFunction = z.enum([
  "socialServicesForChildren",
  "careLeavers",
  "childrenAct2004",
  "education",
  "other",
]);

/** How the service is run. `none` is a positive statement that no model is required or proposed. */
export const deliveryModel = z.enum([
  "council",
  "trust",
  "partnerAuthority",
  "jointCompany",
  "nominee",
  "none",
]);

/** Ofsted's grades. `adequate` was used before 2013. */
export const grade = z.enum([
  "outstanding",
  "good",
  "requiresImprovement",
  "adequate",
  "inadequate",
]);

/** An office that can take a legal step. */
export const office = z.enum([
  "secretaryOfStateForEducation",
  "secretaryOfStateForLocalGovernment",
  "council",
  "commissioner",
  "trust",
  "other",
]);

/**
 * What a report may recommend; a decision may in addition differ or wait. `trust` is a trust of
 * which the source does not say whether the council is to agree to it or be directed.
 */
export const recommendation = z.enum([
  "retain",
  "retainWithCommissioner",
  "retainWithAdviser",
  "retainWithPartner",
  "voluntaryTrust",
  "directedTrust",
  "trust",
  "otherModel",
  "combineWithAuthority",
  "deferAndReview",
  "endCommission",
  "endDirection",
]);
