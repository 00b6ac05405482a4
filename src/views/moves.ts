import { explainStep } from "#machines/explain.ts";
import { options, type Option } from "#machines/options.ts";
import { ruleById } from "./rule-by-id.ts";
import { exactly } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { findingShown } from "./findings-shown.ts";
import { dayWorthSaying } from "./labels.ts";
import { statedBy, type Answered } from "./question.ts";
import { rungShown } from "./rung-words.ts";
import { toComeSays } from "./step-words.ts";
import { hasASubject } from "./subjects.ts";
import type { Move, Moves } from "./schemas/moves.ts";

/** Every step that there is, and whether it may be taken on the day of the view. Pure. */
export const everyStep = ({ replay, question, book }: Answered): readonly Option[] =>
  options(replay.snapshot, question.asAt, undefined, book);

/** What may lawfully happen next, and what may not: `intervention moves`. Pure. */
export function movesOf(answered: Answered, all: readonly Option[] = everyStep(answered)): Moves {
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const isRecordable = ({ region, status }: Option) =>
    (region === "evidence" || region === "support") && status === "open";
  const legal = all.filter((option) => !isRecordable(option));
  const about = legal.filter(
    ({ type, status }) => status === "blocked" || hasASubject(type, facts),
  );
  const shown = (keep: (option: Option) => boolean): Move[] =>
    about.filter(keep).map((option) => moveOf(option, answered));
  return {
    ...statedBy(answered),
    view: "moves",
    council: councilOn(stream.council, used, question.asAt),
    rung: rungShown(facts),
    mayBeDone: shown(({ status, unusual }) => status === "open" && unusual.length === 0),
    mayBeDoneButUnusual: shown(({ status, unusual }) => status === "open" && unusual.length > 0),
    ifItStates: shown(({ status, needs }) => status === "conditional" && needs.length > 0),
    onlyAsADeparture: shown(({ status, needs }) => status === "conditional" && needs.length === 0),
    notAllowed: shown(({ status }) => status === "blocked"),
    aboutNothingOnRecord: legal
      .filter((option) => !about.includes(option))
      .map((option) => moveOf(option, answered)),
    alwaysRecordable: all
      .filter(isRecordable)
      .map(({ type }) => ({ type, says: toComeSays(type) })),
  };
}

function moveOf({ type, region, status, needs, why, unusual }: Option, answered: Answered): Move {
  const { replay, question, used, book } = answered;
  const step = { type, id: "", on: exactly(question.asAt), dates: {}, data: {} };
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  return {
    type,
    says: toComeSays(type),
    part: region,
    needs: needs.map(({ rule, what, lacks }) => ({
      rule,
      ...ruleById(rule),
      what: [...what],
      lacks: [...lacks],
    })),
    why: why.map((finding) => findingShown(finding, { entries, instruments: [] })),
    unusual: unusual.map((finding) => findingShown(finding, { entries, instruments: [] })),
    earliest:
      status === "blocked"
        ? dayWorthSaying(explainStep(replay.snapshot, step, [], book).earliest)
        : null,
  };
}
