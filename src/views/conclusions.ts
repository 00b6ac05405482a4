import { conflictShown } from "./conflicts.ts";
import { councilOn } from "./council.ts";
import { duesShown } from "./dues-shown.ts";
import { aboutOf, verdictSays } from "./findings-shown.ts";
import { instrumentsOf } from "./instruments.ts";
import { onDay, sinceDay } from "./labels.ts";
import { partsShown } from "./parts-shown.ts";
import { latestInspection, rungSince, supportOf } from "./position.ts";
import { possibleShown } from "./possible-shown.ts";
import type { Answered } from "./question.ts";
import { responsibilityOn } from "./responsibility.ts";
import { rungShown } from "./rung-words.ts";
import type { InstrumentShown } from "./schemas/position.ts";

/** One thing that a view concludes, in words. What `show` says of a council is a list of these. */
export interface Conclusion {
  /** The same in two views for the same thing: by the keys and ids of the record. */
  readonly id: string;
  /** What it belongs to: the position, an instrument, the findings. */
  readonly group: string;
  readonly name: string;
  readonly says: string;
}

/** Everything that a view concludes, in the order in which `show` says it, each id once. */
export function conclusionsOf(answered: Answered): readonly Conclusion[] {
  const counts = new Map<string, number>();
  return concludedBy(answered).map((conclusion) => {
    const count = (counts.get(conclusion.id) ?? 0) + 1;
    counts.set(conclusion.id, count);
    return count === 1 ? conclusion : { ...conclusion, id: `${conclusion.id} (${count})` };
  });
}

function concludedBy(answered: Answered): readonly Conclusion[] {
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const { sources } = replay;
  const instruments = instrumentsOf({ facts, entries: used, sources, conflicts: replay.conflicts });
  const rung = rungShown(facts);
  const since = rungSince(answered, rung.number);
  const answers = responsibilityOn(answered);
  const council = councilOn(stream.council, used, question.asAt);
  const inspection = latestInspection(facts, entries, answered);
  const of = (group: string) => (id: string, name: string, says: string) => ({
    id: `${group} ${id}`,
    group,
    name,
    says,
  });
  const position = of("Where the council stands");
  const owed = of("What is due");
  return [
    ...(council.abolished === null
      ? []
      : [position("abolished", "The council", `abolished ${onDay(council.abolished)}`)]),
    position(
      "rung",
      "Rung",
      `${rung.number}: ${rung.words}${since === null ? "" : `, ${sinceDay(since)}`}`,
    ),
    ...partsShown(replay.snapshot, replay.taken).map((part) =>
      position(
        part.part,
        part.name,
        `${part.words}${part.since === null ? "" : `, ${sinceDay(part.since)}`}`,
      ),
    ),
    ...Object.entries(responsibilityNames).map(([name, title]) =>
      position(name, title, answers[name as keyof typeof answers].words),
    ),
    ...(inspection === null ? [] : [position("inspection", "Last inspection", inspection.words)]),
    ...supportOf(facts, used).map(({ words, entry }) => {
      const [kind = "", ...rest] = words.split(": ");
      return of("Support")(`${entry ?? words}`, kind, rest.join(": "));
    }),
    ...instruments.flatMap(ofInstrument),
    ...replay.findings.map((finding) =>
      of("Findings")(
        `${finding.rule} ${finding.entry ?? finding.subject ?? "the position"}`,
        `${finding.rule}, of “${aboutOf(finding, { entries, instruments })}”`,
        verdictSays(finding),
      ),
    ),
    ...duesShown(replay.snapshot.context, replay.monitors, question.asAt).map((due) =>
      owed(`${due.rule} ${due.of} ${due.what}`, due.what, `${due.when}; ${due.state}`),
    ),
    ...replay.possible.map((one) => {
      const { what, on, gist, entry, type } = possibleShown(one, replay.snapshot, entries, sources);
      return of("What may have happened")(
        entry ?? type,
        gist === "" ? what : `${what} (${gist})`,
        onDay(on),
      );
    }),
    ...replay.conflicts.map((one) => {
      const { entry, predicate, about, point, ruling, chosen } = conflictShown(
        one,
        entries,
        sources,
      );
      const says = ruling === "chosen" ? `read as ${chosen ?? ""}` : rulingWords[ruling];
      return of("Where sources differ")(`${entry} ${predicate}`, `${about}: ${point}`, says);
    }),
  ];
}

const responsibilityNames = {
  owned: "The service is owned by",
  ran: "The service is run by",
  accountable: "Accountable in law",
} as const;

const rulingWords = {
  open: "left open",
  differentThings: "read as statements of different things",
} as const;

function ofInstrument(instrument: InstrumentShown): readonly Conclusion[] {
  const { kind, key, title, status, dates, terms } = instrument;
  const facet = (name: string, says: string) => ({
    id: `${kind} ${key} ${name}`,
    group: title,
    name,
    says,
  });
  return [
    facet("status", status),
    ...dates.map(({ name, on }) => facet(name, on.words)),
    ...terms.map(({ name, says }) => facet(name, says)),
  ];
}
