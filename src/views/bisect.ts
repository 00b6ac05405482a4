import { firstDays, firstPublic, firstTold } from "#src/statements/first.ts";
import { isSo } from "#src/statements/is-so.ts";
import type { Statement } from "#src/statements/statement.ts";
import { answerSays } from "./blame.ts";
import { councilOn } from "./council.ts";
import { entryCited } from "./entry-cited.ts";
import { statedBy, type Answered } from "./question.ts";
import type { Bisect } from "./schemas/asked.ts";

/**
 * When a statement first became so: the first entry with which the record told it, the first day on
 * which it was so, and the first day by which it could be known from what was public: `intervention
 * bisect`. `words` is the statement as it was written. Pure.
 */
export function bisectOf(answered: Answered, statement: Statement, words: string): Bisect {
  const { replay, used, stream, question } = answered;
  const told = firstTold(statement, answered);
  return {
    ...statedBy(answered),
    view: "bisect",
    council: councilOn(stream.council, used, question.asAt),
    statement: words,
    answer: answerSays[isSo(statement, replay)],
    firstEntry: told === null ? null : entryCited(told.entry, told.index, replay.sources),
    firstDay: firstDays(statement, answered),
    firstPublic: firstPublic(statement, answered),
  };
}
