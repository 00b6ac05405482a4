import type { RuleName } from "#machines/rules/registry.ts";
import { cones } from "./cones.ts";
import { ExamplesOfRules, type Examples } from "./examples.ts";
import { Explorer, inForce } from "./explore.ts";

/** The shortest stories of one rule, from the parts of the chart that hold it. Takes some seconds. */
export function examplesOf(name: RuleName): Examples {
  const examples = new ExamplesOfRules(inForce);
  for (const cone of cones.filter((each) => each.rules.includes(name))) {
    new Explorer(cone).run([examples.within([name])]);
  }
  return examples.of(name);
}
