import { join } from "node:path";
import type { Checked } from "#src/bundle/check.ts";
import { files, type BundleJson } from "#src/bundle/format.ts";
import { limits, proves } from "#src/bundle/words.ts";
import { verifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { quoted } from "#src/record/open.ts";
import { visible } from "#src/record/show-value.ts";
import { sha256Of } from "#src/sources/copies.ts";
import { counted } from "#src/views/say-value.ts";
import type { BundleChecked, BundleMade } from "#src/views/schemas/bundle.ts";
import { pageFor } from "./page.ts";

/** What `bundle create --json` says of a bundle that was made. */
export const madeOf = (
  folder: string,
  made: ReadonlyMap<string, string>,
  key: VerifierKey,
): BundleMade => ({
  schemaVersion: 1,
  view: "bundle create",
  folder,
  files: [...made.keys()].toSorted(),
  bundle: JSON.parse(made.get(files.bundle) ?? "") as BundleJson,
  signedBy: verifierLine(key),
  checker: sha256Of(Buffer.from(made.get(files.checker) ?? "")),
});

/** The same as text. */
export function bundleMadeText(report: BundleMade, isAsAtToday: boolean, io: Io): string {
  const { folder, bundle, signedBy, checker } = report;
  const of = bundle.isWhole ? "the whole record" : (bundle.councils[0]?.name ?? "");
  const again = isAsAtToday
    ? `To make the same again on another day, add --as-at ${bundle.question.asAt}.\n`
    : "";
  const lines = [
    `Wrote the evidence bundle of ${of} to ${folder}: ${counted(bundle.counts.entries, "entry", "entries")} in ${counted(report.files.length, "file", "files")}. Open ${join(folder, files.readme)} first.`,
    `It is signed with this key. Give the line, by another way than the bundle, to whoever is to check it:`,
    `  ${signedBy}`,
    `The checker inside, ${files.checker}, has the SHA-256 ${checker}.`,
    `To check it, type: ${commandName(io)} bundle check ${quoted(folder)} --key ${quoted(signedBy)}`,
  ];
  return `${lines.join("\n")}\n${again}`;
}

/** What `bundle check --json` says. */
export const checkedOf = (
  { faults, verdict, signedBy, notRemade, entries }: Checked,
  found: ReadonlyMap<string, Uint8Array>,
  keyNamed: boolean,
  ours: string,
): BundleChecked => {
  const inside = found.get(files.checker);
  return {
    schemaVersion: 1,
    view: "bundle check",
    inOrder: faults.length === 0,
    verdict,
    signedBy,
    keyNamed,
    entries,
    notRemade,
    checker: {
      sha256: inside === undefined ? null : sha256Of(inside),
      isOurs: inside !== undefined && Buffer.from(ours).equals(inside),
    },
    faults: [...faults],
    proves: [...proves],
    limits: [...limits],
  };
};

/** The same as text: the verdict stands last. */
export function bundleCheckedText(report: BundleChecked, io: Io): string {
  const page = pageFor(io);
  for (const { file, where, says } of report.faults) {
    const place = where === null ? file : `${file} (${where})`;
    page.text(`${visible(place)}: ${says}`, 0, 2);
  }
  page.gap();
  if (report.inOrder) {
    page.text("What this shows:");
    for (const says of report.proves) page.text(says, 2, 2);
    page.text("What it does not show:");
    for (const says of report.limits) page.text(says, 2, 2);
  }
  page.text(remadeSaid(report));
  page.text(checkerSaid(report));
  return `${page.toString()}${report.verdict}\n`;
}

const remadeSaid = ({ notRemade }: BundleChecked): string =>
  notRemade === null
    ? "Reports, README, sources and rules were made again from the entries and compared."
    : `Reports and the like were not made again and compared: ${notRemade}.`;

const checkerSaid = ({ checker: { sha256, isOurs } }: BundleChecked): string => {
  if (sha256 === null) return `No checker, ${files.checker}, is inside.`;
  return isOurs
    ? `The checker inside, ${files.checker}, is the one of this version (SHA-256 ${sha256}).`
    : `The checker inside, ${files.checker}, is not the one of this version: do not trust it without finding out why.`;
};
