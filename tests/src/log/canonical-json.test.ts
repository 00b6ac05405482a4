import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  canonicalMembers,
  joinMembers,
  parseCanonical,
} from "#src/log/canonical-json.ts";
import { parseJson } from "#src/log/parse-json.ts";

class Claim {
  readonly day = "2022-11-01";
}

const itself: Record<string, unknown> = {};
itself["again"] = itself;
const holed: unknown[] = [1];
holed[2] = 3;
const hidden = Object.defineProperty({ a: 1 }, "b", { value: 2, enumerable: false });

const refused: [name: string, value: unknown, path: string][] = [
  ["undefined", { a: undefined }, "value.a"],
  ["undefined in a list", [1, undefined], "value[1]"],
  ["a function", { a: () => 1 }, "value.a"],
  ["a symbol", { a: Symbol("s") }, "value.a"],
  ["a symbol as key", { [Symbol("s")]: 1 }, "value"],
  ["a BigInt", { a: [{ b: 1n }] }, "value.a[0].b"],
  ["NaN", { a: NaN }, "value.a"],
  ["Infinity", { a: -Infinity }, "value.a"],
  ["a fraction", { a: 0.1 }, "value.a"],
  ["1e21", { a: 1e21 }, "value.a"],
  ["2^53", { a: 2 ** 53 }, "value.a"],
  ["-0", { a: -0 }, "value.a"],
  ["a Date", { a: new Date(0) }, "value.a"],
  ["a Map", { a: new Map([[1, 2]]) }, "value.a"],
  ["a Set", { a: new Set([1]) }, "value.a"],
  ["a Uint8Array", { a: new Uint8Array(2) }, "value.a"],
  ["a class instance", { a: new Claim() }, "value.a"],
  ["a boxed string", { a: Object("text") as unknown }, "value.a"],
  ["a lone surrogate", { a: "\ud83d" }, "value.a"],
  ["a lone surrogate in a key", { "\udc00": 1 }, 'value["\\udc00"]'],
  ["text not in NFC", { a: "Cafe\u0301" }, "value.a"],
  ["a key not in NFC", { "e\u0301": 1 }, 'value["e\u0301"]'],
  ["the key __proto__", JSON.parse('{"a":{"__proto__":{"x":1}}}'), "value.a.__proto__"],
  ["a changed prototype", { __proto__: { x: 1 }, a: 1 }, "value"],
  ["a list with holes", { a: holed }, "value.a"],
  ["a list with a property", { a: Object.assign([1], { b: 2 }) }, "value.a"],
  ["a hidden property", { a: hidden }, "value.a"],
  ["a value that contains itself", itself, `value${".again".repeat(100)}`],
];

