import { dated, saysOf } from "./labels.ts";
import type { Answered } from "./question.ts";
import { statementOf } from "./rule-by-id.ts";
import type { DepartureShown } from "./schemas/parts.ts";

/**
 * The rules that steps of the view were stated to depart from, each with its reason: whether or not
 * the record shows that the rule was broken, somebody said that it was set aside.
 */
export const departuresOf = ({ replay }: Answered): DepartureShown[] =>
  replay.taken.flatMap(({ entry, on }) =>
    (entry?.departures ?? []).map(({ rule, reason }) => ({
      rule,
      statement: statementOf(rule),
      reason,
      entry: entry?.id ?? "",
      what: saysOf(entry?.type ?? ""),
      on: dated(on),
    })),
  );
