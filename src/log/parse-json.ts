import { no, ok, type Result } from "#events/result.ts";
import { canonicalJson, type JsonFault, type JsonValue } from "./canonical-json.ts";

/**
 * Reads JSON (RFC 8259) that people or other programs wrote, in any order and layout, for a record
 * that must not bend it: refuses duplicate keys, which `JSON.parse` drops in silence, numbers that
 * are not written as whole numbers within +-(2^53 - 1), and all that `canonicalJson` refuses.
 * A fault names the path of a value, or the character where the text stops being JSON.
 */
export const parseJson = (text: string, path = "value"): Result<JsonValue, JsonFault> => {
  try {
    const value = new Parser(text, path).document();
    const canonical = canonicalJson(value, path);
    return canonical.ok ? ok(value) : canonical;
  } catch (thrown) {
    if (thrown instanceof NotReadable) return no(thrown.fault);
    throw thrown;
  }
};

const deepest = 100;
const space = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

class NotReadable {
  readonly fault: JsonFault;
  constructor(path: string, reason: string) {
    this.fault = { path, reason };
  }
}

class Parser {
  readonly #source: string;
  readonly #root: string;
  #at = 0;

  constructor(source: string, root: string) {
    this.#source = source;
    this.#root = root;
  }

  document(): JsonValue {
    const value = this.#value(this.#root, 0);
    if (this.#next() !== undefined) throw this.#notJson("expected the end of the text");
    return value;
  }

  #value(path: string, depth: number): JsonValue {
    const next = this.#next();
    if (depth > deepest) throw new NotReadable(path, `is nested deeper than ${deepest}`);
    if (next === "{") return this.#object(path, depth);
    if (next === "[") return this.#list(path, depth);
    if (next === '"') return this.#text();
    const literal = this.#take(word);
    if (literal !== null) return literal === "null" ? null : literal === "true";
    const digits = this.#take(number);
    if (digits === null) throw this.#notJson("expected a value");
    if (!/^(?:0|-?[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(Number(digits))) {
      throw new NotReadable(path, `is ${digits}: only whole numbers up to 2^53 - 1 are recorded`);
    }
    return Number(digits);
  }

  #object(path: string, depth: number): JsonValue {
    const members = new Map<string, JsonValue>();
    this.#at += 1;
    if (this.#next() === "}") {
      this.#at += 1;
      return {};
    }
    for (;;) {
      if (this.#next() !== '"') throw this.#notJson("expected a key in double quotes");
      const key = this.#text();
      const member = `${path}[${JSON.stringify(key)}]`;
      if (members.has(key)) throw new NotReadable(member, "is given twice");
      this.#expect(":");
      members.set(key, this.#value(member, depth + 1));
      if (this.#endOrComma("}")) return Object.fromEntries(members);
    }
  }

  #list(path: string, depth: number): JsonValue {
    const items: JsonValue[] = [];
    this.#at += 1;
    if (this.#next() === "]") {
      this.#at += 1;
      return items;
    }
    for (;;) {
      items.push(this.#value(`${path}[${items.length}]`, depth + 1));
      if (this.#endOrComma("]")) return items;
    }
  }

  #text(): string {
    const token = this.#take(text);
    if (token === null) throw this.#notJson("expected text that is closed and escaped");
    return JSON.parse(token) as string;
  }

  #endOrComma(end: string): boolean {
    const next = this.#next();
    if (next !== end && next !== ",") throw this.#notJson(`expected "," or "${end}"`);
    this.#at += 1;
    return next === end;
  }

  #expect(mark: string): void {
    if (this.#next() !== mark) throw this.#notJson(`expected "${mark}"`);
    this.#at += 1;
  }

  #next(): string | undefined {
    this.#take(space);
    return this.#source[this.#at];
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[0];
  }

  #notJson(expected: string): NotReadable {
    return new NotReadable(this.#root, `is not JSON at character ${this.#at + 1}: ${expected}`);
  }
}
