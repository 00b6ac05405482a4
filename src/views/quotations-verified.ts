import type { Evidence, Source } from "#events/envelope.ts";
import { councilOn } from "./council.ts";
import { answer, type Answered, type Question, type Stream } from "./question.ts";
import type { QuotationShown, Verified } from "./schemas/verified.ts";
import { severalOf } from "./several.ts";

/** What a check of one citation answers. */
export type QuotationFound =
  | { readonly check: Exclude<QuotationShown["answer"], "notFound"> }
  | { readonly check: "notFound"; readonly words: string; readonly isEarlier: boolean };

/** How quotations are checked: against the copies that somebody holds. */
export interface Copies {
  check(evidence: Evidence, sources: ReadonlyMap<string, Source>): QuotationFound;
  isHeld(sha256: string): boolean;
}

/**
 * Each quotation of the record held against the copy of its source: `intervention verify
 * --quotations`. `england` is null where one council is asked about. Pure but for the copies.
 */
export function quotationsVerified(
  streams: readonly Stream[],
  england: Stream | null,
  question: Question,
  copies: Copies,
): Verified {
  const { stated, answered } = severalOf(streams, question);
  const national = england === null ? [] : [answer(england, question)];
  const all = [...answered, ...national];
  const quotations = all.flatMap((one) => quotationsIn(one, copies));
  const counts = { found: 0, notFound: 0, notHeld: 0, notText: 0, noQuotation: 0 };
  for (const { answer: given } of quotations) counts[given] += 1;
  return {
    ...stated,
    hidden: stated.hidden + national.reduce((sum, { hidden }) => sum + hidden, 0),
    view: "verify",
    checks: ["quotations"],
    councils: answered.map(({ stream, used }) => councilOn(stream.council, used, question.asAt)),
    counts,
    quotations,
    sources: sourcesIn(all, copies),
  };
}

function quotationsIn(answered: Answered, copies: Copies): QuotationShown[] {
  const { used, stream, question, replay } = answered;
  const { key, name } = councilOn(stream.council, used, question.asAt);
  const council = { key, name: key === "england" ? "England" : name };
  return used.flatMap(({ id, evidence }) =>
    evidence.map((one) => {
      const found = copies.check(one, replay.sources);
      const isMissing = found.check === "notFound";
      return {
        council,
        entry: id,
        sourceId: one.sourceId,
        locator: one.locator,
        answer: found.check,
        missing: isMissing ? found.words : null,
        isEarlier: isMissing && found.isEarlier,
      };
    }),
  );
}

function sourcesIn(all: readonly Answered[], copies: Copies): Verified["sources"] {
  const cited = new Map<string, Source>();
  for (const { used, replay } of all) {
    for (const { sourceId } of used.flatMap(({ evidence }) => evidence)) {
      const source = replay.sources.get(sourceId);
      if (source !== undefined && !cited.has(sourceId)) cited.set(sourceId, source);
    }
  }
  return [...cited.values()].map(({ id, sha256 }) => ({
    id,
    sha256: sha256 ?? null,
    copy: sha256 === undefined ? "noHash" : copies.isHeld(sha256) ? "held" : "notHeld",
  }));
}
