import type { EventType } from "#events/catalogue.ts";
import { fieldsRead } from "#machines/logic/fields-read.ts";
import { ruleCondition } from "#machines/judge.ts";
import type { RuleName } from "#machines/rules/registry.ts";
import { giversOf } from "#src/alignment/given-by.ts";
import { isPlanned } from "./steps-to-plan.ts";

const givers = new Map<RuleName, readonly EventType[]>();

/** The kinds of step that leave on record something that a rule reads. */
function giversFor(name: RuleName): readonly EventType[] {
  let types = givers.get(name);
  if (types === undefined) {
    const places = fieldsRead(ruleCondition(name)).flatMap((path) =>
      path.startsWith("facts.")
        ? path
            .slice(6)
            .replace(/\[\].*?\./, ".")
            .replace("[]", "")
        : [],
    );
    types = [...new Set(places.flatMap((place) => giversOf(place).map(({ type }) => type)))].filter(
      isPlanned,
    );
    givers.set(name, types);
  }
  return types;
}

/**
 * The kinds of step that could help a goal past the rules in its way: those that leave something that
 * such a rule reads, and those that help one of these past the rules in its own way, and so on.
 */
export function usefulFor(
  goal: EventType,
  inTheWayOf: (type: EventType) => readonly RuleName[],
): readonly EventType[] {
  const useful = new Set<EventType>();
  const waiting: EventType[] = [goal];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    for (const giver of inTheWayOf(type).flatMap(giversFor)) {
      if (useful.has(giver)) continue;
      useful.add(giver);
      waiting.push(giver);
    }
  }
  return [...useful];
}
