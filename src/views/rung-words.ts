import type { Facts } from "#machines/facts.ts";
import { anotherModelIsDecided, rungLabels, rungOf } from "#machines/rung.ts";
import { longSpan, type Span } from "#machines/time/span.ts";
import { onDay, sinceDay } from "./labels.ts";
import type { RungShown } from "./schemas/parts.ts";
import { valueSays } from "./say-value.ts";

/** The five rungs as a ladder shows them. The lowest says only what the record lacks. */
export const rungTitles = [
  "No notice, proposal or direction on record",
  "Improvement notice",
  "Minded to direct",
  "Statutory direction",
  "Statutory direction, and a trust or other arrangement",
] as const;

/** How the service is run or is to be run, in one phrase. */
export function deliverySays({ current, delivery, commissions }: Facts): string {
  const { phase, model, ownedBy, providerName } = delivery;
  const kind = model === "nominee" ? "a nominee" : (valueSays(model) ?? model);
  const name = providerName === null ? "" : ` (${providerName})`;
  // Words after a comma are an aside, which a second comma closes.
  const closing = ownedBy?.includes(", ") === true ? "," : "";
  const owned = ownedBy === null ? "" : ` owned by ${lowerFirst(ownedBy)}${closing}`;
  if (current.abolishedOn !== null) {
    return phase === "operating" || phase === "returning"
      ? `${kind}${name}${owned} ran the service until the council was abolished`
      : "the council, until it was abolished";
  }
  switch (phase) {
    case "council":
      return delivery.since === null
        ? "no arrangement other than the council’s own is on record"
        : "the council";
    case "reviewing":
      return commissions.some(({ live }) => live)
        ? "the council, while it is reviewed whether it should"
        : "the council; whether it should is under review";
    case "settingUp":
      return `${kind}${owned} is decided and being set up${planned(delivery)}`;
    case "paused":
      return `${kind}${owned} is decided; setting it up is paused`;
    case "operating":
      return `${kind}${name}${owned} runs the service`;
    case "returning":
      return `${kind}${name} runs the service; its return to the council is decided`;
  }
}

/** Who was named commissioner while no appointment is on record; null where the position says all. */
export function commissionSays({ commissions, namings }: Facts): string | null {
  const last = namings.at(-1);
  if (last === undefined || commissions.some(({ live }) => live)) return null;
  if (commissions.some(({ key }) => key === last["key"])) return null;
  const { name, on } = last as { readonly name: string | null; readonly on: Span };
  return `${name ?? "somebody"} named ${onDay(on)}; no appointment on record`;
}

const planned = ({ plannedFor, councilConsents }: Facts["delivery"]): string =>
  (councilConsents === true ? ", with the council’s consent" : "") +
  (plannedFor === null ? "" : `; launch planned for ${longSpan(plannedFor)}`);

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/**
 * The stage in words, with the day since which it holds: that day stands beside the stage that it
 * is about, before what is said of a trust. The lowest stage is not counted in days.
 */
export function stageSince({ number, label, words }: RungShown, since: Span | null): string {
  if (number === 0 || since === null) return words;
  return `${label}, ${sinceDay(since)}${words.slice(label.length)}`;
}

/**
 * The rung in words. The lowest does not mean that nothing was done: a council may agree to a trust
 * with neither notice nor direction, so the words name what there is.
 */
export function rungShown(facts: Facts): RungShown {
  const { number, label } = rungOf(facts);
  if (number > 0) {
    const also = number === 4 || !anotherModelIsDecided(facts) ? "" : `; ${deliverySays(facts)}`;
    return { number, label, words: `${label}${also}` };
  }
  const { phase } = facts.delivery;
  if (facts.current.abolishedOn !== null) {
    return { number, label, words: `${label}; ${deliverySays(facts)}` };
  }
  const isLive = facts.commissions.some(({ live }) => live);
  const something = phase !== "council" || isLive;
  const what = [
    ...(label === rungLabels[0] ? [] : [label]),
    something && label !== "after intervention"
      ? "no notice and no direction on record (the law requires neither)"
      : "no notice, proposal or direction on record",
    ...(phase === "council" ? [] : [deliverySays(facts)]),
    ...(phase === "council" && isLive ? ["a commissioner is on record"] : []),
  ];
  const named = label === rungLabels[0] ? "no notice, proposal or direction on record" : label;
  return { number, label: named, words: what.join("; ") };
}
