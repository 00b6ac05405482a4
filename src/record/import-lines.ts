import { constants } from "node:buffer";
import { parseJson } from "#src/log/parse-json.ts";
import type { JsonFault, JsonValue } from "#src/log/canonical-json.ts";
import { fieldName, type ImportFault } from "./import-fault.ts";
import { countOf, showValue, visible } from "./show-value.ts";

/** A line that is a JSON object, or the row of a sheet that stands for one. */
export interface ReadLine {
  readonly line: number;
  readonly value: Readonly<Record<string, JsonValue>>;
  /** Fields that could not be read, of which a fault is told already. */
  readonly spoilt?: readonly string[];
}

/** A line that is not; its text serves only to spare the reader faults that follow from this one. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

/** A file as it was read, in whichever form its entries stand there. */
export interface ReadFile {
  readonly lines: readonly ReadLine[];
  readonly unread: readonly UnreadLine[];
  readonly faults: readonly ImportFault[];
  /** What the file itself calls a field, where that is not the field's own name. */
  readonly nameOf?: (field: string) => string;
}

/**
 * The most bytes of one line. An entry may have 1,048,576 bytes when stored; JSON may spend up to
 * three times as many on the same text by writing letters as escapes.
 */
export const maxLineBytes = 4 * 1_048_576;

/**
 * Splits a file into lines and each line into fields. A byte order mark at the beginning, Windows
 * line ends and blank lines are accepted: they say nothing.
 */
export const readLines = (file: Uint8Array): ReadFile => {
  const lines: ReadLine[] = [];
  const unread: UnreadLine[] = [];
  const faults: ImportFault[] = [];
  let line = 0;
  for (const bytes of split(withoutMark(file))) {
    line += 1;
    const read = readLine(bytes, line);
    if ("value" in read) lines.push(read);
    if ("fault" in read) {
      faults.push(read.fault);
      unread.push({ line, text: Buffer.from(bytes.subarray(0, maxLineBytes)).toString("utf8") });
    }
  }
  if (lines.length === 0 && faults.length === 0) faults.push(noEntries(file));
  return { lines, unread, faults };
};

const withoutMark = (file: Uint8Array): Uint8Array =>
  file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;

const lineFeed = 0x0a;

function* split(file: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < file.length;) {
    const found = file.indexOf(lineFeed, start);
    const end = found === -1 ? file.length : found;
    yield file.subarray(start, end);
    start = end + 1;
  }
}

const noEntries = (file: Uint8Array): ImportFault => ({
  line: null,
  entry: null,
  field: null,
  code: "noEntries",
  expected: "at least one line with an entry",
  found: file.length === 0 ? "an empty file" : "only blank lines",
  remedy: "Check that this is the right file and that it was saved.",
});

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const readLine = (bytes: Uint8Array, line: number): ReadLine | { fault: ImportFault } | object => {
  const fault = (fields: Pick<ImportFault, "code" | "expected" | "found" | "remedy">) => ({
    fault: { line, entry: null, field: null, ...fields },
  });
  // Nothing can be read as text that is longer than any text may be.
  if (bytes.length > constants.MAX_STRING_LENGTH) return { fault: tooLong("", bytes.length, line) };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return fault({
      code: "notUtf8",
      expected: "text saved as UTF-8",
      found: `bytes that are not UTF-8, first at byte ${firstBadByte(bytes) + 1} of the line`,
      remedy: "Save the file again as UTF-8 in the program that wrote it.",
    });
  }
  if (/^[ \t\r]*$/.test(text)) return {};
  if (bytes.length > maxLineBytes) return { fault: tooLong(text, bytes.length, line) };
  const parsed = parseJson(text.endsWith("\r") ? text.slice(0, -1) : text, "");
  if (!parsed.ok) {
    const about = faultInJson(text, parsed.error, [], "one entry as JSON on one line");
    return { fault: { line, entry: null, ...about } };
  }
  const { value } = parsed;
  if (typeof value === "object" && value !== null && !isList(value)) return { line, value };
  return fault({
    code: "notAnObject",
    expected: "one entry in braces { }",
    found: showValue(value),
    remedy: "Put each entry on a line of its own, without a list around the entries.",
  });
};

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const firstBadByte = (bytes: Uint8Array): number => {
  const whole = Buffer.from(bytes);
  const back = Buffer.from(whole.toString("utf8"));
  let at = 0;
  while (at < whole.length && whole[at] === back[at]) at += 1;
  return at;
};

