import { longSpan } from "#machines/time/span.ts";
import type { Io } from "#src/cli/io.ts";
import { counted } from "#src/views/say-value.ts";
import type { SourcesShown } from "#src/views/schemas/sources.ts";
import { pageFor } from "./page.ts";

const copySays = {
  held: "a copy is held here",
  notHeld: "no copy is held here",
  noHash: "its hash is not on record, so no copy can be told from another",
} as const;

/** `intervention source list` as text. */
export function sourcesText({ council, sources }: SourcesShown, io: Io): string {
  const page = pageFor(io);
  page.heading(`${council.name}: ${counted(sources.length, "source", "sources")}`);
  if (sources.length === 0) page.text("None is on record.", 2);
  for (const { id, title, publisher, publishedOn, standing, uri, copy } of sources) {
    page.gap().text(id, 2);
    page.text(`${title}. ${publisher}.`, 4, 2);
    const day = publishedOn === null ? "on a day not on record" : longSpan(publishedOn);
    page.text(
      `Published ${/^\d/.test(day) ? `on ${day}` : day}; ${standing}; ${copySays[copy]}.`,
      4,
      2,
    );
    if (uri !== undefined) page.text(uri, 4);
  }
  return page.toString();
}
