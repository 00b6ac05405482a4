import type { Entry } from "#events/envelope.ts";
import { nameSays, valueSays } from "./say-value.ts";

/** Fields that are keys of this record, or that the entry’s own sentence already says. */
const unsaid = new Set([
  "notice",
  "proposal",
  "direction",
  "commission",
  "report",
  "decision",
  "review",
  "adviser",
  "partner",
  "board",
  "plan",
  "instrument",
  "provider",
  "inspection",
  "act",
  "council",
  "line",
  "addressee",
  "appoints",
  "replaces",
]);

/** The fields in which some kinds of entry say what they are about, the most telling first. */
const telling = ["name", "holder", "respondent", "title", "amountPounds", "overall", "about"];

/** One detail of an entry in words, with the other source that it comes from, if it does. */
export interface Detail {
  readonly name: string;
  readonly says: string;
  readonly from: string | null;
}

/** Every detail of an entry that is on record, in words. */
export function detailsOf(
  data: Entry["data"],
  otherSource: (field: string) => string | null = () => null,
): Detail[] {
  const measured = measureSays(data);
  if (measured !== null) return [{ ...measured, from: otherSource("value") }];
  return Object.entries(data).flatMap(([field, value]) => {
    const says = unsaid.has(field) ? null : detailSays(field, value);
    return says === null ? [] : [{ name: nameSays(field), says, from: otherSource(field) }];
  });
}

const comparisons: Readonly<Record<string, string>> = { exactly: "", about: "about " };

/** A figure in one line: "Unallocated cases, peak: over 400 cases". */
function measureSays(data: Entry["data"]): Pick<Detail, "name" | "says"> | null {
  const { measure, value, unit, comparison } = data;
  if (typeof measure !== "string" || value === undefined) return null;
  const says = valueSays(value) ?? "not on record";
  const word = typeof comparison === "string" ? comparison : "";
  const than = comparisons[word] ?? `${valueSays(word) ?? word} `;
  return { name: measure, says: `${than}${says} ${typeof unit === "string" ? unit : ""}`.trim() };
}

function detailSays(field: string, value: unknown): string | null {
  if (field === "reasons" && Array.isArray(value) && value.length > 2) {
    return `${value.length} reasons, in the source`;
  }
  if (field === "department" && value === "education") return "Department for Education";
  const said = valueSays(value);
  if (field === "overall" && said !== null)
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return field === "amountPounds" && said !== null ? `£${said}` : said;
}

/** What sets an entry apart from others of its kind, in a few words; empty where nothing does. */
export function gistOf(data: Entry["data"]): string {
  const said = telling.flatMap((field) => {
    const value = detailSays(field, data[field]);
    return value === null ? [] : [value];
  });
  return said.slice(0, 2).join(", ");
}
