/** Where the words of a quotation are in a source, or which segment is the first that is not. */
export type QuotationFinding =
  | { readonly found: true }
  | {
      readonly found: false;
      readonly segment: number;
      /** The words are there, but before those that were quoted first. */
      readonly isEarlier?: true;
    };

/**
 * Are these segments in the text, word for word and in this order? White space and the shape of
 * quotation marks do not count; every letter, figure, dash and stop does. A segment that begins or
 * ends inside a word of the text is not found there, so that a quotation cannot turn "unable" into
 * "able". A segment without words is never found.
 */
export function findSegments(segments: readonly string[], text: string): QuotationFinding {
  const whole = normalise(text);
  let from = 0;
  for (const [at, segment] of segments.entries()) {
    const words = normalise(segment);
    const start = words === "" ? -1 : indexOfWords(whole, words, from);
    if (start === -1) {
      const isThere = words !== "" && indexOfWords(whole, words, 0) !== -1;
      return { found: false, segment: at, ...(isThere && { isEarlier: true as const }) };
    }
    from = start + words.length;
  }
  return { found: true };
}

/**
 * The text with each run of white space as one space and curly quotation marks and apostrophes as
 * straight ones. Dashes stay as they are.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u2018\u2019\u201B\u02BC]/gu, "'")
    .replaceAll(/[\u201C\u201D\u201F]/gu, '"')
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function indexOfWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) return at;
  }
  return -1;
}

/** Do letters or figures stand on both sides of this place in the text? */
function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at));
}
