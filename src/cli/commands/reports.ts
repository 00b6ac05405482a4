import { reportsText } from "#src/cli/text/reports-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewSome, type ViewTyped } from "#src/cli/view-council.ts";
import { reportsOf } from "#src/views/reports.ts";

/** `intervention reports [council]`. */
export const reports = (council: string | undefined, typed: ViewTyped, io: Io): Promise<number> =>
  viewSome(council, typed, io, (streams, question) => {
    const view = reportsOf(streams, question);
    return { view, text: () => reportsText(view, io) };
  });
