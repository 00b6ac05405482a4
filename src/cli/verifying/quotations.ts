import { ok, type Result } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { readCouncils, readEngland, type Refusal } from "#src/cli/record.ts";
import type { EventLog } from "#src/log/event-log.ts";
import { countOf } from "#src/record/show-value.ts";
import { checked, createFaults, notChecked, nowhere, type Check } from "#src/verify/check.ts";
import { quotationsVerified, type Copies } from "#src/views/quotations-verified.ts";
import { everything } from "#src/views/question.ts";
import type { Verified } from "#src/views/schemas/verified.ts";

/** Looks for every quotation of the record in the copies of sources that are held. */
export async function quotationsCheck(
  log: EventLog,
  copies: Copies,
  io: Io,
): Promise<Result<Check, Refusal>> {
  const councils = await readCouncils(log);
  if (!councils.ok) return councils;
  const england = await readEngland(log);
  if (!england.ok) return england;
  const view = quotationsVerified(
    councils.value,
    england.value,
    {
      functions: "csc",
      asAt: londonDay(io.now()),
      known: everything,
      sources: null,
      suppose: {},
    },
    copies,
  );
  return ok(checkFrom(view));
}

const checkFrom = ({ counts, quotations }: Verified): Check => {
  const faults = createFaults();
  for (const { council, entry, sourceId, locator, answer, missing } of quotations) {
    if (answer !== "notFound") continue;
    const says = `${council.name}, ${entry}: not in ${sourceId}, ${locator}: “${missing ?? ""}”`;
    faults.add(nowhere, says);
  }
  const unheld = counts.notHeld + counts.notText;
  const rest =
    unheld === 0
      ? ""
      : `; of ${countOf(unheld, "other", "others")} no copy in plain text is held here`;
  if (counts.found + counts.notFound === 0) {
    return notChecked(
      "quotations",
      unheld === 0
        ? "The record quotes nothing."
        : "No copy of a source that is quoted is held here.",
    );
  }
  const looked = countOf(counts.found + counts.notFound, "quotation", "quotations");
  return checked("quotations", faults, `${looked} in the copies that are held here${rest}`);
};
