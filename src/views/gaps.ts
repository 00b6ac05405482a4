import { alignmentOf, mostReplays, type Filling } from "#src/alignment/alignment.ts";
import { caseOf } from "#src/alignment/case-of.ts";
import { questionOf } from "#src/alignment/judged-plan.ts";
import { documentOf } from "#src/alignment/prices.ts";
import { isSupposed, type Repair } from "#src/alignment/repair.ts";
import type { Finding } from "#machines/finding.ts";
import type { TakenStep } from "#src/replay/replay.ts";
import { councilOn } from "./council.ts";
import { byGravity, findingShown } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { dated, onDay, saysOf } from "./labels.ts";
import { statedBy, type Answered } from "./question.ts";
import { repairSays } from "./repair-words.ts";
import type { FindingShown } from "./schemas/parts.ts";
import type { Gaps } from "./schemas/gaps.ts";

type Paper = Gaps["papers"][number];
type Closed = Paper["closes"][number];

/** The documents that would close a council’s findings: `intervention gaps`. Pure. */
export function gapsOf(answered: Answered): Gaps {
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const { sources, conflicts } = replay;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts });
  const shown = (finding: Finding): FindingShown => {
    const said = findingShown(finding, { entries, instruments });
    const isOnRecord = !isSupposed(finding.entry ?? finding.subject ?? "");
    return isOnRecord ? said : { ...said, entry: null, about: "what is inferred above" };
  };
  const found = alignmentOf(caseOf(answered), mostReplays);
  const stays = new Set(found.remaining.map(questionOf));
  // The search replays in one order: what the order of overlapping days leaves open, no paper closes.
  const weighed = new Set(found.findings.map(questionOf));
  const openForOrder = replay.findings.filter((finding) => !weighed.has(questionOf(finding)));
  return {
    ...statedBy(answered),
    view: "gaps",
    council: councilOn(stream.council, used, question.asAt),
    findings: found.findings.length + openForOrder.length,
    closed: found.findings.filter((finding) => !stays.has(questionOf(finding))).length,
    papers: papersOf(found.fillings, stepsOf(answered), shown),
    instead: found.alternatives.flatMap(({ repairs, closes }) =>
      repairs.map((repair) => ({
        closes: closedBy(shown(closes)),
        document: documentOf(repair),
        supposes: supposed(repair),
      })),
    ),
    remaining: byGravity([...found.remaining, ...openForOrder].map(shown)),
    costs: { ofNothing: found.costOfNothing, ofThese: found.cost },
    search: {
      isCheapest: found.isCheapest,
      weighed: found.choices,
      replays: found.replays,
      mostReplays,
    },
  };
}

const closedBy = ({ rule, entry, about }: FindingShown): Closed => ({ rule, entry, about });

const supposed = (repair: Repair): Paper["wouldSay"][number] => ({
  kind: repair.kind,
  type: repair.type,
  entry: repair.kind === "insert" ? null : repair.entry,
  field: repair.kind === "detail" ? repair.field : null,
  says: repairSays(repair),
  on: repair.day === null ? null : dated(repair.day),
});

/** The fillings by the document in which each would be found. */
function papersOf(
  fillings: readonly Filling[],
  steps: ReadonlyMap<string, TakenStep>,
  shown: (finding: Finding) => FindingShown,
): Paper[] {
  const papers = new Map<string, Paper>();
  for (const { repairs, closes, cost } of fillings) {
    const closed = closes
      .filter(({ entry, subject }) => !isSupposed(entry ?? subject ?? ""))
      .map((finding) => closedBy(shown(finding)));
    const judged = closed[0]?.entry ?? null;
    for (const [part, repair] of repairs.entries()) {
      const document = documentOf(repair);
      const about = repair.kind === "insert" ? judged : repair.entry;
      const key = `${document}\n${about}`;
      const paper = papers.get(key) ?? {
        document,
        about: aboutOf(about, steps),
        wouldSay: [],
        closes: [],
        cost: 0,
      };
      papers.set(key, {
        ...paper,
        wouldSay: [...paper.wouldSay, supposed(repair)],
        closes: distinct([...paper.closes, ...closed]),
        cost: paper.cost + (part === 0 ? cost : 0),
      });
    }
  }
  return [...papers.values()].toSorted((a, b) => b.closes.length - a.closes.length);
}

/** The steps taken, by the entry that each is of. */
const stepsOf = ({ replay }: Answered): ReadonlyMap<string, TakenStep> =>
  new Map(replay.taken.flatMap((step) => (step.entry === null ? [] : [[step.entry.id, step]])));

function aboutOf(entry: string | null, steps: ReadonlyMap<string, TakenStep>): Paper["about"] {
  const step = steps.get(entry ?? "");
  if (step === undefined || entry === null) return null;
  const { type, on } = step;
  return { entry, says: `${saysOf(type)}, ${onDay(on)}`, on: dated(on) };
}

const distinct = (closed: readonly Closed[]): Closed[] => [
  ...new Map(closed.map((one) => [`${one.rule} ${one.entry}`, one])).values(),
];
