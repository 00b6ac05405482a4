import { listed } from "#machines/words.ts";
import { modelWords, partWords, statusWords, verdictWords } from "#src/statements/vocabulary.ts";
import { lines } from "./text/wrap.ts";

const width = 78;

const either = (table: object): string => listed(Object.keys(table), "or");

const indented = (text: string): string =>
  lines(text, width - 6)
    .map((line, at) => `${at === 0 ? "    " : "      "}${line}`)
    .join("\n");

/** What can be asked of `blame` and `bisect`: `intervention help statements`. */
export const statementsHelp = (): string =>
  `What can be asked with blame and bisect

A statement is one clause, or several joined by “and” and “or” (“and” binds
closer). “not” before a clause denies it; “is” may stand where it reads well.

  rung >= 3                   the stage, 0 to 4, with >=, <=, >, < or =
  direction in force          where a part of the case stands:
${Object.entries(partWords)
  .map(([word, { positions }]) => indented(`${word}: ${either(positions)}`))
  .join("\n")}
  model trust                 how the service is run, or is decided to be run:
${indented(either(modelWords))}
  V19 unknown                 what a rule finds:
${indented(either(verdictWords))}
  V19 unknown on SOL-22       the same, of one entry or instrument
  direction-2022-11 ended     the status of one instrument, by its key:
${indented(either(statusWords))}

A statement is so, or not so, or not known: that is where it turns on something
that may or may not have happened by the day. It is about what the record shows:
where no start of a commissioner is on record, “commissioner in post” is not so.
`;
