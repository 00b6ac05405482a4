import type { Entry } from "#events/envelope.ts";
import type { Span } from "#machines/time/span.ts";
import { councilOn } from "./council.ts";
import { detailsOf } from "./gist.ts";
import { citedBy, dated, saysOf } from "./labels.ts";
import { answer, type Answered, type Question, type Stream } from "./question.ts";
import { citedSources, restsOn, restsOnSources, statingSources, type Stating } from "./rests-on.ts";
import { rungTitles } from "./rung-words.ts";
import { figureSays, valueSays } from "./say-value.ts";
import type { Money, SumShown } from "./schemas/money.ts";
import { severalOf } from "./several.ts";
import { workedOf } from "./worked.ts";

/**
 * Every sum of public money on record: `intervention money`. `streams` are those of all councils, of
 * which `only` is asked about; `england` holds what was said of the whole country. Pure.
 */
export function moneyOf(
  streams: readonly Stream[],
  england: Stream,
  question: Question,
  only: string | null,
): Money {
  const { stated, answered } = severalOf(streams, question);
  const asked = only === null ? answered : answered.filter(({ stream }) => stream.council === only);
  const national = answer(england, question);
  const byCouncil = answered.map((one) => ({ one, sums: sumsOf(one) }));
  const wanted = byCouncil.filter(({ one }) => asked.includes(one)).flatMap(({ sums }) => sums);
  return {
    ...stated,
    hidden: stated.hidden + national.hidden,
    view: "money",
    councils: asked.map(({ stream, used }) => councilOn(stream.council, used, question.asAt)),
    sums: [...wanted, ...(only === null ? sumsOf(national) : [])],
    totals: totalsOf(wanted),
    coverage: {
      councils: answered.length,
      withAnySum: byCouncil.filter(({ sums }) => sums.length > 0).length,
      withAnAmount: byCouncil.filter(({ sums }) => sums.some(hasAmount)).length,
    },
  };
}

const hasAmount = ({ amountPounds, kind }: SumShown): boolean =>
  amountPounds !== null || kind === "statement";

const isPounds = (unit: unknown): boolean => typeof unit === "string" && /^(pounds?|£)/i.test(unit);

/** Of which kind a sum is; null where the entry is not about money. */
function kindOf({ type, data }: Entry): SumShown["kind"] | null {
  if (type === "FundingProvided") return "grant";
  if (type === "MeasureReported" || type === "NationalFigureStated") {
    return isPounds(data["unit"]) ? "figure" : null;
  }
  const about = ["FactAlsoStated", "ConflictAdjudicated", "SourceRegistered"];
  if (about.includes(type)) return null;
  return Object.values(data).some((value) => typeof value === "string" && /£\s?\d/.test(value))
    ? "statement"
    : null;
}

/** In the order of their days. What certainly lies after the day of the view is left out. */
function sumsOf(answered: Answered): SumShown[] {
  const { used, question, catalogue, stream } = answered;
  const worked = workedOf(used, catalogue);
  const stating = statingSources(used);
  const days = daysOf(answered);
  const name = stream.council === "england" ? "England" : null;
  const { key, name: own } = councilOn(stream.council, used, question.asAt);
  return used
    .filter(({ functions }) => functions.length === 0 || functions.includes(question.functions))
    .flatMap((entry): SumShown[] => {
      const kind = kindOf(entry);
      const day = days.get(entry.id);
      if (kind === null || day === undefined) return [];
      const data = worked.data(entry);
      const field = kind === "grant" ? "amountPounds" : "value";
      const amount = typeof data[field] === "number" && kind !== "statement" ? data[field] : null;
      const stated = amountsStated(entry, field, used);
      return [
        {
          council: { key, name: name ?? own },
          kind,
          what: whatOf(kind, entry, data, answered),
          amountPounds: amount,
          amount: amountSays(kind, amount, data["comparison"], stated),
          period: valueSays(data["period"]),
          on: dated(day.on),
          certain: day.certain,
          stages: name === null ? stagesOf(day.on, answered) : [],
          entry: entry.id,
          amountRestsOn: amountRestsOn(kind, amount, stated, stating(entry.id)),
          restsOn: restsOn([entry.id], used),
          sources: citedBy(entry, answered.replay.sources),
        },
      ];
    })
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}

const rank = ({ on }: SumShown): string => on.from ?? on.to ?? "9999-12-31";

interface DayOf {
  readonly on: Span;
  readonly certain: boolean;
}

