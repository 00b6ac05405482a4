/** Letters without capitals and accents, and straight quotation marks. */
const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[‘’‛ʼ]/gu, "'")
    .replaceAll(/[“”‟]/gu, '"');

/** A text as it is compared in a search: its letters, with single spaces. */
export const plain = (text: string): string => letters(text).replaceAll(/\s+/gu, " ").trim();

/** The words as they are compared, each once. None where nothing but spaces was typed. */
export const wordsOf = (typed: readonly string[]): readonly string[] => [
  ...new Set(typed.flatMap((text) => plain(text).split(" ")).filter((word) => word !== "")),
];

/** Whether every word stands in one of the texts. */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const all = plain(texts.join(" \u0000 "));
  return words.every((word) => all.includes(word));
}

/** A run of a text: what was looked for, or what stands between. */
export interface Run {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text cut into runs by where words of a search stand in it. Put together they are the text. */
export function runsOf(text: string, words: readonly string[]): readonly Run[] {
  const found = placesIn(text, words);
  const runs: { text: string; isFound: boolean }[] = [];
  // By whole characters: an accent that is a character of its own goes with the letter before it.
  for (const [at, character] of Array.from(text).entries()) {
    const last = runs.at(-1);
    const isFound = found[at] ?? last?.isFound ?? false;
    if (last?.isFound === isFound) last.text += character;
    else runs.push({ text: character, isFound });
  }
  return runs;
}

/** Of each character, whether it belongs to a word that is found; null for one that is not compared. */
function placesIn(text: string, words: readonly string[]): readonly (boolean | null)[] {
  const characters = Array.from(text, letters);
  const starts: number[] = [];
  let whole = "";
  for (const compared of characters) {
    starts.push(whole.length);
    whole += compared;
  }
  const spans = words.flatMap((word) => {
    const at: (readonly [number, number])[] = [];
    for (let from = whole.indexOf(word); from !== -1; from = whole.indexOf(word, from + 1)) {
      at.push([from, from + word.length]);
    }
    return at;
  });
  return characters.map((compared, at) => {
    if (compared === "") return null;
    const start = starts[at] ?? 0;
    const end = start + compared.length;
    return spans.some(([from, to]) => from < end && start < to);
  });
}