describe("canonical JSON (RFC 8785)", () => {
  it("sorts keys by UTF-16 code unit, as RFC 8785, 3.2.3 shows", () => {
    const members = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    // U+FB33 has a canonical decomposition and is never NFC, so the record refuses it.
    expect(canonicalJson(members).ok).toBe(false);
    const written = canonicalJson(
      Object.fromEntries(Object.entries(members).filter(([key]) => key !== "\ufb33")),
    );
    expect(written.ok && Object.values(JSON.parse(written.value) as object)).toEqual([
      "One", // an integer key comes first in JavaScript, and here by code unit too but for \r
      "Carriage Return",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
    ]);
    expect(
      written.ok && written.value.startsWith('{"\\r":"Carriage Return","1":"One","\u0080"'),
    ).toBe(true);
  });

  it("escapes as RFC 8785, 3.2.2.2 says, and nothing else", () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/\u0000\u007f')).toEqual({
      ok: true,
      value: '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\\u0000\u007f"',
    });
  });

  it.each(refused)("refuses %s and names where it is", (_, value, path) => {
    const written = canonicalJson(value);
    expect(written.ok ? null : written.error.path).toBe(path);
  });

  it("writes nothing that does not read back as the same value", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        const written = canonicalJson(value);
        if (!written.ok) return;
        expect(JSON.parse(written.value)).toEqual(withPlainPrototypes(value));
        expect(canonicalJson(JSON.parse(written.value))).toEqual(written);
        expect(parseCanonical(written.value).ok).toBe(true);
        expect(parseJson(written.value)).toEqual({ ok: true, value: JSON.parse(written.value) });
      }),
      { numRuns: 2000 },
    );
  });

  it("gives members apart that join into the same text in any order", () => {
    const value = { b: [1], a: { d: null, c: true } };
    const members = canonicalMembers(value);
    const joined = members.ok ? joinMembers([...members.value].reverse()) : "";
    expect(joined).toBe('{"a":{"c":true,"d":null},"b":[1]}');
    expect(canonicalMembers([1]).ok).toBe(false);
  });

  it.each([
    ["a space", '{"a": 1}'],
    ["keys out of order", '{"b":1,"a":1}'],
    ["a duplicate key", '{"a":1,"a":1}'],
    ["a number written otherwise", "1e2"],
    ["a needless escape", '"\\u0041"'],
    ["text after the end", "1 2"],
    ["a number beyond 2^53", "9007199254740993"],
    ["a fraction", "[0.5]"],
    ["-0", "-0"],
    ["a lone surrogate", '"\\ud83d"'],
    ["text not in NFC", '"e\u0301"'],
    ["the key __proto__", '{"__proto__":1}'],
    ["nesting deeper than 100", "[".repeat(101) + "]".repeat(101)],
    ["nesting without end", "[".repeat(100_000) + "]".repeat(100_000)],
  ])("is not read where there is %s", (_, text) => {
    expect(parseCanonical(text).ok).toBe(false);
  });

  it("is read where the writer would write the same text, and nowhere else", () => {
    const keys = fc.constantFrom("a", "b", "10", "9", "é", "__proto__", "e\u0301", "\ud83d");
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<unknown>(0, 1, -7, 0.5, 2 ** 53, true, null, "", 'a"\n', "é", "\u2028"),
        keys,
        fc.array(tie("any"), { maxLength: 3 }),
        fc.array(fc.tuple(keys, tie("any")), { maxLength: 3 }).map((members) => {
          // Written by hand, so that keys may come in any order and twice.
          const text = members.map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`);
          return new Written(`{${text.join(",")}}`);
        }),
      ),
    })).any;
    let canonical = 0;
    fc.assert(
      fc.property(value, (any) => {
        const text = textOf(any);
        const written = canonicalJson(JSON.parse(text));
        const isCanonical = written.ok && written.value === text;
        if (isCanonical) canonical += 1;
        const read = parseCanonical(text);
        expect(read.ok).toBe(isCanonical);
        expect(read.ok ? read.value : JSON.parse(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 5000 },
    );
    expect(canonical).toBeGreaterThan(500);
  });
});

/** JSON that is there as text already. */
class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const textOf = (value: unknown): string => {
  if (value instanceof Written) return value.text;
  return Array.isArray(value) ? `[${value.map(textOf).join(",")}]` : JSON.stringify(value);
};

/** `fc.anything` also makes objects without prototype, which JSON cannot tell from plain ones. */
const withPlainPrototypes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withPlainPrototypes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withPlainPrototypes(v)]));
};

describe("JSON that people wrote", () => {
  it("is read in any layout and order", () => {
    expect(parseJson(' { "b" : [ 1 , -2, true,\n{ } , [] ] , "a" : "\\u00e9\\n" } ')).toEqual({
      ok: true,
      value: { b: [1, -2, true, {}, []], a: "é\n" },
    });
  });

  it.each([
    ["a duplicate key", '{"a":{"b":1,"b":2}}', 'value["a"]["b"]'],
    ["a duplicate key that is escaped", '{"a":1,"\\u0061":2}', 'value["a"]'],
    ["a fraction", '{"a":1.5}', 'value["a"]'],
    ["a fraction that is whole", "[1.0]", "value[0]"],
    ["an exponent", "1e2", "value"],
    ["-0", "-0", "value"],
    ["a number beyond 2^53 - 1", "9007199254740993", "value"],
    ["the key __proto__", '{"a":{"__proto__":1}}', "value.a.__proto__"],
    ["text not in NFC", '{"a":"e\u0301"}', "value.a"],
    ["a lone surrogate", '{"a":"\\ud83d"}', "value.a"],
    ["nesting without end", "[".repeat(100_000), `value${"[0]".repeat(101)}`],
  ])("is refused for %s, which is named", (_, text, path) => {
    const read = parseJson(text);
    expect(read.ok ? null : read.error.path).toBe(path);
  });

  it("is taken or refused as JSON.parse does, apart from what the record cannot hold", () => {
    const fragment = fc.constantFrom(
      ...'{}[]:,"\\ \n01-e.a'.split(""),
      "true",
      "null",
      '"a"',
      "\\u00",
      "\ufeff",
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const text = fragments.join("");
        const read = parseJson(text);
        const saysNotJson = !read.ok && read.error.reason.startsWith("is not JSON");
        expect(isJson(text)).toBe(read.ok || (saysNotJson ? false : isJson(text)));
        expect(read.ok ? read.value : null).toEqual(read.ok ? JSON.parse(text) : null);
      }),
      { numRuns: 20_000 },
    );
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
