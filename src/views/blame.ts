import type { Entry } from "#events/envelope.ts";
import type { Truth } from "#machines/logic/truth.ts";
import { groundsOf } from "#src/statements/grounds.ts";
import { isFinding, turningOn } from "#src/statements/is-so.ts";
import type { Statement } from "#src/statements/statement.ts";
import { councilOn } from "./council.ts";
import { entryCited } from "./entry-cited.ts";
import { shownOf } from "./findings.ts";
import { byGravity } from "./findings-shown.ts";
import { possibleShown } from "./possible-shown.ts";
import { statedBy, type Answered } from "./question.ts";
import { restsOn } from "./rests-on.ts";
import type { AnswerShown, Blame } from "./schemas/asked.ts";

/** A truth of three values as a reader is told it. */
export const answerSays: Readonly<Record<Truth, AnswerShown>> = {
  holds: "yes",
  fails: "no",
  unknown: "unknown",
};

/**
 * Whether a statement is so on the day of the view, and the entries that the answer rests on, with
 * who recorded them and their sources: `intervention blame`. `words` is the statement as it was
 * written. Pure.
 */
export function blameOf(answered: Answered, statement: Statement, words: string): Blame {
  const { replay, used, stream, question } = answered;
  const { truth, deciding, sufficient } = groundsOf(statement, answered);
  const { sources } = replay;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const place = placesOf(answered);
  const grounds = [...deciding, ...sufficient];
  const cited = (all: readonly Entry[]) =>
    all.map((one) => entryCited(one, place(one.id), sources));
  return {
    ...statedBy(answered),
    view: "blame",
    council: councilOn(stream.council, used, question.asAt),
    statement: words,
    answer: answerSays[truth],
    deciding: cited(deciding),
    sufficient: cited(sufficient),
    restsOn:
      grounds.length === 0
        ? null
        : restsOn(
            grounds.map(({ id }) => id),
            used,
          ),
    turnsOn: turningOn(statement, replay).map((one) =>
      possibleShown(one, replay.snapshot, entries, sources),
    ),
    findings: byGravity(
      shownOf(
        answered,
        replay.findings.filter((finding) =>
          spokenOf(statement).some((one) => isFinding(one, finding)),
        ),
      ),
    ),
  };
}

/**
 * Gives an entry's place on the record. Places are counted over the whole record, so that a cut by
 * publication or by sources, which leaves entries out, gives none.
 */
function placesOf({ stream, question }: Answered): (id: string) => number | null {
  if (question.known.publicBy !== null || question.sources !== null) return () => null;
  const places = new Map(stream.held.map(({ index, entry }) => [entry.id, index]));
  return (id) => places.get(id) ?? null;
}

type AboutARule = Extract<Statement, { readonly kind: "finding" }>;

function spokenOf(statement: Statement): readonly AboutARule[] {
  switch (statement.kind) {
    case "finding":
      return [statement];
    case "not":
      return spokenOf(statement.part);
    case "all":
    case "any":
      return statement.parts.flatMap(spokenOf);
    default:
      return [];
  }
}
