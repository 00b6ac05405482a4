import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the record files of one test file, removed afterwards; gives unused names in it. */
export const recordFolder = (): { readonly folder: string; readonly newFile: () => string } => {
  const folder = mkdtempSync(join(tmpdir(), "record-"));
  let count = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    newFile: () => {
      count += 1;
      return join(folder, `record-${count}.db`);
    },
  };
};
