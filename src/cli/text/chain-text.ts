import { listed, sentence } from "#machines/words.ts";
import { longDay } from "#machines/time/day.ts";
import { onDay, sinceDay } from "#src/views/labels.ts";
import type { Chain, GapShown, LinkShown } from "#src/views/schemas/chain.ts";
import type { Io } from "#src/cli/io.ts";
import { headingOf, othersOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import { restsOnSays } from "#src/views/cited-words.ts";
import type { Page } from "./wrap.ts";

/** `intervention chain` as text. */
export function chainText(view: Chain, io: Io): string {
  const page = pageFor(io);
  headingOf(page, `${view.council.name}: its statutory directions`, view, "As at");
  othersOf(page, view.council, view.asAt, io, "chain");
  if (view.directions.length === 0) page.gap().text("No direction is on record.");
  for (const [at, link] of view.directions.entries()) linkOf(page, link, at + 1);
  gapsOf(page, view);
  return page.toString();
}

function linkOf(page: Page, link: LinkShown, number: number): void {
  const { status, made, served, inForceFrom, inForceUntil, endedHow, replaces } = link;
  const row = (name: string, says: string) => page.row(name, says, 4, 22);
  page.gap().text(`${number}. ${link.title}`, 2, 3);
  row("key", link.key);
  row("made", made.words);
  if (served !== null) row("served", served.words);
  const stands = link.takenFromMaking
    ? " (the day it was made; neither service nor another day of effect is on record)"
    : "";
  if (status === "ended" && inForceFrom === null) {
    row("in force", "never: it ended before the day on which it would have taken effect");
    row("ended", untilSays(inForceUntil, endedHow));
  } else {
    row(
      "in force from",
      `${link.effective.words}${stands}${inForceFrom === null ? "; not certain by the day of this view" : ""}`,
    );
    if (status !== "made") row("in force until", untilSays(inForceUntil, endedHow));
  }
  const terms = [
    ["power", link.power],
    ["gate", link.gate],
    ["functions failing", link.failingFunctions],
    ["functions directed", link.directedFunctions],
    ["term", termSays(link.lasts)],
  ] as const;
  for (const [name, says] of terms) if (says !== null) row(name, says);
  row("replaced", replacedSays(replaces));
  const { reasons } = link;
  const cites = ["evidence cited", reasons.length === 0 ? null : ""] as const;
  for (const [at, reason] of reasons.entries()) row(at === 0 ? cites[0] : "", reasonSays(reason));
  const lacking = [["service", served] as const, ...terms, cites].flatMap(([name, says]) =>
    says === null ? [name] : [],
  );
  if (lacking.length > 0) row("not on record", listed(lacking));
  for (const says of link.alsoStated) row("also stated", says);
  row("rests on", link.restsOn.words);
  row("from", restsOnSays(link.entry, link.sources));
}

function untilSays(until: LinkShown["inForceUntil"], how: string | null): string {
  if (until === null) return "no end on record";
  const ways: Readonly<Record<string, string>> = {
    supersession: "another direction replaced it",
    expiry: "it reached its last day",
    revoked: "revoked",
    quashing: "a court quashed it",
    abolition: "the council was abolished",
  };
  return `${until.words}: ${how === null ? "how it ended is not on record" : (ways[how] ?? `it ended ${how}`)}`;
}

function termSays(lasts: LinkShown["lasts"]): string | null {
  if (lasts === null) return null;
  if (lasts.term === "indefinite") return "until the Secretary of State revokes it";
  return lasts.until === null
    ? "a set period; its last day is not on record"
    : `until ${lasts.until.words}, unless revoked earlier`;
}

/** One reason in the direction’s own words, with the day of what it rests on. */
const reasonSays = ({ words, evidenceOn }: LinkShown["reasons"][number]): string =>
  `- ${words}${evidenceOn === null ? "" : ` (evidence of ${evidenceOn.words})`}`;

function replacedSays(replaces: LinkShown["replaces"]): string {
  if (replaces === null) return "whether it replaced another is not on record";
  return replaces.length === 0
    ? "none"
    : replaces.map(({ key, title }) => `${key} (${title})`).join("; ");
}

function gapsOf(page: Page, { directions, gaps, withoutEnd, now, asAt }: Chain): void {
  if (directions.length === 0) return;
  page.heading("Times with none in force");
  if (gaps.length === 0) page.text("None between these directions, as far as the record shows.", 2);
  for (const gap of gaps) page.text(gapSays(gap), 2, 2);
  if (withoutEnd.length > 0) {
    const keys = listed(withoutEnd.map(({ key }) => key));
    page.text(
      `No end of its own is on record of ${keys}, so no time with none in force can be shown after it.`,
      2,
      2,
    );
  }
  if (now === null) {
    page.text(`No direction had certainly taken effect by ${longDay(asAt)}.`, 2, 2);
  } else {
    page.text(sentence(`As at ${longDay(asAt)}, ${now.words}, ${sinceDay(now.since)}`), 2, 2);
  }
}

function gapSays({ after, before, from, to, certain, days }: GapShown): string {
  const ended = `After ${after.key} ended ${onDay(from)}, ${before.key} took effect ${onDay(to)}`;
  return certain
    ? `${ended}: ${days.words} with none in force.`
    : `${ended}: whether there was a time between them is not certain (${days.words}).`;
}
