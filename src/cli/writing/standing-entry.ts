import type { Entry } from "#events/envelope.ts";
import { no, ok, type Result } from "#events/result.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { standingNow } from "#src/replay/known.ts";
import { entriesOf, type OpenCouncil } from "./open-to-write.ts";
import type { Refusal } from "#src/cli/record.ts";

/** The entry meant by its id, which must still stand. No: exit 3, or 2 where it was corrected. */
export function standingEntry(open: OpenCouncil, id: string): Result<Entry, Refusal> {
  const entries = entriesOf(open);
  const now = standingNow(entries);
  const entry = entryNamed(open, id);
  if (entry === undefined) {
    const standing = entries.map((one) => one.id).filter((one) => now(one) === one);
    const near = nearest(id, standing);
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    const says = `${open.council.name} has no entry called ${visible(id.slice(0, 100))} on this record.${hint}`;
    return no({ says, code: exitCodes.notFound });
  }
  const stands = now(entry.id);
  if (stands === entry.id) return ok(entry);
  const says =
    stands === null
      ? `${entry.id} was withdrawn, and stands no longer.`
      : `${entry.id} was corrected: ${stands} stands in its place. Name that one.`;
  return no({ says, code: exitCodes.usage });
}

/** The entry of an id, of its number alone (`126` for `solihull-126`), or of its place (`#607`). */
export function entryNamed(open: OpenCouncil, id: string): Entry | undefined {
  const names = [id, `${open.key}-${id}`].map((name) => name.toLowerCase());
  const byName = entriesOf(open).find((one) => names.includes(one.id.toLowerCase()));
  return byName ?? open.records.find(({ index }) => `#${index}` === id)?.entry;
}

/** Text that an option must give. No: a sentence to show; exit 2. */
export function needed(
  option: string,
  text: string | undefined,
  what: string,
): Result<string, Refusal> {
  const words = (text ?? "").trim().normalize("NFC");
  return words === ""
    ? no({ says: `Say ${what} with ${option} "...".`, code: exitCodes.usage })
    : ok(words);
}
