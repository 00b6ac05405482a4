const longest = 60;

/** Characters that a screen would hide or obey: controls, marks without a letter, odd spaces. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{M}]/gu;

/** Text with the characters that a screen would hide or obey written as \u0007. */
export const visible = (text: string): string =>
  text.replace(
    hidden,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );

/** What a file holds, for a sentence: short, on one line, with nothing hidden in it. */
export const showValue = (value: unknown): string => {
  if (value === undefined) return "nothing: the field is missing";
  if (value === null) return "an empty value (null)";
  if (typeof value === "string") return showText(value);
  if (Array.isArray(value)) return `a list of ${countOf(value.length, "item", "items")}`;
  if (typeof value === "object") {
    const count = Object.keys(value).length;
    return `a group of ${countOf(count, "field", "fields")}`;
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "another value";
};

/** `1 entry`, `16,650 entries`. */
export const countOf = (n: number, one: string, many: string): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

const showText = (text: string): string => {
  if (text === "") return "empty text";
  if (text.length <= longest) return `"${visible(text)}"`;
  const size = countOf(text.length, "character", "characters");
  return `"${visible(text.slice(0, longest))}…" (${size} in all)`;
};
