import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { powers } from "#machines/law/powers.ts";
import { cones } from "#src/proof/cones.ts";
import type { Judgment } from "./judge-mutant.ts";
import { nameOf, partsInForce, type Mutant } from "./mutant.ts";
import type { Judged } from "./summary.ts";

const FOLDER = ".deep";

/** A file for this chart, these rules, this table and these mutants: another of any is another file. */
function fileFor(stage: string, mutants: readonly Mutant[]): string {
  const explored = cones.map(({ moves, ...cone }) => [cone, moves.map(({ name }) => name)]);
  const all = JSON.stringify([partsInForce, powers, explored, mutants.map(nameOf)]);
  const hash = createHash("sha256").update(all).digest("hex").slice(0, 16);
  return join(FOLDER, `mutants-${stage}-${hash}.jsonl`);
}

/** Judges each mutant not yet judged, keeping each judgment at once: a second start goes on. */
export function judgeAll(
  stage: string,
  mutants: readonly Mutant[],
  judge: (mutant: Mutant) => Judgment,
): readonly Judged[] {
  mkdirSync(FOLDER, { recursive: true });
  const file = fileFor(stage, mutants);
  const before = judgedIn(file);
  return mutants.map((mutant) => {
    const name = nameOf(mutant);
    const known = before.get(name);
    if (known !== undefined) return { mutant, judgment: known };
    const judgment = judge(mutant);
    appendFileSync(file, `${JSON.stringify([name, judgment])}\n`);
    return { mutant, judgment };
  });
}

function judgedIn(file: string): ReadonlyMap<string, Judgment> {
  if (!existsSync(file)) return new Map();
  // A line that a stop cut short has no line end; it is judged again.
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return new Map(lines.map((line) => JSON.parse(line) as [string, Judgment]));
}
