import { addDays, type Day } from "#machines/time/day.ts";
import type { Io } from "#src/cli/io.ts";
import { bisectText, blameText } from "#src/cli/text/asked-text.ts";
import { chainText } from "#src/cli/text/chain-text.ts";
import { councilsText } from "#src/cli/text/councils-text.ts";
import { diffText } from "#src/cli/text/diff-text.ts";
import { durationsText } from "#src/cli/text/durations-text.ts";
import { deadlinesText, dutiesText } from "#src/cli/text/duties-text.ts";
import { evidenceText } from "#src/cli/text/evidence-text.ts";
import { findingsListText } from "#src/cli/text/findings-list-text.ts";
import { historyText } from "#src/cli/text/history-text.ts";
import { moneyText } from "#src/cli/text/money-text.ts";
import { movesText } from "#src/cli/text/moves-text.ts";
import { positionText } from "#src/cli/text/position-text.ts";
import { reportsText } from "#src/cli/text/reports-text.ts";
import { rejudgedText } from "#src/cli/text/rules-patch-text.ts";
import { storyText } from "#src/cli/text/scenario-text.ts";
import { searchText } from "#src/cli/text/search-text.ts";
import { verifiedText } from "#src/cli/text/verified-text.ts";
import { whyText } from "#src/cli/text/why-text.ts";
import { durationsSheet } from "#src/csv/durations-sheet.ts";
import { cutTo, frozenAt } from "#src/scenario/frozen.ts";
import { play } from "#src/scenario/play.ts";
import type { Scenario, Start } from "#src/scenario/read-scenario.ts";
import { storyShown } from "#src/scenario/shown.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import type { Statement } from "#src/statements/statement.ts";
import { bisectOf } from "#src/views/bisect.ts";
import { blameOf } from "#src/views/blame.ts";
import { chainOf } from "#src/views/chain.ts";
import { councilsOf } from "#src/views/councils.ts";
import { deadlinesOf, dutiesOf } from "#src/views/deadlines.ts";
import { diffOf } from "#src/views/diff.ts";
import { durationsOf } from "#src/views/durations.ts";
import { evidenceOf } from "#src/views/evidence.ts";
import { findingsOf } from "#src/views/findings.ts";
import { historyOf } from "#src/views/history.ts";
import { moneyOf } from "#src/views/money.ts";
import { movesOf } from "#src/views/moves.ts";
import { positionOf } from "#src/views/position.ts";
import { answer, type Answered, type Question, type Stream } from "#src/views/question.ts";
import { quotationsVerified } from "#src/views/quotations-verified.ts";
import { rejudgedOf } from "#src/views/rejudge.ts";
import { reportsOf } from "#src/views/reports.ts";
import { searchOf } from "#src/views/search.ts";
import { whyOf } from "#src/views/why.ts";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf } from "#src/pictures/story.ts";
import { reportPage } from "#src/report/page.ts";
import { reportOf } from "#src/views/report.ts";
import { frozenPart } from "#tests/src/report/reports.ts";
import { gapsText } from "#src/cli/text/gaps-text.ts";
import { earliestText } from "#src/cli/text/earliest-text.ts";
import { gapsOf } from "#src/views/gaps.ts";
import { earliestOf } from "#src/views/earliest.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

const io: Io = recordingIo({ home: "/", cwd: "/" });

