import { sentence } from "#machines/words.ts";
import type { Io } from "#src/cli/io.ts";
import { detailOf, turnsTold } from "#src/views/finding-words.ts";
import type {
  JudgedOtherwise,
  PatchPart,
  Rejudged,
  RulesDiff,
} from "#src/views/schemas/rules-patch.ts";
import { headingOf } from "./heading.ts";
import { pageFor } from "./page.ts";
import type { Page } from "./wrap.ts";

/** `intervention rules diff` as text. */
export function rulesDiffText(view: RulesDiff, io: Io): string {
  const page = pageFor(io).heading(titleOf(view));
  page.text("A change that is supposed. It is not the law.");
  for (const part of view.parts) partOf(page, part);
  page.gap().text(versionsSay(view));
  if (view.parts.every(({ differs }) => !differs)) {
    page.text("Nothing changes: the law says the same already.");
  } else page.text("What it would make of every history: rules rejudge, with the same change.");
  return page.toString();
}

const titleOf = ({ words }: Pick<RulesDiff, "words">): string =>
  `A change of the rules${words === null ? "" : `: ${words}`}`;

function partOf(page: Page, part: PatchPart): void {
  page.gap().text(part.says, 2, 4);
  page.row(
    "in the law",
    `${part.was} (${part.standing}; ${part.verified ? "" : "not "}verified)`,
    4,
    14,
  );
  page.row("source", sentence(part.source), 4, 14);
  if (part.rules.length === 0) {
    page.row("judged by it", "No rule: it can only date a duty.", 4, 14);
  }
  for (const [at, { rule, statement }] of part.rules.entries()) {
    page.row(at === 0 ? "judged by it" : "", `${rule}  ${statement}`, 4, 14);
  }
}

const versionsSay = ({
  rulesVersion,
  changedVersion,
}: Pick<RulesDiff, "rulesVersion" | "changedVersion">): string =>
  rulesVersion === changedVersion
    ? `Rules ${rulesVersion.slice(0, 12)}, and the same after the change.`
    : `Rules ${rulesVersion.slice(0, 12)}; after the change ${changedVersion.slice(0, 12)}.`;

/** `intervention rules rejudge` as text: the head line, then by rule and council. */
export function rejudgedText(view: Rejudged, io: Io): string {
  const page = pageFor(io);
  headingOf(page, titleOf(view), view, "Every history, judged by the law and by the change, on");
  for (const { says } of view.parts) page.text(`SUPPOSED, not the law: ${says}`);
  page.text(versionsSay(view));
  page.gap();
  for (const says of view.says) page.text(says);
  for (const rule of view.rules) ruleOf(page, rule);
  concludedOf(page, view);
  movedOf(page, view);
  return page.toString();
}

function ruleOf(
  page: Page,
  { rule, statement, confirmed, judged }: Rejudged["rules"][number],
): void {
  const unconfirmed = confirmed ? "" : " (a reading that no lawyer has confirmed)";
  page.heading(`${rule}  ${statement}${unconfirmed}`);
  for (const [key, all] of Map.groupBy(judged, ({ council }) => council.key)) {
    page.gap().text(`${all[0]?.council.name ?? key} (${key})`, 2);
    for (const one of all) judgedOf(page, one);
  }
}

function judgedOf(page: Page, one: JudgedOtherwise): void {
  const entry = one.entry === null ? "" : ` (${one.entry})`;
  page.text(sentence(`${one.about}${entry}`), 4, 2);
  page.text(one.says, 6);
  const shown = one.is ?? one.was;
  if (shown === null) return;
  // What it is about stands above; where the rule comes from, with the rule.
  const details = detailOf(shown).slice(1, -1);
  const under = one.is === null ? "Under the law" : "Under the change";
  for (const [at, line] of details.entries()) page.text(at === 0 ? `${under}: ${line}` : line, 6);
  if (one.is === null || one.was === null) return;
  for (const line of turnsTold(one.was.turns)) page.text(`Under the law: ${line}`, 6);
}

function concludedOf(page: Page, { concluded }: Rejudged): void {
  if (concluded.length === 0) return;
  page.heading("What else is concluded otherwise");
  for (const { council, group, name, was, is } of concluded) {
    page.text(`${council.name}: ${group}: ${name}: ${changeSays(was, is)}`, 2, 2);
  }
}

function movedOf(page: Page, { moved }: Rejudged): void {
  page.gap();
  if (moved.length === 0) {
    page.text(
      "No step falls on another day or leads elsewhere under the change; no stage is another.",
    );
    return;
  }
  page.heading("Steps that fall on another day, or lead elsewhere");
  for (const { council, entry, what, was, is } of moved) {
    const of = entry === null ? "" : ` (${entry})`;
    page.text(`${council.name}: ${what}${of}: ${changeSays(was, is)}`, 2, 2);
  }
}

const changeSays = (was: string | null, is: string | null): string =>
  `under the law ${was ?? "not there"}; under the change ${is ?? "not there"}.`;