const maxBytes = maxLineBytes.toLocaleString("en-GB");

/** Reads an over-long line leniently, once, only to name the field that makes it so. */
const tooLong = (text: string, bytes: number, line: number): ImportFault => {
  const size = countOf(bytes, "byte", "bytes");
  const fault = {
    line,
    entry: null,
    field: null,
    code: "lineTooLong",
    expected: `a line of at most ${maxBytes} bytes`,
    found: `a line of ${size}`,
    remedy: "Quote only the words relied on, and keep the whole document as a source.",
  } as const;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault;
  }
  const longest = longestText(value);
  if (longest.length === 0) return fault;
  return {
    ...fault,
    entry: entryOf(value),
    field: fieldName(longest.path),
    expected: `at most 4,000 characters of text, and a line of at most ${maxBytes} bytes`,
    found: `text of ${countOf(longest.length, "character", "characters")}, in a line of ${size}`,
  };
};

const entryOf = (value: unknown): string | null => {
  const id: unknown = typeof value === "object" && value !== null && "id" in value ? value.id : "";
  return typeof id === "string" && id !== "" ? visible(id.slice(0, 100)) : null;
};

const longestText = (value: unknown): { path: readonly PropertyKey[]; length: number } => {
  let longest: { path: readonly PropertyKey[]; length: number } = { path: [], length: 0 };
  const waiting: { path: readonly PropertyKey[]; value: unknown }[] = [{ path: [], value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value: inner } = next;
    if (typeof inner === "string" && inner.length > longest.length) {
      longest = { path, length: inner.length };
    }
    if (typeof inner !== "object" || inner === null || path.length > 20) continue;
    for (const [key, member] of Object.entries(inner)) {
      waiting.push({ path: [...path, isArray(inner) ? Number(key) : key], value: member });
    }
  }
  return longest;
};

const isArray = (value: object): boolean => Array.isArray(value);

/** Characters that JSON does not allow as they are, not even inside text. */
const rawControl = /[\u0000-\u001f]/;

/** Why text is not JSON that can be recorded. `under` is the name of the field that holds it. */
export const faultInJson = (
  text: string,
  { path, reason }: JsonFault,
  under: readonly string[],
  wanted: string,
): Omit<ImportFault, "line" | "entry"> => {
  const field = fieldName([...under, ...stepsOf(path)]);
  const body = text.replace(/\r$/, "");
  if (reason.startsWith("is not JSON")) {
    const control = rawControl.exec(body);
    const where = control === null ? reason : controlAt(control[0], control.index);
    return {
      field,
      code: "notJson",
      expected: wanted,
      found: `text that ${visible(where)}`,
      remedy:
        control === null
          ? "Look for a missing quotation mark, comma or brace just before that character."
          : "Remove that character, or write it as an escape where it belongs to the text.",
    };
  }
  const known = recordability.find(({ when }) => when.test(reason));
  return {
    field,
    code: "notRecordable",
    expected: known?.expected ?? "a value that can be recorded exactly",
    found: visible(
      reason.replace(/^is (given twice)?/, (_, twice) =>
        twice === undefined ? "" : "the same field twice",
      ),
    ),
    remedy: known?.remedy ?? "Write the value in another way.",
  };
};

const controlAt = (character: string, index: number): string =>
  `is not JSON: it has the control character ${visible(character)} at character ${index + 1}`;

const recordability = [
  {
    when: /given twice/,
    expected: "each field once",
    remedy: "Keep the one that is meant and remove the other.",
  },
  {
    when: /whole number|-0/,
    expected: "a whole number",
    remedy: "Write other numbers as text, in quotation marks.",
  },
  {
    when: /NFC/,
    expected: "text in the Unicode form NFC",
    remedy: "Save the text again in the form NFC, so that é is one character and not two.",
  },
  {
    when: /surrogate/,
    expected: "whole characters",
    remedy: "Type the character again: half of it was lost.",
  },
  {
    when: /nested/,
    expected: "fields within fields at most 100 deep",
    remedy: "Check how the line was made: no entry is as deep as this.",
  },
] as const;

/** A path as the JSON reader writes it (`["data"]["x"][0]` or `.data.x[0]`), in steps. */
const stepsOf = (path: string): readonly PropertyKey[] =>
  [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, name, index, quoted]) => {
      if (index !== undefined) return Number(index);
      return quoted === undefined ? (name ?? "") : visible(String(JSON.parse(quoted)));
    },
  );
