import { listed } from "#machines/words.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import type { Answer } from "#src/verify/check.ts";
import type { VerifiedWhole } from "#src/views/schemas/verified-whole.ts";
import type { Io } from "#src/cli/io.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

type CheckShown = VerifiedWhole["checks"][number];

/** What came of a check. */
export const answerMarks: Readonly<Record<Answer, string>> = {
  holds: "holds",
  doesNotHold: "DOES NOT HOLD",
  notChecked: "not checked",
};

/** More would bury the first; `--json` lists them. */
export const mostShown = 20;

/** `intervention verify` as text. */
export function verifiedWholeText({ head, checks }: VerifiedWhole, file: string, io: Io): string {
  const page = pageFor(io);
  page.heading(`The record ${file}`);
  page.text(`${countOf(head.size, "entry", "entries")}, Merkle root ${head.root}`);
  page.text(inAllSays(checks));
  page.gap();
  for (const { name, answer, says } of checks) {
    page.row(`${answerMarks[answer].padEnd(15)}${name}`, visible(says), 2, 29);
  }
  for (const check of checks) faultsOf(page, check);
  page.heading("What this shows, and what it does not");
  for (const check of checks) page.row(check.name, limitsSay(check), 2, 13);
  return page.toString();
}

/** What all the checks come to. */
export function inAllSays(checks: readonly CheckShown[]): string {
  const named = (wanted: Answer) =>
    checks.filter(({ answer }) => answer === wanted).map(({ name }) => name);
  const [failed, left] = [named("doesNotHold"), named("notChecked")];
  const rest = left.length === 0 ? "" : ` Not checked: ${listed(left)}.`;
  return failed.length === 0
    ? `Everything that was checked holds.${rest}`
    : `This record does not hold: ${listed(failed)}.${rest}`;
}

/** Where a fault is, and what it is. */
export function faultSays({ index, stream, revision, says }: CheckShown["faults"][number]): string {
  const place =
    index === null ? "" : `#${index} (${visible(stream ?? "")}, revision ${revision}): `;
  return `${place}${visible(says)}`;
}

function faultsOf(page: Page, { name, faults, faultCount }: CheckShown): void {
  if (faultCount === 0) return;
  page.heading(`${name}: ${countOf(faultCount, "fault", "faults")}`);
  for (const fault of faults.slice(0, mostShown)) page.text(faultSays(fault), 2, 2);
  const more = faultCount - Math.min(faults.length, mostShown);
  if (more > 0) page.text(`and ${countOf(more, "other", "others")}; see --json`, 2, 2);
}

const notShown: Readonly<Record<Exclude<Answer, "holds">, string>> = {
  doesNotHold: "Nothing is shown: see above.",
  notChecked: "Nothing is shown.",
};

/** What a check shows and what it does not, by what came of it. */
export const limitsSay = ({ answer, shows, doesNotShow }: CheckShown): string =>
  answer === "holds" ? `${shows} ${doesNotShow}` : notShown[answer];
