import type { Env, Facts } from "#machines/logic/env.ts";

/** An environment with only these facts. */
export function given(parts: {
  readonly facts?: Facts;
  readonly step?: Facts;
  readonly law?: Facts;
  readonly world?: Env["world"];
}): Env {
  return { facts: {}, step: {}, law: {}, world: "open", ...parts, narrowed: null };
}
