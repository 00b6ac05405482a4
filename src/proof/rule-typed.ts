import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";

/** The rule that somebody names by its number (`V18`, `v18`) or its name; undefined if there is none. */
export const ruleTyped = (typed: string): RuleName | undefined =>
  ruleNames.find(
    (name) => name === typed || rules[name].id.toLowerCase() === typed.trim().toLowerCase(),
  );
