import type { Entry, NewEntry, Source } from "#events/envelope.ts";
import { longSpan } from "#machines/time/span.ts";
import { detailsOf } from "#src/views/gist.ts";
import { citedBy } from "#src/views/labels.ts";
import { nameSays, valueSays } from "#src/views/say-value.ts";
import type { RecordedReport } from "#src/views/schemas/recorded.ts";

/** What an entry says, in words: so that whoever typed it can see that it was understood. */
export function toldOf(
  entry: NewEntry,
  sources: ReadonlyMap<string, Source>,
): Pick<RecordedReport, "details" | "notStated" | "evidence"> {
  const source = entry.type === "SourceRegistered" ? (entry.data["source"] as Source) : null;
  const data = source === null ? entry.data : { ...source };
  return {
    details: detailsOf(data as Entry["data"]).map(({ name, says }) => ({ name, says })),
    notStated: Object.entries(entry.data)
      .filter(([, value]) => value === null)
      .map(([name]) => nameSays(name)),
    evidence: citedBy(entry as Entry, sources),
  };
}

/** What a correction changes in an entry, in words; what differs in no word is left out. */
export function differencesBetween(
  before: NewEntry,
  after: NewEntry,
): RecordedReport["differences"] {
  const [was, is] = [before, after].map(saidIn);
  const names = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const none = "not on record";
  return names.flatMap((what) => {
    const change = { before: was?.get(what) ?? none, after: is?.get(what) ?? none };
    return change.before === change.after ? [] : [{ what, ...change }];
  });
}

function saidIn({
  dates,
  data,
  evidence,
  functions,
  after,
}: NewEntry): ReadonlyMap<string, string> {
  const days = Object.entries(dates).map(([name, claim]): [string, string | null] => [
    `${nameSays(name)} on`,
    claim === undefined ? null : longSpan(claim),
  ]);
  const details = Object.entries(data).map(([name, value]): [string, string | null] => [
    nameSays(name),
    valueSays(value),
  ]);
  const rests = evidence.map(({ sourceId, locator, quotation }) =>
    [sourceId, locator, ...(quotation ?? []).map((words) => `“${words}”`)].join(", "),
  );
  const others: [string, string | null][] = [
    ["source", rests.length === 0 ? null : rests.join("; ")],
    ["functions", functions.join(", ")],
    ["comes after", after ?? null],
  ];
  return new Map(
    [...days, ...details, ...others].flatMap(([name, says]) =>
      says === null ? [] : [[name, says]],
    ),
  );
}
