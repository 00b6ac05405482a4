import type { Entry } from "#events/envelope.ts";
import type { DateClaim } from "#events/values.ts";
import { Statements } from "#src/replay/claims.ts";
import type { Span } from "#machines/time/span.ts";
import { conflictShown, pointSays } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { gistOf } from "./gist.ts";
import { dated, saysOf } from "./labels.ts";
import { statedBy, type Answered } from "./question.ts";
import { citedSources, restsOn, restsOnSources, standingsOf, statingSources } from "./rests-on.ts";
import type { DayShown, Evidence, FactShown } from "./schemas/evidence.ts";
import type { RestsOn } from "./schemas/rests-on.ts";

/** What each fact that the position rests on is stated by: `intervention evidence`. Pure. */
export function evidenceOf(
  answered: Answered,
  { pressAloneOnly }: { readonly pressAloneOnly: boolean },
): Evidence {
  const { stream, used, question, replay } = answered;
  const all = factsOf(answered);
  const facts = pressAloneOnly ? all.flatMap(onPressAlone) : all;
  const stating = statingSources(used);
  const cited = Map.groupBy(
    facts.flatMap(({ entry }) => stating(entry)),
    ({ sourceId }) => sourceId,
  );
  const days = all.flatMap((fact) => fact.days);
  const conflicts = all.flatMap((fact) => fact.conflicts);
  return {
    ...statedBy(answered),
    view: "evidence",
    council: councilOn(stream.council, used, question.asAt),
    pressAloneOnly,
    counts: countsOf(all),
    dayCounts: countsOf(days),
    daysDrawn: days.filter(({ drawn }) => drawn).length,
    conflictCounts: {
      weighed: conflicts.length,
      open: conflicts.filter(({ ruling }) => ruling === "open").length,
    },
    facts,
    sources: [...replay.sources.values()].flatMap((source) => {
      const citing = cited.get(source.id);
      return citing === undefined ? [] : [{ ...source, citedAs: standingsOf(citing) }];
    }),
  };
}

const countsOf = (stated: readonly { readonly restsOn: RestsOn }[]): Evidence["counts"] => {
  const counts = { primary: 0, official: 0, dataset: 0, press: 0, none: 0 };
  for (const { restsOn: rests } of stated) counts[rests.standings[0] ?? "none"] += 1;
  return counts;
};

/** The fact if the press alone states it, or one of its days: with those of its days. */
function onPressAlone(fact: FactShown): FactShown[] {
  const days = fact.days.filter((day) => day.restsOn.pressAlone);
  return fact.restsOn.pressAlone || days.length > 0 ? [{ ...fact, days }] : [];
}

function factsOf(answered: Answered): FactShown[] {
  const { replay, used, catalogue } = answered;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const statements = new Statements(used, catalogue);
  const conflicts = Map.groupBy(replay.conflicts, ({ factId }) => factId);
  const steps = [
    ...replay.taken.flatMap(({ entry, on }) =>
      entry === null ? [] : [{ entry, on, certain: true }],
    ),
    ...replay.possible.flatMap(({ entry: id, on }) => {
      const entry = id === null ? undefined : entries.get(id);
      return entry === undefined ? [] : [{ entry, on, certain: false }];
    }),
  ];
  return steps.map(({ entry, on, certain }) => {
    const { dates, data } = statements.workOut(entry).fact;
    return {
      entry: entry.id,
      type: entry.type,
      what: saysOf(entry.type),
      gist: gistOf(data),
      on: dated(on),
      certain,
      restsOn: restsOn([entry.id], used),
      days: Object.entries(dates).map(([name, span]) => dayShown(name, span, entry, used)),
      conflicts: (conflicts.get(entry.id) ?? []).map((one) =>
        conflictShown(one, entries, replay.sources),
      ),
    };
  });
}

interface Said {
  readonly claim: DateClaim;
  readonly by: Entry;
}

function dayShown(name: string, on: Span, entry: Entry, used: readonly Entry[]): DayShown {
  const said = saidOf(name, entry, used);
  const cited = citedSources(used);
  // Those that give the day in use; of a day that lies between rival ones, all of them.
  const exact = said.filter(({ claim }) => claim.from === on.from && claim.to === on.to);
  const giving = exact.length === 0 ? said : exact;
  return {
    name: pointSays(`dates.${name}`),
    on: dated(on),
    restsOn: restsOnSources(giving.flatMap(({ by }) => cited(by))),
    drawn: giving.every(({ claim }) => claim.inferred),
    statements: said.map(({ claim, by }) => ({
      entry: by.id,
      sourceId: by.evidence[0]?.sourceId ?? null,
      standing: by.evidence[0]?.standing ?? null,
      says: claim.words,
      inferred: claim.inferred,
    })),
  };
}

function saidOf(name: string, entry: Entry, used: readonly Entry[]): readonly Said[] {
  const own = entry.dates[name as keyof Entry["dates"]];
  const others = used.filter(
    ({ type, data }) =>
      type === "FactAlsoStated" &&
      data["factId"] === entry.id &&
      data["predicate"] === `dates.${name}` &&
      data["value"] !== null,
  );
  const all = [
    ...(own === undefined ? [] : [{ claim: own, by: entry }]),
    ...others.map((by) => ({ claim: by.data["value"] as DateClaim, by })),
  ];
  // A fact of which only a statement may be used holds that statement’s own words.
  return all.filter((said, at) => all.findIndex((other) => saysTheSame(said, other)) === at);
}

const saysTheSame = (one: Said, other: Said): boolean =>
  one.claim.words === other.claim.words &&
  one.by.evidence[0]?.sourceId === other.by.evidence[0]?.sourceId;
