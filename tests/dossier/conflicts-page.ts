import { definitionOf } from "#events/catalogue.ts";
import type { Entry } from "#events/envelope.ts";
import { longSpan } from "#machines/time/span.ts";
import { code, page, table } from "#src/docs/markdown.ts";
import { pointSays } from "#src/views/conflicts.ts";
import { detailsOf, gistOf, type Detail } from "#src/views/gist.ts";
import { saysOf } from "#src/views/labels.ts";
import { valueSays } from "#src/views/say-value.ts";
import type { Dispute, Rival, Told } from "./dispute.ts";
import {
  differentlySaid,
  disputed,
  heldEntry,
  isClaim,
  saidOn,
  sourceBeside,
  type Disputed,
} from "./disputed.ts";
import { disputes, disputesByPlace } from "./disputes.ts";

/** docs/reference/conflicts.md: where the five documents differ, and how the record holds it. */
export const conflictsPage = (): string =>
  page([
    introduction,
    "## Every number of the two dossiers",
    table(
      ["Number", "The point", "How the record holds it"],
      disputes.flatMap(indexRows).toSorted(([a = ""], [b = ""]) => byNumber(a, b)),
    ),
    ...disputesByPlace.flatMap(({ place, check, disputes: here }) => [
      `## ${place}`,
      `To check: ${check}.`,
      ...here.flatMap(section),
    ]),
    "## The sources",
    sourcesTable(),
  ]);

const introduction = `# Conflicts: where the five documents differ, and how that is held

This page is written from the shipped record and a table in the tests by \`npm run docs\`; change those, never this page.

The record grew from five public documents. The two dossiers from which this project was written list the points on which they differ, seem to, or mislead: LC01 to LC34 in the dossier on law, HC1 to HC18 in the dossier of histories. They number different things and often meet. Each number is here once, with one of two answers, or with both where a point has two sides.

- **Rivals**: sources say different things on one point of one fact. Every statement is shown with its source, the class of that source, and the entry that holds it; then the ruling. A ruling chooses a value, leaves the point open, or finds that the statements are about different things. It gives its reasons and takes nothing off the record. Where one source alone speaks of the point, or none does, and it was ruled on all the same, the page says so.
- **No contradiction**: the statements are about two facts, two days, two groups or two offices. A sentence says which, and the entries that hold them apart follow.

The sentences on a point, and those on why nothing contradicts, are written by hand. Every value, source, class, entry and ruling is read from the shipped record when the page is written. “Not stated” means that the source does not say. “Drawn from” means that the day was worked out from the words shown: it yields to a day that a source states. A point without a number is in neither list and was ruled on all the same.

To check a point, type the command at the head of its part, and look in the sheet for the entry: it stands there whole, with the words quoted from its source. \`npx intervention history <council>\` shows what the rulings come to. The first letters of an entry say whose it is: SOL is Solihull, BRA Bradford, SUN Sunderland, DON Doncaster, BIR Birmingham, TOW Tower Hamlets, and NAT the national statements. \`seed-0\` to \`seed-4\` are the five documents; what the others are stands [at the end](#the-sources).

A test fails if a number is missing or stands twice, if rivals are told where the record holds none, if an entry is not there, or if a ruling about one of the five documents is on no point (\`tests/dossier/conflicts.test.ts\`).`;

const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

const heading = ({ numbers, title }: Dispute): string =>
  capital(numbers.length === 0 ? title : `${title} (${numbers.join(", ")})`);

/** Where a heading is found on its page. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const indexRows = (dispute: Dispute): readonly (readonly string[])[] =>
  dispute.numbers.map((number) => [
    number,
    `[${capital(dispute.title)}](#${anchorOf(heading(dispute))})`,
    answerOf(dispute),
  ]);

/** The dossier on law first, each by its numbers. */
const byNumber = (a: string, b: string): number => {
  const rank = (id: string) => Number(id.slice(2)) + (id.startsWith("LC") ? 0 : 100);
  return rank(a) - rank(b);
};

const rulingWords = {
  chosen: "a value chosen",
  open: "left open",
  differentThings: "different things",
} as const;

/** The answer in a few words: "rivals: left open; a value chosen". */
function answerOf({ rivals }: Dispute): string {
  if (rivals.length === 0) return "no contradiction";
  const held = rivals.map(heldOn);
  const ruled = held.flatMap(({ conflict }) => conflict?.ruling ?? []);
  const said = [...new Set(ruled)].map((ruling) => rulingWords[ruling]).join("; ");
  const differ = held.some((one) => differentlySaid(one) > 1);
  return `${differ ? "rivals" : "one statement, ruled on"}: ${said}`;
}

function heldOn(rival: Rival): Disputed {
  const held = disputed(rival);
  if (held === undefined) throw new Error(`bug: the shipped record holds no ${rival[0]}`);
  return held;
}

const section = (dispute: Dispute): readonly string[] => [
  `### ${heading(dispute)}`,
  dispute.point,
  ...dispute.rivals.flatMap(rivalShown),
  ...(dispute.apart === null
    ? []
    : [
        `**No contradiction.** ${dispute.apart.why}`,
        table(["Entry", "Says", "Source", "Class"], dispute.apart.held.map(heldRow)),
      ]),
];

