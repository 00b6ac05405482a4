import { describe, expect, it } from "vitest";
import { keeping } from "#src/web/asked/kept.ts";

describe("what is kept of earlier answers", () => {
  it("must be given again, and must be forgotten when others were asked for since", () => {
    const kept = keeping(2);
    let made = 0;
    const ask = (name: string) => kept(name, () => `${name}${(made += 1)}`);
    expect([ask("a"), ask("b"), ask("a"), ask("c"), ask("a"), ask("b")]).toEqual([
      "a1",
      "b2",
      "a1",
      "c3",
      "a1",
      "b4",
    ]);
  });

  it("must not be a failure", () => {
    const kept = keeping();
    const fail = () => {
      throw new Error("no");
    };
    expect(() => kept("a", fail)).toThrow("no");
    expect(kept("a", () => 1)).toBe(1);
  });
});
