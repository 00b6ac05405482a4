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
  const entry =
    entries.find((one) => one.id === id) ??
    entries.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (entry === undefined) {
    const near = nearest(
      id,
      entries.map((one) => one.id),
    );
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    const says = `${open.council.name} has no entry called ${visible(id.slice(0, 100))} on this record.${hint}`;
    return no({ says, code: exitCodes.notFound });
  }
  const now = standingNow(entries)(entry.id);
  if (now === entry.id) return ok(entry);
  const says =
    now === null
      ? `${entry.id} was withdrawn, and stands no longer.`
      : `${entry.id} was corrected: ${now} stands in its place. Name that one.`;
  return no({ says, code: exitCodes.usage });
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
