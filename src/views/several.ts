import { lawWith } from "#machines/law/numbers.ts";
import {
  answer,
  isOnRecord,
  statedOf,
  type Answered,
  type Question,
  type Stated,
  type Stream,
} from "./question.ts";

/** The same question asked of several councils. */
export interface Several {
  readonly stated: Stated;
  /** Those councils that were on the record by then. */
  readonly answered: readonly Answered[];
}

/** Asks the same question of each stream, one council's or all. Pure. */
export function severalOf(streams: readonly Stream[], question: Question): Several {
  const answered = streams.map((stream) => answer(stream, question));
  const head = streams[0]?.head ?? { size: 0, root: "" };
  const hidden = answered.reduce((sum, one) => sum + one.hidden, 0);
  return {
    stated: statedOf(question, lawWith(question.suppose), head, hidden),
    answered: answered.filter(({ stream }) => isOnRecord(stream, question.known)),
  };
}
