import { no, ok, type Result } from "#events/result.ts";

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Where a value is not fit for the record, and why; `reason` continues a sentence begun by `path`. */
export interface JsonFault {
  readonly path: string;
  readonly reason: string;
}

/**
 * RFC 8785 canonical JSON, strict: it writes only what reads back as exactly the same value, and
 * refuses the rest instead of bending it. Refused: everything that is not plain (undefined, Date,
 * Map, class instances, functions, BigInt, holes, symbols, hidden properties), numbers that are not
 * whole or lie outside +-(2^53 - 1), -0 (its canonical form reads back as another number), text
 * with lone surrogates or not in Unicode form NFC, the key `__proto__` (copying an object can lose
 * it), and nesting deeper than 100.
 *
 * `path` is what the value is called in a fault.
 */
export const canonicalJson = (value: unknown, path = "value"): Result<string, JsonFault> =>
  withFaults(path, (writer) => writer.write(value, 0));

/** The same for an object whose members are wanted apart: key to canonical text, in key order. */
export const canonicalMembers = (
  value: unknown,
  path = "value",
): Result<ReadonlyMap<string, string>, JsonFault> =>
  withFaults(path, (writer) => {
    if (!isObject(value) || Array.isArray(value)) throw writer.fault("must be an object");
    return new Map(writer.members(value, 0));
  });

/** The inverse of `canonicalMembers`: one canonical object from members in any order. */
export const joinMembers = (members: Iterable<readonly [string, string]>): string => {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
};

/** Reads text that must be canonical, character for character. Duplicate keys cannot pass. */
export const parseCanonical = (text: string, path = "value"): Result<JsonValue, JsonFault> => {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return no({ path, reason: "is not JSON" });
  }
  if (isPlainlyCanonical(text, value)) return ok(value);
  const canonical = canonicalJson(value, path);
  if (!canonical.ok) return canonical;
  if (canonical.value === text) return ok(value);
  const at = firstDifference(canonical.value, text);
  return no({ path, reason: `is not canonical JSON (RFC 8785) at character ${at + 1}` });
};

/**
 * Whether text is canonical, three times faster than by writing it again; false also where it takes
 * the writer to tell. What `JSON.stringify` gives back character for character has no layout, no
 * duplicate key and no other way of writing a text or a number; the rest is looked at.
 */
const isPlainlyCanonical = (text: string, value: JsonValue): boolean =>
  isOrdered(value, 0) &&
  JSON.stringify(value) === text &&
  !text.includes("\\ud") &&
  (ascii.test(text) || text.normalize("NFC") === text);

/** In the order of its keys, and with nothing in it that the record does not bear. */
const isOrdered = (value: JsonValue, depth: number): boolean => {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((item: JsonValue) => isOrdered(item, depth + 1));
  let last = "";
  for (const [key, member] of Object.entries(value)) {
    if (key < last || key === "__proto__" || !isOrdered(member, depth + 1)) return false;
    last = key;
  }
  return true;
};

const deepest = 100;
const ascii = /^[\x00-\x7f]*$/;
/** Text that needs neither escape nor Unicode check: printable ASCII without `"` and `\`. */
const plainAscii = /^[ !#-[\]-~]*$/;
const identifier = /^[A-Za-z_$][\w$]*$/;

class Refused {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

class Writer {
  readonly #root: string;
  readonly #trail: (string | number)[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  write(value: unknown, depth: number): string {
    if (typeof value === "string") return this.#text(value);
    if (value === null || typeof value === "boolean") return String(value);
    if (typeof value === "number") return this.#number(value);
    if (!isObject(value)) throw this.fault(`is ${nameOf(value)}, which JSON cannot hold`);
    if (depth >= deepest) throw this.fault(`is nested deeper than ${deepest}, or contains itself`);
    if (Array.isArray(value)) return this.#list(value, depth + 1);
    const members = this.members(value, depth + 1);
    return `{${members.map(([key, text]) => `${this.#text(key)}:${text}`).join(",")}}`;
  }

  members(value: object, depth: number): [string, string][] {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw this.fault("is not a plain object");
    }
    const keys = Object.keys(value);
    if (Reflect.ownKeys(value).length !== keys.length) {
      throw this.fault("has hidden properties, which would be lost");
    }
    return keys.sort().map((key) => {
      this.#trail.push(key);
      if (key === "__proto__") throw this.fault("is a key that copying can lose");
      this.#text(key);
      const text = this.write((value as Record<string, unknown>)[key], depth);
      this.#trail.pop();
      return [key, text];
    });
  }

  fault(reason: string): Refused {
    const steps = this.#trail.map((step) => {
      if (typeof step === "number") return `[${step}]`;
      return identifier.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    });
    return new Refused({ path: this.#root + steps.join(""), reason });
  }

  #list(list: readonly unknown[], depth: number): string {
    if (
      Object.getPrototypeOf(list) !== Array.prototype ||
      Reflect.ownKeys(list).length !== list.length + 1
    ) {
      throw this.fault("is a list with holes or properties of its own");
    }
    const written = list.map((item, i) => {
      this.#trail.push(i);
      const text = this.write(item, depth);
      this.#trail.pop();
      return text;
    });
    return `[${written.join(",")}]`;
  }

  #text(text: string): string {
    if (plainAscii.test(text)) return `"${text}"`;
    if (!text.isWellFormed()) throw this.fault("is text with half a character (lone surrogate)");
    if (text.normalize("NFC") !== text) throw this.fault("is text that is not in Unicode form NFC");
    return JSON.stringify(text);
  }

  #number(value: number): string {
    if (Object.is(value, -0)) throw this.fault("is -0: write 0");
    if (Number.isSafeInteger(value)) return String(value);
    if (!Number.isFinite(value)) throw this.fault(`is ${value}, which JSON cannot hold`);
    throw this.fault(
      "must be a whole number between -(2^53 - 1) and 2^53 - 1; write others as text",
    );
  }
}

const withFaults = <T>(path: string, work: (writer: Writer) => T): Result<T, JsonFault> => {
  try {
    return ok(work(new Writer(path)));
  } catch (thrown) {
    if (thrown instanceof Refused) return no(thrown.fault);
    throw thrown;
  }
};

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const nameOf = (value: unknown): string =>
  value === undefined ? "undefined" : `a ${typeof value}`;

const firstDifference = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
};
