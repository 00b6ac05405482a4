import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { withKeys } from "#src/statements/is-so.ts";
import { readStatement } from "#src/statements/read-statement.ts";
import type { Statement } from "#src/statements/statement.ts";
import { answer, type Answered } from "#src/views/question.ts";
import { commandName } from "#src/record/command-name.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./record.ts";
import { refuse, viewCouncil, type Made, type ViewTyped } from "./view-council.ts";

/**
 * Reads a statement, then one council’s stream, and shows what is made of both. Exit 2 for a
 * statement that cannot be read; 3 where it names a key or an entry that the view does not hold.
 */
export async function viewStatement(
  council: string,
  typedWords: readonly string[],
  typed: ViewTyped,
  io: Io,
  make: (answered: Answered, statement: Statement, words: string) => Made,
): Promise<number> {
  const words = typedWords.join(" ").trim().replaceAll(/\s+/g, " ");
  const statement = readStatement(words);
  if (!statement.ok) {
    const help = `What can be asked: ${commandName(io)} help statements`;
    return refuse(io, { says: `${visible(statement.error)}\n${help}`, code: exitCodes.usage });
  }
  return viewCouncil(council, typed, io, (stream, question) => {
    const answered = answer(stream, question);
    return notThere(statement.value, answered) ?? make(answered, statement.value, words);
  });
}

/** The first key or entry that a statement names and the view does not hold. */
function notThere(statement: Statement, answered: Answered): Refusal | null {
  const { replay, used } = answered;
  const keys = withKeys(replay.snapshot.context.facts).map(({ key }) => key);
  const ids = used.map(({ id }) => id);
  for (const { name, isKey } of namedIn(statement)) {
    const there = isKey ? keys : [...ids, ...keys];
    if (there.includes(name)) continue;
    const near = nearest(name, there);
    const hint =
      near !== null
        ? ` Did you mean ${near}?`
        : isKey && keys.length > 0
          ? ` On it are ${keys.join(", ")}.`
          : "";
    const what = isKey ? "Nothing with the key" : "No entry and no key";
    return {
      says: `${what} ${visible(name)} is on record of this council under these cuts.${hint}`,
      code: exitCodes.notFound,
    };
  }
  return null;
}

interface Named {
  readonly name: string;
  readonly isKey: boolean;
}

function namedIn(statement: Statement): readonly Named[] {
  switch (statement.kind) {
    case "all":
    case "any":
      return statement.parts.flatMap(namedIn);
    case "not":
      return namedIn(statement.part);
    case "status":
      return [{ name: statement.key, isKey: true }];
    case "finding":
      return statement.about === null ? [] : [{ name: statement.about, isKey: false }];
    default:
      return [];
  }
}
