import { isMap, isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { Fault, Place, ScenarioFault } from "./scenario.ts";
import { visible } from "#src/record/show-value.ts";

/** The text of a scenario’s file as YAML, which knows on which line each thing stands. */
export interface YamlText {
  readonly document: Document;
  /** The value as plain data; undefined where the text is not YAML. */
  readonly value: unknown;
  readonly faults: readonly ScenarioFault[];
  /** A fault with its line and the name of its field. */
  readonly placed: (fault: Fault) => ScenarioFault;
}

/** More than any scenario that a person writes. */
const longest = 1_000_000;

/** Reads YAML 1.2. What is not YAML is a fault, with its line. Pure. */
export function yamlTextOf(text: string): YamlText {
  const lines = new LineCounter();
  const isTooLong = text.length > longest;
  const document = parseDocument(isTooLong ? "" : text.normalize("NFC"), {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
  });
  const lineAt = (at: Place): number | null => {
    for (let length = at.length; length >= 0; length -= 1) {
      const offset = offsetOf(document, at.slice(0, length));
      if (offset !== null) return lines.linePos(offset).line;
    }
    return null;
  };
  const faults = firstOf([...document.errors, ...document.warnings]).map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const from = error.pos[0] - col + 1;
    return {
      line,
      field: null,
      ...notYaml(error, text.normalize("NFC").slice(from).split(/\r?\n/, 1)[0] ?? ""),
    };
  });
  const tooLong = {
    line: null,
    field: null,
    expected: `at most ${longest.toLocaleString("en-GB")} characters`,
    found: `${text.length.toLocaleString("en-GB")}`,
    remedy: "Split the scenario.",
  };
  const value = valueOf(document, isTooLong || faults.length > 0);
  return {
    document,
    value: value.value,
    faults: isTooLong ? [tooLong] : [...faults, ...value.faults],
    placed: ({ at, ...fault }) => ({ line: lineAt(at), field: fieldSays(at), ...fault }),
  };
}

type Error = Document["errors"][number] | Document["warnings"][number];

/** A name given twice is a fault by itself; what else is no YAML makes nonsense of all that follows it. */
function firstOf(errors: readonly Error[]): readonly Error[] {
  const breaks = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const first = breaks.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  return first === undefined ? errors : [first];
}

/** What a person most likely did, by the line on which the text is no YAML. */
function notYaml(
  { message }: Error,
  line: string,
): Pick<ScenarioFault, "expected" | "found" | "remedy"> {
  if (/^\s*\t/.test(line)) {
    return {
      expected: "spaces at the beginning of a line",
      found: "a tab",
      remedy: "Put spaces in the place of the tab, as many as the lines beside it begin with.",
    };
  }
  const expected = "text in the form of YAML";
  if (/^".*"[,;\t]*$/.test(line)) {
    return {
      expected,
      found: "a whole line between quotation marks",
      remedy:
        "A spreadsheet saved it so. Take the marks away, or begin anew and keep it with a plain text editor.",
    };
  }
  return {
    expected,
    found: visible(message.split("\n")[0] ?? ""),
    remedy:
      "Mend the line; names are followed by a colon and a space, and what belongs together is indented alike.",
  };
}

/** `["steps", 2, "as-at"]` as `steps[2].as-at`; null for the file itself. */
const fieldSays = (at: Place): string | null =>
  at.length === 0
    ? null
    : at
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${visible(part.slice(0, 60))}`))
        .join("")
        .replace(/^\./, "");

function valueOf(document: Document, isUnreadable: boolean): Pick<YamlText, "value" | "faults"> {
  if (isUnreadable) return { value: undefined, faults: [] };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), faults: [] };
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown;
    const fault = {
      line: null,
      field: null,
      expected: "few repetitions by alias (*name)",
      found: visible(thrown.message),
      remedy: "Write out what is repeated.",
    };
    return { value: undefined, faults: [fault] };
  }
}

/** Where in the text a thing begins; of a member of a group, where its name does. */
function offsetOf(document: Document, at: Place): number | null {
  const holder = at.length === 0 ? undefined : document.getIn(at.slice(0, -1), true);
  const inner = isMap(holder)
    ? holder.items.find(({ key }) => isNode(key) && String(key) === String(at.at(-1)))
    : undefined;
  const node = inner === undefined ? document.getIn(at, true) : inner.key;
  return isNode(node) && node.range ? node.range[0] : null;
}
