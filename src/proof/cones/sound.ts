import type { Day } from "#machines/time/day.ts";
import { exactly } from "#machines/time/span.ts";
import { member, once, type At, type Said } from "#src/proof/cone.ts";

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

/** A source's statement, made once, that there was none of a kind from long ago until a day. */
export const none =
  (kind: string, reason: string | null = null, until: Day | null = "2099-12-31") =>
  ({ facts, today }: At): Said | null =>
    facts.absences.some((absence) => absence["of"] === kind)
      ? null
      : {
          data: {
            of: kind,
            from: exactly("1900-01-01"),
            until: exactly(until ?? today),
            reason,
          },
        };

/** A council is abolished once. */
export const notYetAbolished = ({ facts }: At): Said | null =>
  facts.current.abolishedOn === null ? {} : null;
