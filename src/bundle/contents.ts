import type { Checkpoint } from "#src/checkpoint/checkpoint.ts";
import { verifierLine, type VerifierKey } from "#src/checkpoint/key.ts";
import type { Recorded } from "#src/log/event-log.ts";
import { reportPage } from "#src/report/page.ts";
import { answer, isOnRecord, knownShown, type Question, type Stream } from "#src/views/question.ts";
import { reportOf } from "#src/views/report.ts";
import { councilStream, files, jsonText, reportFile, type BundleJson } from "./format.ts";
import { readmePage } from "./readme.ts";
import { rulesInForce } from "./rules.ts";
import { sourcesCited } from "./sources.ts";

/** From what the files of a bundle are made that say nothing of their own. */
export interface Contents {
  /** The council, by its key; null for the whole record. */
  readonly council: string | null;
  readonly question: Question;
  /** The entries of the bundle, in the order of the record. */
  readonly records: readonly Recorded[];
  readonly checkpoint: Checkpoint;
  /** An earlier checkpoint that this one is shown to continue. */
  readonly since: Checkpoint | null;
  readonly verifier: VerifierKey;
  /** Name and version of the software. */
  readonly software: string;
  readonly isHeld: (sha256: string) => boolean;
  /** The text of `check.py`. */
  readonly checker: string;
}

/** Whatever can be made again from the entries: by a checker of the same version, to compare. Pure. */
export function contentsOf(contents: Contents): ReadonlyMap<string, string> {
  const { council, records, checkpoint, verifier } = contents;
  const question = inOrder(contents.question);
  const reports = streamsIn(contents).map((stream) => reportOf(answer(stream, question)));
  const sources = sourcesCited(records, contents.isHeld);
  const isWhole = council === null;
  const { origin, size, root, streams } = checkpoint;
  const bundle: BundleJson = {
    format: 1,
    software: contents.software,
    isWhole,
    councils: reports.map(({ council: { key, name } }) => ({
      key,
      name,
      report: reportFile(key, isWhole),
    })),
    question,
    known: knownShown(question).words,
    record: { origin, size, root, streams },
    since: contents.since && { size: contents.since.size, root: contents.since.root },
    counts: {
      entries: records.length,
      streams: new Set(records.map(({ entry }) => entry.stream)).size,
      sources: sources.length,
    },
  };
  const line = verifierLine(verifier);
  return new Map([
    [files.bundle, jsonText(bundle)],
    [files.checker, contents.checker],
    [files.key, `${line}\n`],
    [files.readme, readmePage(bundle, line)],
    [files.rules, jsonText(rulesInForce(question))],
    [files.sources, jsonText(sources)],
    ...reports.map(
      (report) => [reportFile(report.council.key, isWhole), reportPage(report)] as const,
    ),
  ]);
}

/** The question with its parts in one order, however it was asked. */
const inOrder = ({
  functions,
  asAt,
  known,
  sources,
  suppose,
}: Question): BundleJson["question"] => ({
  functions,
  asAt,
  known: { publicBy: known.publicBy, held: known.held },
  sources: sources === null ? null : sources.toSorted(),
  suppose: Object.fromEntries(Object.entries(suppose).toSorted(([a], [b]) => (a < b ? -1 : 1))),
});

/** The councils to report on: of the whole record, those on it within the cuts. */
function streamsIn({ council, question, records, checkpoint }: Contents): readonly Stream[] {
  const { size, root } = checkpoint;
  const prefix = councilStream("");
  const byStream = Map.groupBy(records, ({ entry }) => entry.stream);
  const streams = [...byStream]
    .filter(([name]) => name.startsWith(prefix))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => ({ council: name.slice(prefix.length), held, head: { size, root } }));
  return council === null
    ? streams.filter((stream) => isOnRecord(stream, question.known))
    : streams.filter((stream) => stream.council === council);
}