const statement = (text: string): Statement => {
  const read = readStatement(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

/** A view in each of its formats. */
type Formats = readonly string[];
const formats = <View extends object>(
  view: View,
  ...texts: ((view: View) => string)[]
): Formats => [JSON.stringify(view), ...texts.map((text) => text(view))];

/** What a scenario begins with, under the cuts of the question. */
const begun = ({ stream, question: { asAt, functions, known } }: Answered): Formats => {
  const { publicBy: knownAt, held } = known;
  const head =
    held !== null && "upToEntry" in held
      ? { size: held.upToEntry + 1, root: stream.head.root }
      : null;
  const start: Start = {
    of: { council: stream.council },
    asAt,
    knownAt,
    functions,
    head,
    taken: [],
  };
  const scenario: Scenario = {
    title: "A test",
    about: null,
    start,
    suppose: {},
    dates: {},
    moves: [],
    stages: [],
  };
  const story = play(frozenAt(cutTo(stream, start), scenario), scenario);
  return formats(storyShown(scenario, story), (view) => storyText(view, io));
};

/** How each view of one council is asked for. */
const ofOne: Readonly<Record<string, (answered: Answered) => Formats>> = {
  show: (it) => formats(positionOf(it), (view) => positionText(view, io)),
  history: (it) => formats(historyOf(it), (view) => historyText(view, io, true)),
  moves: (it) => formats(movesOf(it), (view) => movesText(view, io, true)),
  report: (it) => {
    const story = storyOf(positionOf(it));
    return [...formats(reportOf(it), reportPage), rungsPicture(story), staircasePicture(story)];
  },
  gaps: (it) => formats(gapsOf(it), (view) => gapsText(view, io)),
  earliest: (it) => {
    const wanted = { type: "StatutoryDirectionRevoked", data: {}, atRisk: false } as const;
    return formats(earliestOf(it, wanted), (view) => earliestText(view, io));
  },
  why: (it) => {
    const step = { type: "StatutoryDirectionMade", data: {}, dates: {}, departures: [] };
    return formats(whyOf(it, step), (view) => whyText(view, io));
  },
  "scenario new": begun,
  "scenario from": begun,
  chain: (it) => formats(chainOf(it), (view) => chainText(view, io)),
  evidence: (it) =>
    formats(evidenceOf(it, { pressAloneOnly: false }), (view) => evidenceText(view, io)),
  blame: (it) =>
    ["rung >= 1", "V18 found"].flatMap((text) =>
      formats(blameOf(it, statement(text), text), (view) => blameText(view, io)),
    ),
  bisect: (it) =>
    ["notice open", "direction in force"].flatMap((text) =>
      formats(bisectOf(it, statement(text), text), (view) => bisectText(view, io)),
    ),
  diff: (it) =>
    earlier(it.question).flatMap((before) =>
      formats(diffOf(it, before), (view) => diffText(view, io)),
    ),
};

/** Earlier cuts with which a view may be compared. */
function earlier({ known: { publicBy, held } }: Question): readonly Question["known"][] {
  const sooner = (day: Day): Question["known"] => ({ publicBy: addDays(day, -200), held });
  return publicBy === null ? [{ publicBy, held: { upToEntry: 1 } }] : [sooner(publicBy)];
}

const copies = { check: () => ({ check: "notHeld" }) as const, isHeld: () => false };

/** How each view of several councils, and of England, is asked for. */
const ofSeveral: Readonly<
  Record<string, (streams: readonly Stream[], england: Stream, question: Question) => Formats>
> = {
  councils: (all, _, it) => formats(councilsOf(all, it), (view) => councilsText(view, io)),
  findings: (all, _, it) =>
    formats(findingsOf(all, it, { rules: null, verdicts: null }), (view) =>
      findingsListText(view, io),
    ),
  deadlines: (all, _, it) =>
    formats(deadlinesOf(all, it, { overdueOnly: false }), (view) => deadlinesText(view, io)),
  duties: (all, _, it) => formats(dutiesOf(all, it), (view) => dutiesText(view, io)),
  reports: (all, _, it) => formats(reportsOf(all, it), (view) => reportsText(view, io)),
  durations: (all, _, it) =>
    formats(durationsOf(all, it), (view) => durationsText(view, io), durationsSheet),
  money: (all, national, it) =>
    formats(moneyOf(all, national, it, null), (view) => moneyText(view, io)),
  search: (all, national, it) =>
    formats(searchOf(all, national, it, ["s1"]), (view) => searchText(view, io)),
  "rules rejudge": (all, _, it) => {
    const suppose = {
      usualRepresentationsDays: 28,
      adviserFollowsDays: 90,
      persistentFailureMonths: 1,
    };
    const dates = { helpFollowsInadequate: { from: null, to: null } };
    return formats(rejudgedOf(all, it, { words: "p", suppose, dates }), (view) =>
      rejudgedText(view, io),
    );
  },
  verify: (all, national, it) =>
    formats(quotationsVerified(all, national, it, copies), (view) => verifiedText(view, io)),
};

/** The names of the views, for the test that each command is among them. */
export const viewNames: readonly string[] = [...Object.keys(ofOne), ...Object.keys(ofSeveral)];

/** Every view of a council's stream in every format, with what lies outside the frozen part blanked. */
export function everyView(
  stream: Stream,
  england: Stream,
  question: Question,
): Readonly<Record<string, Formats>> {
  const answered = answer(stream, question);
  const one = Object.entries(ofOne).map(([name, make]) => [name, make(answered)] as const);
  const all = Object.entries(ofSeveral).map(
    ([name, make]) => [name, make([stream], england, question)] as const,
  );
  return Object.fromEntries([...one, ...all].map(([name, made]) => [name, made.map(frozen)]));
}

/** A view without the head of the record and the number of hidden entries. */
const frozen = (text: string): string =>
  (text.startsWith("<!doctype") ? frozenPart(text) : text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/"logHead":\{[^}]*\}/g, "")
    .replaceAll(/"(?:hidden|notKnown)":\d+/g, "")
    .replaceAll(/ leaves out [\d,]+ entr(y is|ies are) not used:[^.]*\./g, "")
    .replaceAll(/ record [\d,]+ entr(y|ies), root [^.]*\./g, "")
    .replaceAll(/ [\d,]+ entr(y is|ies are) left out\./g, "")
    .replaceAll(/Record:[^.]*\./g, "");

/** Where two sets of views first differ, with a few words of each; null where they are the same. */
export function firstDifference(
  one: Readonly<Record<string, Formats>>,
  other: Readonly<Record<string, Formats>>,
): { readonly view: string; readonly one: string; readonly other: string } | null {
  for (const [view, made] of Object.entries(one)) {
    for (const [format, text] of made.entries()) {
      const twin = other[view]?.[format] ?? "";
      if (text === twin) continue;
      let at = 0;
      while (text[at] === twin[at]) at += 1;
      const around = (of: string) => of.slice(Math.max(0, at - 80), at + 120);
      return { view: `${view} ${format}`, one: around(text), other: around(twin) };
    }
  }
  return null;
}
