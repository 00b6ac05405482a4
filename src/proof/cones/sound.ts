import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { member, move, once, type At, type Move, type Said } from "#src/proof/cone.ts";

type Data = Readonly<Record<string, unknown>>;

/** What a direction says that keeps every rule about the direction itself. */
const soundDirection = ({ today }: At): Data => ({
  direction: "d1",
  satisfiedOn: exactly(today),
  individualsCriticised: [],
  reasons: [{ words: "Children are not safe", evidenceOn: exactly("2001-01-01") }],
  urgency: "Children are at immediate risk",
});

/** A direction that is sound and urgent but for what is said of it; each key is made once. */
export const direction = (data: Data | ((at: At) => Data), dates?: (at: At) => Said["dates"]) => {
  const said = (at: At): Said => ({
    dates: dates?.(at) ?? {},
    data: { ...soundDirection(at), ...(typeof data === "function" ? data(at) : data) },
  });
  return (at: At): Said | null => {
    const whole = said(at);
    return once("directions", String(whole.data?.["direction"]), whole)(at);
  };
};

/** Said of a member on record, and only while it is so. */
export const of =
  (
    list: Parameters<typeof member>[1],
    key: string,
    is: (member: Data) => boolean,
    said: Said | ((at: At) => Said),
  ) =>
  (at: At): Said | null => {
    const found = member(at, list, key);
    if (found === undefined || !is(found)) return null;
    return typeof said === "function" ? said(at) : said;
  };

/** A commissioner's appointment, put once. */
export const appointed = (commission: string, data: Data = {}) =>
  once("commissions", commission, {
    data: { commission, mandate: null, direction: null, initialReport: null, ...data },
  });

const none =
  (kind: string, reason: string | null, from: Day | null, until: Day | null) =>
  ({ facts, today }: At): Said | null => {
    if (facts.absences.some((absence) => absence["of"] === kind)) return null;
    const [first, last] = [from, until].map((day) => exactly(day ?? today));
    return { data: { of: kind, from: first, until: last, reason } };
  };

/** A source's statement, made once, that there was none of a kind: ever, until a day, or from it. */
export const absences = (
  kind: string,
  says: string,
  reason: string | null = null,
): readonly Move[] => [
  move("AbsenceStated", says, none(kind, reason, "1900-01-01", "2099-12-31")),
  move("AbsenceStated", `${says} until then`, none(kind, reason, "1900-01-01", null)),
  move("AbsenceStated", `${says} from then on`, none(kind, reason, null, "2099-12-31")),
];

/** A council is abolished once. */
export const notYetAbolished = ({ facts }: At): Said | null =>
  facts.current.abolishedOn === null ? {} : null;
