import type { Entry } from "#events/envelope.ts";
import { earlierOf, type Day } from "#machines/time/day.ts";
import { editDistance } from "#src/record/nearest.ts";
import { dated } from "./labels.ts";
import type { CouncilShown } from "./schemas/parts.ts";

interface Dated {
  readonly from: Day | null;
  readonly to: Day | null;
}

interface Registration {
  readonly names: readonly (Dated & { readonly name: string })[];
  readonly codes: readonly (Dated & {
    readonly scheme: "ons" | "dfe" | "ofsted";
    readonly code: string;
  })[];
  readonly predecessors: readonly string[];
}

/**
 * The name and codes of a council on a day, and the councils before it and, once it is abolished,
 * after it; its key where it is not registered.
 */
export function councilOn(key: string, entries: readonly Entry[], day: Day): CouncilShown {
  const registered = entries.findLast(({ type }) => type === "CouncilRegistered");
  const end = abolitionBy(entries, day);
  if (registered === undefined) {
    return { key, name: key, began: null, predecessors: [], ...end, codes: [] };
  }
  const { names, codes, predecessors } = registered.data as unknown as Registration;
  const name = names.find(isIn(day)) ?? names.at(-1);
  return {
    key,
    name: name?.name ?? key,
    began: firstOf(names),
    predecessors: [...predecessors],
    ...end,
    codes: codes.filter(isIn(day)).map(({ scheme, code }) => ({ scheme, code })),
  };
}

// Without a day from which one of its names was used, a council is taken to have been there before.
function firstOf(names: Registration["names"]): Day | null {
  const [first = null, ...others] = names.map(({ from }) => from);
  return others.reduce<Day | null>(
    (day, other) => (day === null || other === null ? null : earlierOf(day, other)),
    first,
  );
}

function abolitionBy(
  entries: readonly Entry[],
  day: Day,
): Pick<CouncilShown, "abolished" | "successors"> {
  const end = entries.findLast(({ type }) => type === "CouncilAbolished");
  const on = end?.dates.effective;
  if (end === undefined || on === undefined || on.to === null || on.to > day) {
    return { abolished: null, successors: [] };
  }
  return { abolished: dated(on), successors: [...(end.data["successors"] as string[])] };
}

const isIn =
  (day: Day) =>
  ({ from, to }: Dated): boolean =>
    (from === null || from <= day) && (to === null || to >= day);

/** One council that could be meant: its key, every name and every code. */
export interface Candidate {
  readonly key: string;
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** The council meant by a key, name, code, the beginning of one or its place; else the nearest names. */
export function findCouncil(
  wanted: string,
  candidates: readonly Candidate[],
): { readonly found: string } | { readonly found: null; readonly near: readonly string[] } {
  const text = plain(wanted);
  const labels = candidates.map(({ key, names, codes }) => ({
    key,
    all: [key, ...names, ...codes].map(plain),
  }));
  const exact = labels.filter(({ all }) => all.includes(text));
  const begins = labels.filter(
    ({ all }) => text !== "" && all.some((label) => label.startsWith(text)),
  );
  const place = placeIn(text);
  const ofPlace = labels.filter(({ all }) => place !== "" && all.map(placeIn).includes(place));
  for (const meant of [exact, begins, ofPlace]) {
    const [only, ...others] = meant;
    if (only !== undefined && others.length === 0) return { found: only.key };
  }
  const near = begins.length > 1 ? begins : labels.filter(({ all }) => isNear(text, all));
  return { found: null, near: near.map(({ key }) => key) };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

// What a council is besides its place: people write “Solihull Council” and “the city of Bradford”.
const ofAnyCouncil =
  /\b(?:the|of|council|city|county|borough|metropolitan|district|london|royal|mbc|mdc)\b/g;

const placeIn = (label: string): string => plain(label.replaceAll(ofAnyCouncil, ""));

const isNear = (text: string, labels: readonly string[]): boolean =>
  labels.some((label) => editDistance(text, label) <= Math.max(1, Math.floor(label.length / 3)));
