import fc from "fast-check";

/** What a table, a spreadsheet or a screen could take for something else than text. */
const awkward = ["=", "+", "-", "@", "'", "''", '"', '""', ",", ";", "\t", "\r", "\n", "\r\n", " "];
const pieces = ["2022-11-03", "03/11/2022", "null", "yes", "[]", "{}", "\u00a0", "ﬁ", "🏛", "Ōé"];

/** Any text that an entry can hold in a field of plain text, the awkward included. */
export const anyPlainText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc.constantFrom(...pieces),
      fc.string({ unit: "grapheme", maxLength: 10 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join("")
      .normalize("NFC")
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/gu, "–"),
  )
  .map((text) => (text === "" ? "–" : text));
