import { councilOn } from "./council.ts";
import { dutiesOnRecord } from "./duties-on-record.ts";
import type { Question, Stream } from "./question.ts";
import { severalOf } from "./several.ts";
import type { Deadlines, Duties, DutyShown } from "./schemas/duties.ts";

/** Every dated duty with what shows that it was met: `intervention deadlines`. Pure. */
export function deadlinesOf(
  streams: readonly Stream[],
  question: Question,
  { overdueOnly }: { readonly overdueOnly: boolean },
): Deadlines {
  const { stated, answered } = severalOf(streams, question);
  const all = answered.flatMap(dutiesOnRecord);
  const isWanted = (one: DutyShown): boolean => !overdueOnly || isNotShownInTime(one);
  return {
    ...stated,
    view: "deadlines",
    councils: answered.map(({ stream, used }) => councilOn(stream.council, used, question.asAt)),
    overdueOnly,
    deadlines: all
      .filter((one) => one.state !== "no date")
      .filter(isWanted)
      .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)))),
    undated: overdueOnly ? [] : all.filter((one) => one.rule === "TE" && one.state === "no date"),
  };
}

/**
 * Whether its day has certainly passed and nothing shows that it was met. A time limit for others is
 * no longer among the deadlines once its day has passed.
 */
export const isNotShownInTime = ({ state, met }: DutyShown): boolean =>
  state === "passed" && met.answer === "notShown";

const dayOf = ({ by }: DutyShown): string => by?.to ?? by?.from ?? "9999-12-31";

/** What is owed and not shown to be met: `intervention duties`. Pure. */
export function dutiesOf(streams: readonly Stream[], question: Question): Duties {
  const { stated, answered } = severalOf(streams, question);
  return {
    ...stated,
    view: "duties",
    councils: answered.map(({ stream, used }) => councilOn(stream.council, used, question.asAt)),
    duties: answered.flatMap((one) => {
      const { directions } = one.replay.snapshot.context.facts;
      const over = new Set(
        directions.filter(({ status }) => status === "ended").map(({ key }) => key),
      );
      return dutiesOnRecord(one)
        .filter(({ owedBy, met }) => owedBy !== null && isOpen.has(met.answer))
        .filter(({ from }) => !over.has(from.key))
        .toSorted((a, b) => rank(a) - rank(b));
    }),
  };
}

const isOpen: ReadonlySet<string> = new Set(["notShown", "mayBeMet"]);

const rank = ({ by, everyMonths }: DutyShown): number =>
  by !== null ? 0 : everyMonths !== null ? 1 : 2;