function rivalShown(rival: Rival): readonly string[] {
  const [fact, predicate] = rival;
  const held = heldOn(rival);
  const type = held.statements[0]?.entry.type ?? "";
  const kind =
    ["No statement, and a ruling,", "One statement, and a ruling,"][differentlySaid(held)] ??
    "Rivals";
  return [
    `**${kind}** on ${pointSays(predicate)} (${code(fact)}: ${saysOf(type)}).`,
    table(
      ["Entry", "Says", "Source", "Class"],
      held.statements.map(({ entry, value }) => [
        code(entry.id),
        statementSays(held.statements[0]?.entry ?? entry, predicate, value),
        ...sourceAndClass(entry),
      ]),
    ),
    ruledSays(held),
  ];
}

/** How it was ruled: the last ruling, and any that it took the place of. */
function ruledSays({ conflict, rulings, statements }: Disputed): string {
  const last = rulings.at(-1);
  if (conflict === null || last === undefined) return "**No ruling yet.**";
  const same = statements.findLast(
    ({ value }) => JSON.stringify(value) === JSON.stringify(conflict.chosen),
  );
  const chosen = same === undefined ? saidOr(conflict.chosen) : `${code(same.entry.id)} says`;
  const words = {
    chosen: same === undefined ? `read as: ${chosen}` : `read as ${chosen}`,
    open: "left open",
    differentThings: "statements of different things",
  }[conflict.ruling];
  const earlier = rulings.slice(0, -1).map(({ id }) => code(id));
  const before =
    earlier.length === 0 ? "" : ` An earlier ruling stands beside: ${earlier.join(", ")}.`;
  return `**Ruled** by ${code(last.id)}: ${words}. ${conflict.reasons ?? ""}${before}`;
}

/** What one entry says by itself, whatever others say of its fact. */
function heldRow([id, predicate]: Told): readonly string[] {
  const entry = heldEntry(id);
  if (entry === undefined) throw new Error(`bug: the shipped record holds no ${id}`);
  const { factId, predicate: other, value } = entry.data;
  const says =
    typeof factId === "string" && typeof other === "string"
      ? `${saysOf(heldEntry(factId)?.type ?? "")} (${code(factId)}); ${pointSays(other)}: ${saidOr(value)}`
      : entrySays(entry, predicate);
  return [code(id), says, ...sourceAndClass(entry)];
}

function entrySays(entry: Entry, predicate: string | undefined): string {
  const says = saysOf(entry.type);
  if (predicate !== undefined) {
    return `${says}; ${pointSays(predicate)}: ${saidOr(saidOn(entry, predicate))}`;
  }
  const day = entry.dates[definitionOf(entry.type)?.happensOn ?? "stated"];
  const when = day === undefined ? "" : ` (${longSpan(day)})`;
  const [measured] = detailsOf(entry.data);
  const gist = "measure" in entry.data ? measuredSays(measured) : gistOf(entry.data);
  return `${says}${when}${gist === "" ? "" : `: ${gist}`}`;
}

const measuredSays = (measured: Detail | undefined): string =>
  measured === undefined ? "" : `${measured.name}: ${measured.says}`;

function sourceAndClass(entry: Entry): readonly [string, string] {
  const cited = entry.evidence[0]?.sourceId;
  // The registration of a source rests on nothing but the compilers’ reading of it.
  if (cited === undefined) return ["the compilers", "none"];
  return [code(cited), sourceBeside(entry, cited)?.standing ?? ""];
}

/** A value in words; a day with the words from which it comes. */
function saidOr(value: unknown): string {
  if (!isClaim(value)) return valueSays(value) ?? "not stated";
  const day = longSpan(value);
  if (value.inferred) return `${day}, drawn from: ${value.words}`;
  return day.endsWith(value.words) ? day : `${day}: ${value.words}`;
}

/** A figure as its fact gives it, with its unit; any other value in words. */
function statementSays({ data }: Entry, predicate: string, value: unknown): string {
  if (predicate !== "data.value" || !("measure" in data)) return saidOr(value);
  return detailsOf({ ...data, value })[0]?.says ?? saidOr(value);
}

/** Every source that an entry named on the page rests on. */
function sourcesTable(): string {
  const entries = disputes.flatMap(({ rivals, apart }) => [
    ...rivals.flatMap((rival) => heldOn(rival).statements.map(({ entry }) => entry)),
    ...(apart?.held ?? []).flatMap(([id]) => heldEntry(id) ?? []),
  ]);
  const cited = new Map(
    entries
      .flatMap((entry) =>
        entry.evidence.flatMap(({ sourceId }) => sourceBeside(entry, sourceId) ?? []),
      )
      .map((source) => [source.id, source]),
  );
  const rows = [...cited.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return table(
    ["Source", "Title", "Class", "Published"],
    rows.map(({ id, title, standing, publishedOn }) => [
      code(id),
      title,
      standing,
      publishedOn === null ? "not on record" : longSpan(publishedOn),
    ]),
  );
}
