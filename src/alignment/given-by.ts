import type { EventType } from "#events/catalogue.ts";
import { regions } from "#machines/intervention.machine.ts";
import type { Effect, ValueSource } from "#machines/effect.ts";

/** A way in which a fact of the record comes to be there, read from the chart’s own effects. */
export interface Giver {
  readonly type: EventType;
  /** `adds` a member of the list, `changes` one, or `sets` a field of the delivery. */
  readonly how: "adds" | "changes" | "sets";
  /** Where in the step the value comes from: `on`, `dates.served`, `data.gate`; null if not from it. */
  readonly from: string | null;
  /** Where in the step the key of the member is: `data.direction`, or `id`. */
  readonly key: string | null;
}

const pathOf = (source: ValueSource | undefined): string | null => {
  if (source === undefined || !("step" in source)) return null;
  return typeof source.step === "string" ? source.step : (source.step.at(-1) ?? null);
};

const givers: ReadonlyMap<string, readonly Giver[]> = Map.groupBy(
  Object.values(regions).flatMap(({ effects }) =>
    Object.entries(effects).flatMap(([type, all]) =>
      all.flatMap((effect) => giversIn(type as EventType, effect)),
    ),
  ),
  ({ of }) => of,
) as ReadonlyMap<string, readonly (Giver & { readonly of: string })[]>;

function giversIn(type: EventType, effect: Effect): readonly (Giver & { readonly of: string })[] {
  if (type.startsWith("$")) return [];
  if ("add" in effect) {
    const key = pathOf(effect.member["key"]);
    const fields = Object.entries(effect.member);
    return [
      { of: effect.add, type, how: "adds", from: null, key },
      ...fields.map(
        ([name, source]) =>
          ({ of: `${effect.add}.${name}`, type, how: "adds", from: pathOf(source), key }) as const,
      ),
    ];
  }
  const how = "change" in effect ? "changes" : "sets";
  const of = "change" in effect ? effect.change : effect.set;
  const key = "change" in effect ? pathOf(effect.where["key"]) : null;
  const fields = Object.entries("change" in effect ? effect.set : effect.to);
  return fields.map(([name, source]) => ({
    of: `${of}.${name}`,
    type,
    how,
    from: pathOf(source),
    key,
  }));
}

/** Every way in which a list (`reviews`) or a field (`proposals.servedOn`) comes to be on record. */
export const giversOf = (place: string): readonly Giver[] => givers.get(place) ?? [];
