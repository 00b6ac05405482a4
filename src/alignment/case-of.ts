import { regionOf } from "#machines/options.ts";
import { Statements } from "#src/replay/claims.ts";
import { isReadable } from "#src/replay/lifted.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import type { Answered } from "#src/views/question.ts";
import type { Case } from "./judged-plan.ts";

/** The history that a view is of: what had certainly happened by its day, with working values. */
export function caseOf({ used, question, stream, law, catalogue }: Answered): Case {
  const { functions, asAt } = question;
  const readable = used.filter(
    (entry) =>
      (entry.functions.length === 0 || entry.functions.includes(functions)) &&
      isReadable(entry, catalogue),
  );
  const statements = new Statements(readable, catalogue);
  const facts = inReplayOrder(
    readable
      .map((entry) => statements.workOut(entry).fact)
      .filter(({ entry, on }) => regionOf(entry.type) !== undefined && on.to !== null)
      .filter(({ on }) => (on.to ?? "") <= asAt),
  );
  return { facts, view: { council: stream.council, functions, law, asAt } };
}
