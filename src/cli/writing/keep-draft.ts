import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "#src/record/default-path.ts";
import { writeWhole } from "#src/record/write-file.ts";
import { sha256Of } from "#src/sources/copies.ts";
import type { Draft } from "#src/recording/draft.ts";
import type { Io } from "#src/cli/io.ts";

/**
 * Keeps a step that was not recorded, as a file for `--data`, so that nothing that was typed is lost.
 * Null where there is nowhere to keep it, or the disk refuses.
 */
export function keepDraft(draft: Draft, io: Io): string | null {
  const folder = dataFolder(io);
  if (folder === null) return null;
  const { functions, dates, data, evidence, departures, after, id } = draft;
  const step = {
    functions,
    dates,
    data,
    evidence,
    departures,
    ...(after !== null && { after }),
    ...(id !== null && { id }),
  };
  const text = `${JSON.stringify(step, null, 2)}\n`;
  const drafts = join(folder, "drafts");
  const file = join(drafts, `${draft.type}-${sha256Of(Buffer.from(text)).slice(0, 12)}.json`);
  try {
    mkdirSync(drafts, { recursive: true, mode: 0o700 });
    return writeWhole(file, text, { force: true }).ok ? file : null;
  } catch {
    return null;
  }
}
