// Thousandths of an em, as Helvetica and Arial have them; capitals, digits and letters by group.
const groups: readonly (readonly [letters: string, width: number])[] = [
  ["ijl", 222],
  [" Ift,.:;/!’‘'|", 278],
  ["r()-", 333],
  ["“”", 333],
  ["Jcksvxyz", 500],
  ["abdeghnopqu0123456789L?–…£", 556],
  ["FTZ+=×", 611],
  ["ABEKPSVXY&", 667],
  ["CDHNRUw", 722],
  ["GOQ", 778],
  ["Mm", 833],
  ["W", 944],
  ["@—", 1015],
];
const widths: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([letters, width]) =>
    Array.from(letters).map((letter) => [letter, width] as const),
  ),
);
const widest = 1015;

/** Fonts that stand in for Helvetica are somewhat wider, and bold letters wider still. */
const margin = { regular: 1.08, bold: 1.16 } as const;
export type Weight = keyof typeof margin;

/** How wide a text is at most, in the unit of its size. */
export function widthOf(text: string, size: number, weight: Weight = "regular"): number {
  const sum = Array.from(text).reduce((total, letter) => total + (widths.get(letter) ?? widest), 0);
  return (sum / 1000) * size * margin[weight];
}

/** How a text is set, and the room that it has. */
export interface Setting {
  readonly size: number;
  readonly weight?: Weight;
  readonly width: number;
  readonly lines: number;
}

/** The text in lines that fit. What does not fit the last line ends in an ellipsis. */
export function wrapped(text: string, { size, weight, width, lines }: Setting): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, size, weight) <= width;
  const set: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      set.push(line);
      line = word;
    }
  }
  set.push(line);
  if (set.length <= lines) return set;
  return [...set.slice(0, lines - 1), shortened(set.slice(lines - 1).join(" "), fits)];
}

// A word that no line can hold is broken where the line ends.
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  const letters = Array.from(word);
  if (letters.length < 2 || fits(word)) return [word];
  let length = letters.length - 1;
  while (length > 1 && !fits(letters.slice(0, length).join(""))) length -= 1;
  const rest = letters.slice(length).join("");
  return [letters.slice(0, length).join(""), ...(rest === "" ? [] : pieces(rest, fits))];
}

function shortened(text: string, fits: (line: string) => boolean): string {
  const letters = Array.from(text);
  let length = letters.length;
  while (length > 0 && !fits(`${letters.slice(0, length).join("").trimEnd()}…`)) length -= 1;
  return `${letters.slice(0, length).join("").trimEnd()}…`;
}
