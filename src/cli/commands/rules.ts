import { resolve } from "node:path";
import { powers } from "#machines/law/powers.ts";
import { rules, ruleNames, type RuleName } from "#machines/rules/registry.ts";
import type { Io } from "#src/cli/io.ts";
import { commandName } from "#src/record/command-name.ts";
import {
  counterexampleText,
  exploredLine,
  proofText,
  ruleShownText,
  rulesListText,
} from "#src/cli/text/rules-text.ts";
import type { Cone } from "#src/proof/cone.ts";
import { cones } from "#src/proof/cones.ts";
import { examplesOf } from "#src/proof/examples-of.ts";
import { inForce } from "#src/proof/explore.ts";
import { isProved, prove, type Proof } from "#src/proof/prove.ts";
import { ruleTyped } from "#src/proof/rule-typed.ts";
import { storiesOf } from "#src/proof/stories.ts";
import { asHistory, stepsTo } from "#src/proof/story.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { visible } from "#src/record/show-value.ts";
import { writeWhole } from "#src/record/write-file.ts";

/** `intervention rules list`. */
export function list(io: Io): number {
  io.out(rulesListText(io));
  return exitCodes.done;
}

/** `intervention rules show <rule>`: exit 3 if there is no such rule. */
export function show(typed: string, io: Io): number {
  const name = ruleTyped(typed);
  if (name === undefined) return noSuchRule(typed, io);
  io.out(ruleShownText(name, storiesOf(name), io));
  return exitCodes.done;
}

/**
 * `intervention rules counterexample <rule>`: the shortest story in which the rule is broken. With
 * `save`, also a file of entries that replays it. Exit 2 if the file is there already, 3 if there is
 * no such rule.
 */
export function counterexample(
  typed: string,
  { save }: { readonly save?: string },
  io: Io,
): number {
  const name = ruleTyped(typed);
  if (name === undefined) return noSuchRule(typed, io);
  const { fails } = examplesOf(name);
  if (save !== undefined && fails !== undefined) {
    const kept = keep(save, asHistory(fails), io);
    if (kept !== exitCodes.done) return kept;
  }
  io.out(counterexampleText(name, fails, save ?? null, io));
  return exitCodes.done;
}

/**
 * `intervention rules prove`: explores every part of the chart and holds it against the table of
 * powers. Exit 6 if they differ anywhere; the shortest story of each difference is told, and the
 * first is kept in the file that `save` names.
 */
export function proveRules(
  { save }: { readonly save?: string },
  io: Io,
  parts: readonly Cone[] = cones,
): number {
  const proof = prove(powers, inForce, parts, [], (explored) => {
    if (io.isTerminal) io.err(`${exploredLine(explored)}\n`);
  });
  const proved = isProved(proof);
  io.out(proofText(proof, proved, io));
  if (proved) return exitCodes.done;
  if (save !== undefined) keep(save, firstStory(proof), io);
  return exitCodes.checkFoundSomething;
}

const firstStory = ({ disagreements: [first] }: Proof): string =>
  first === undefined ? "" : asHistory(stepsTo(first.node, first.step));

function noSuchRule(typed: string, io: Io): number {
  const [first, last] = [ruleNames[0], ruleNames.at(-1)] as [RuleName, RuleName];
  io.err(
    `There is no rule “${visible(typed)}”. Rules are named by their number, ${rules[first].id} to ` +
      `${rules[last].id}: type ${commandName(io)} rules list.\n`,
  );
  return exitCodes.notFound;
}

function keep(file: string, text: string, io: Io): number {
  const written = writeWhole(resolve(io.cwd, file), text, { force: false });
  if (written.ok) return exitCodes.done;
  io.err(`${written.error.says}\n`);
  return written.error.exitCode;
}
