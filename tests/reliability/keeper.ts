import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import { codeFor, keptOutcomes, keptPath, merged, noted, noteOutcome } from "./outcomes.ts";
import { reliabilityPage } from "./page.ts";

/** Notes each outcome of a deep run as it comes, and writes the page of them all at the end. */
export const keeper: Reporter = {
  onTestCaseResult: (test) => {
    const { state } = test.result();
    if (state === "skipped") return;
    const passed = state === "passed";
    for (const tried of test.meta().reliability ?? []) noteOutcome({ ...tried, passed });
  },
  onTestRunEnd: (modules) => {
    const tests = testsIn(modules);
    const isGone = (outcome: { readonly file: string; readonly test: string }): boolean =>
      tests.get(outcome.file)?.has(outcome.test) === false;
    const newer = noted().filter(({ file, code }) => tests.has(file) && codeFor(file) === code);
    const all = merged(keptOutcomes(), newer, isGone);
    writeFileSync(keptPath, `${JSON.stringify(all, null, 2)}\n`);
    writeFileSync("docs/reference/reliability.md", reliabilityPage(all));
  },
};

const testsIn = (modules: readonly TestModule[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    modules.map((module) => [
      module.relativeModuleId,
      new Set([...module.children.allTests()].map(({ fullName }) => fullName)),
    ]),
  );
