import { relative } from "node:path";
import fc from "fast-check";
import { TestRunner, type RunnerTestCase } from "vitest";
import { codeFor, noted, sameTrial, type Outcome } from "./outcomes.ts";
import { isDeep, sizeOf, type RowNumber } from "./table.ts";

/** What a test says of itself while it runs; whether it passed is known when it has ended. */
export type Tried = Omit<Outcome, "passed">;

declare module "vitest" {
  interface TaskMeta {
    reliability?: Tried[];
  }
}

/** For chance: the seed from which every random choice of a run begins. */
export const seed = fc.readConfigureGlobal().seed ?? 0;

/**
 * Says that the test which is running is one for a number of the table; it counts as one case of it
 * unless it says how many it ran. In a deep run a test that has passed before, at the same size,
 * from the same seed and of the same code, is not run again.
 */
export const trial = (
  number: RowNumber,
): { readonly ran: (count: number, found?: string) => void } => {
  const task = TestRunner.getCurrentTest<RunnerTestCase>();
  const file = relative(process.cwd(), task.file.filepath).replaceAll("\\", "/");
  const size = sizeOf(number);
  const tried = {
    number,
    file,
    test: task.fullTestName,
    size,
    seed,
    code: isDeep ? codeFor(file) : "",
  };
  if (isDeep) skipIfDone(task, tried);
  const said = { ...tried, ran: 1, found: null };
  task.meta.reliability = [...(task.meta.reliability ?? []), said];
  return { ran: (count, found) => Object.assign(said, { ran: count, found: found ?? null }) };
};

let done: ReadonlySet<string> | null = null;

const skipIfDone = (task: RunnerTestCase, tried: Omit<Tried, "ran" | "found">): void => {
  done ??= new Set(
    noted()
      .filter(({ passed }) => passed)
      .map(sameTrial),
  );
  if (done.has(sameTrial(tried))) task.context.skip("passed before, of the same code");
};
