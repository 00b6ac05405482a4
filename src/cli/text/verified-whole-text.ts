import { listed } from "#machines/words.ts";
import { countOf, visible } from "#src/record/show-value.ts";
import type { Answer } from "#src/verify/check.ts";
import type { VerifiedWhole } from "#src/views/schemas/verified-whole.ts";
import type { Io } from "#src/cli/io.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

type CheckShown = VerifiedWhole["checks"][number];

const marks: Readonly<Record<Answer, string>> = {
  holds: "holds",
  doesNotHold: "DOES NOT HOLD",
  notChecked: "not checked",
};

/** More would bury the first; `--json` lists them. */
const mostShown = 20;

/** `intervention verify` as text. */
export function verifiedWholeText({ head, checks }: VerifiedWhole, file: string, io: Io): string {
  const page = pageFor(io);
  page.heading(`The record ${file}`);
  page.text(`${countOf(head.size, "entry", "entries")}, Merkle root ${head.root}`);
  page.text(inAll(checks));
  page.gap();
  for (const { name, answer, says } of checks) {
    page.row(`${marks[answer].padEnd(15)}${name}`, visible(says), 2, 29);
  }
  for (const check of checks) faultsOf(page, check);
  page.heading("What this shows, and what it does not");
  for (const check of checks) limitsOf(page, check);
  return page.toString();
}

function inAll(checks: readonly CheckShown[]): string {
  const named = (wanted: Answer) =>
    checks.filter(({ answer }) => answer === wanted).map(({ name }) => name);
  const [failed, left] = [named("doesNotHold"), named("notChecked")];
  const rest = left.length === 0 ? "" : ` Not checked: ${listed(left)}.`;
  return failed.length === 0
    ? `Everything that was checked holds.${rest}`
    : `This record does not hold: ${listed(failed)}.${rest}`;
}

function faultsOf(page: Page, { name, faults, faultCount }: CheckShown): void {
  if (faultCount === 0) return;
  page.heading(`${name}: ${countOf(faultCount, "fault", "faults")}`);
  for (const { index, stream, revision, says } of faults.slice(0, mostShown)) {
    const place =
      index === null ? "" : `#${index} (${visible(stream ?? "")}, revision ${revision}): `;
    page.text(`${place}${visible(says)}`, 2, 2);
  }
  const more = faultCount - Math.min(faults.length, mostShown);
  if (more > 0) page.text(`and ${countOf(more, "other", "others")}; see --json`, 2, 2);
}

function limitsOf(page: Page, { name, answer, shows, doesNotShow }: CheckShown): void {
  const said = answer === "holds" ? `${shows} ${doesNotShow}` : notShown[answer];
  page.row(name, said, 2, 13);
}

const notShown: Readonly<Record<Exclude<Answer, "holds">, string>> = {
  doesNotHold: "Nothing is shown: see above.",
  notChecked: "Nothing is shown.",
};
