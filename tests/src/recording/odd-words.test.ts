import { describe, expect, it } from "vitest";
import { counter } from "./counter.ts";

const desk = counter();

describe("odd words", () => {
  it.each(["constructor", "__proto__", "toString"])(
    "must be called no event: %s",
    async (event) => {
      const { code, complained } = await desk().type(`record solihull ${event} --on 2022-10-20`);
      expect([code, complained]).toEqual([
        3,
        expect.stringContaining(`There is no event called ${event}.`),
      ]);
    },
  );
});
