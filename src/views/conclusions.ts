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
import { rungShown, stageSince } from "./rung-words.ts";
import type { Dated } from "./schemas/parts.ts";
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

type Ground = Parameters<typeof instrumentsOf>[0];

function concludedBy(answered: Answered): readonly Conclusion[] {
  const { replay, used } = answered;
  const { facts } = replay.snapshot.context;
  const { sources, conflicts } = replay;
  const ground: Ground = { facts, entries: used, sources, conflicts };
  return [
    ...ofPosition(answered),
    ...supportOf(facts, used).map(({ words, entry }) => {
      const [kind = "", ...rest] = words.split(": ");
      return concluded("Support", entry ?? words, kind, rest.join(": "));
    }),
    ...instrumentsOf(ground).flatMap(ofInstrument),
    ...ofRules(answered, ground),
    ...ofWhatIsOpen(answered),
  ];
}

const concluded = (group: string, id: string, name: string, says: string): Conclusion => ({
  id: `${group} ${id}`,
  group,
  name,
  says,
});

const since = (words: string, on: Dated | null): string =>
  on === null ? words : `${words}, ${sinceDay(on)}`;

function ofPosition(answered: Answered): readonly Conclusion[] {
  const { replay, used, stream, question } = answered;
  const { facts } = replay.snapshot.context;
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const rung = rungShown(facts);
  const answers = responsibilityOn(answered);
  const { abolished } = councilOn(stream.council, used, question.asAt);
  const inspection = latestInspection(facts, entries, answered);
  const position = (id: string, name: string, says: string): Conclusion =>
    concluded("Where the council stands", id, name, says);
  return [
    ...(abolished === null
      ? []
      : [position("abolished", "The council", `abolished ${onDay(abolished)}`)]),
    position(
      "rung",
      "Stage",
      `${rung.number}: ${stageSince(rung, rungSince(answered, rung.number))}`,
    ),
    ...partsShown(replay.snapshot, replay.taken).map((part) =>
      position(part.part, part.name, since(part.words, part.since)),
    ),
    ...Object.entries(responsibilityNames).map(([name, title]) =>
      position(name, title, answers[name as keyof typeof answers].words),
    ),
    ...(inspection === null ? [] : [position("inspection", "Last inspection", inspection.words)]),
  ];
}

function ofRules({ replay, used, question }: Answered, ground: Ground): readonly Conclusion[] {
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const instruments = instrumentsOf(ground);
  const dues = duesShown(replay.snapshot.context, replay.monitors, question.asAt);
  return [
    ...replay.findings.map((finding) =>
      concluded(
        "Findings",
        `${finding.rule} ${finding.entry ?? finding.subject ?? "the position"}`,
        `${finding.rule}, of “${aboutOf(finding, { entries, instruments })}”`,
        verdictSays(finding),
      ),
    ),
    ...dues.map(({ rule, of, what, when, state }) =>
      concluded("What is due", `${rule} ${of} ${what}`, what, `${when}; ${state}`),
    ),
  ];
}

function ofWhatIsOpen({ replay, used }: Answered): readonly Conclusion[] {
  const entries = new Map(used.map((entry) => [entry.id, entry]));
  const { sources } = replay;
  return [
    ...replay.possible.map((one) => {
      const { what, on, gist, entry, type } = possibleShown(one, replay.snapshot, entries, sources);
      const name = gist === "" ? what : `${what} (${gist})`;
      return concluded("What may have happened", entry ?? type, name, onDay(on));
    }),
    ...replay.conflicts.map((one) => {
      const shown = conflictShown(one, entries, sources);
      const { entry, predicate, about, point, ruling, chosen } = shown;
      const says = ruling === "chosen" ? `read as ${chosen ?? ""}` : rulingWords[ruling];
      return concluded("Where sources differ", `${entry} ${predicate}`, `${about}: ${point}`, says);
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
