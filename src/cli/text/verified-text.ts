import { listed } from "#machines/words.ts";
import type { Verified } from "#src/views/schemas/verified.ts";
import { counted } from "#src/views/say-value.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention verify --quotations` as text. */
export function verifiedText(view: Verified, io: Io): string {
  const page = pageFor(io);
  const { councils, counts, sources } = view;
  const [only] = councils;
  const title =
    councils.length === 1 && only !== undefined
      ? `${only.name}: quotations held against their sources`
      : `Quotations held against their sources, ${counted(councils.length, "council", "councils")} and England`;
  headingOf(page, title, view, "As at");
  page.gap();
  const row = (says: string, count: number) => page.row(String(count), says, 2, 7);
  row("found word for word in the copy that is held", counts.found);
  row("not found in the copy that is held", counts.notFound);
  row("not checked: no copy of the source is held here", counts.notHeld);
  row("not checked: the copy that is held is not plain text", counts.notText);
  row("places cited without a quotation, so that there is nothing to look for", counts.noQuotation);
  notFoundOf(page, view);
  sourcesOf(page, sources);
  page
    .gap()
    .text(
      "That words are found shows that the source says them; it does not show that what the source says is so. " +
        "Nothing but quotations was checked.",
    );
  return page.toString();
}

function notFoundOf(page: Page, { quotations }: Verified): void {
  const missing = quotations.filter(({ answer }) => answer === "notFound");
  if (missing.length === 0) return;
  page.heading("Not found");
  for (const { council, entry, sourceId, locator, missing: words, isEarlier } of missing) {
    page.text(`${council.name}, ${entry}: ${sourceId}, ${locator}.`, 2, 2);
    const why = isEarlier ? " (they stand before the words quoted first)" : "";
    page.text(`“${words ?? ""}”${why}`, 4, 2);
  }
}

function sourcesOf(page: Page, sources: Verified["sources"]): void {
  const ids = (copy: Verified["sources"][number]["copy"]) =>
    sources.filter((one) => one.copy === copy).map(({ id }) => id);
  const [held, notHeld, noHash] = [ids("held"), ids("notHeld"), ids("noHash")];
  page.heading("Sources cited");
  page.text(`Held here: ${held.length === 0 ? "none" : listed(held)}.`, 2, 2);
  if (notHeld.length > 0) page.text(`Not held here: ${listed(notHeld)}.`, 2, 2);
  if (noHash.length > 0) {
    page.text(
      `Of ${counted(noHash.length, "other", "others")} no hash is on record, so that no copy could be told from another.`,
      2,
      2,
    );
  }
}
