/** Loaded with `--import` into a measured process: leaves its peak memory, in kB, in a file. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env["PEAK_MEMORY_FILE"];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
