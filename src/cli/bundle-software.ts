import { readFileSync } from "node:fs";
import { version } from "./version.ts";

/** What a bundle says it was made with. */
export const software = `intervention-lifecycle ${version}`;

/** The text of `check.py`, which goes into every bundle as it is. */
export const checker = (): string =>
  readFileSync(new URL("../bundle/check.py", import.meta.url), "utf8");