function daysOf({ replay }: Answered): ReadonlyMap<string, DayOf> {
  const days = new Map<string, DayOf>();
  for (const { entry, on } of replay.taken)
    if (entry !== null) days.set(entry.id, { on, certain: true });
  for (const { entry, on } of replay.possible)
    if (entry !== null) days.set(entry, { on, certain: false });
  return days;
}

function whatOf(
  kind: SumShown["kind"],
  entry: Entry,
  data: Entry["data"],
  { replay }: Answered,
): string {
  if (kind === "statement") {
    return detailsOf(data).find(({ says }) => says.includes("£"))?.says ?? saysOf(entry.type);
  }
  const field = kind === "grant" ? "purpose" : "measure";
  const said = valueSays(data[field]);
  if (said !== null) return said;
  const rivals = replay.conflicts.find(
    ({ factId, predicate }) => factId === entry.id && predicate === `data.${field}`,
  );
  const told = (rivals?.statements ?? []).map(
    ({ sourceId, value }) => `“${valueSays(value) ?? ""}” (${sourceId ?? "the record"})`,
  );
  return told.length === 0
    ? "what it was for is not on record"
    : `what it was for, sources put differently: ${told.join(" or ")}`;
}

interface Amount {
  readonly pounds: number;
  readonly by: readonly Stating[];
}

/** Each amount that a source gives, and the sources that give it. */
function amountsStated(entry: Entry, field: string, used: readonly Entry[]): readonly Amount[] {
  const saying = [
    { value: entry.data[field], from: entry },
    ...used
      .filter(
        ({ type, data }) =>
          type === "FactAlsoStated" &&
          data["factId"] === entry.id &&
          data["predicate"] === `data.${field}`,
      )
      .map((from) => ({ value: from.data["value"], from })),
  ];
  const cited = citedSources(used);
  const amounts = Map.groupBy(saying, ({ value }) => value);
  return [...amounts].flatMap(([value, all]) =>
    typeof value !== "number"
      ? []
      : [
          {
            pounds: value,
            by: all.flatMap(({ from }) => cited(from)),
          },
        ],
  );
}

const comparisons: Readonly<Record<string, string>> = {
  about: "about ",
  over: "over ",
  under: "under ",
};

function amountSays(
  kind: SumShown["kind"],
  amount: number | null,
  comparison: unknown,
  stated: readonly Amount[],
): string {
  if (kind === "statement") return "in words only";
  if (amount !== null) return `${comparisons[String(comparison)] ?? ""}£${figureSays(amount)}`;
  if (stated.length === 0) return "amount not on record";
  const rivals = stated.map(({ pounds, by }) => {
    const who = [...new Set(by.map(({ sourceId }) => sourceId))].join(", ");
    return `£${figureSays(pounds)} (${who})`;
  });
  return `sources differ: ${rivals.join(" or ")}`;
}

// A grant may rest on a minister's letter and its amount on the press alone.
function amountRestsOn(
  kind: SumShown["kind"],
  amount: number | null,
  stated: readonly Amount[],
  all: readonly Stating[],
): SumShown["amountRestsOn"] {
  if (kind === "statement") return restsOnSources(all);
  const given = stated.filter(({ pounds }) => amount === null || pounds === amount);
  return given.length === 0 ? null : restsOnSources(given.flatMap(({ by }) => by));
}

/** The rungs on which the council may have stood on one of the days. */
function stagesOf({ from, to }: Span, { replay, question }: Answered): SumShown["stages"] {
  const last = to === null || to > question.asAt ? question.asAt : to;
  const before = replay.taken.findLast(
    ({ on }) => on.to !== null && from !== null && on.to <= from,
  );
  const rungs = new Set<number>(from === null || before === undefined ? [0] : []);
  if (before !== undefined) rungs.add(before.rung);
  for (const { on, rung } of replay.taken) {
    const first = on.from ?? on.to;
    const isWithin = first !== null && first <= last && (from === null || (on.to ?? "") >= from);
    if (isWithin) rungs.add(rung);
  }
  return [...rungs]
    .toSorted((a, b) => a - b)
    .map((rung) => ({ rung, words: rungTitles[rung as 0 | 1 | 2 | 3 | 4] }));
}

/** The grants of each council: like with like, and no sum of which the amount is about or in dispute. */
function totalsOf(sums: readonly SumShown[]): Money["totals"] {
  const grants = sums.filter(({ kind, certain }) => kind === "grant" && certain);
  return [...Map.groupBy(grants, ({ council }) => council.key).values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const known = all.flatMap(({ amountPounds }) => amountPounds ?? []);
    return [
      {
        council: first.council,
        pounds: known.reduce((sum, pounds) => sum + pounds, 0),
        grants: known.length,
        withoutAmount: all.length - known.length,
      },
    ];
  });
}
