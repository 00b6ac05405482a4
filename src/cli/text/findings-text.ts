import { sentence } from "#machines/words.ts";
import type { FindingShown, VerdictShown } from "#src/views/schemas/parts.ts";
import { counted } from "./heading.ts";
import type { Page } from "./wrap.ts";

const names: Readonly<Record<VerdictShown, readonly [one: string, many: string]>> = {
  unlawful: ["unlawful", "unlawful"],
  challengeable: ["challengeable", "challengeable"],
  overdue: ["overdue", "overdue"],
  unusual: ["unusual", "unusual"],
  gap: ["evidence gap", "evidence gaps"],
};

const explained: Readonly<Record<VerdictShown, string>> = {
  unlawful: "Unlawful: the record shows that a rule which no reason can set aside was broken.",
  challengeable:
    "Challengeable: the record shows a breach that a court could be asked about, or that needed a stated reason.",
  overdue: "Overdue: the record shows that a date has passed.",
  unusual: "Unusual: lawful, but not what is usually done.",
  gap: "Evidence gaps: a document that this record does not hold. A gap accuses nobody.",
};

/** "1 unusual, 7 evidence gaps", the gravest first; "none". */
export function findingsCounted(counts: Readonly<Record<VerdictShown, number>>): string {
  const said = (Object.keys(names) as VerdictShown[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => counted(counts[verdict], ...names[verdict]));
  return said.length === 0 ? "none" : said.join(", ");
}

/** The same of a list of findings. */
export const countedOf = (findings: readonly FindingShown[]): string =>
  findingsCounted(countsOf(findings));

/** What a kind of finding is called: "Evidence gap". */
export const kindOf = (verdict: VerdictShown): string => {
  const [name] = names[verdict];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** What each kind among the findings means, the gravest first. */
export const kindsFound = (findings: readonly FindingShown[]): readonly string[] =>
  (Object.keys(names) as VerdictShown[])
    .filter((verdict) => findings.some((one) => one.verdict === verdict))
    .map((verdict) => explained[verdict]);

/** How many findings of each kind. */
function countsOf(findings: readonly FindingShown[]): Record<VerdictShown, number> {
  const counts = { unlawful: 0, challengeable: 0, overdue: 0, unusual: 0, gap: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

/**
 * The findings, grouped by kind, each kind explained once. With `most`, so many of each kind, and how
 * many more there are.
 */
export function findingsOf(
  page: Page,
  findings: readonly FindingShown[],
  most = Number.POSITIVE_INFINITY,
): void {
  page.heading(`Findings: ${countedOf(findings)}`);
  if (findings.length === 0) {
    page.text("No rule was found broken, and none was left open for want of a document.", 2);
  }
  for (const verdict of Object.keys(names) as VerdictShown[]) {
    const group = findings.filter((finding) => finding.verdict === verdict);
    if (group.length === 0) continue;
    page.gap().text(explained[verdict], 2);
    for (const finding of group.slice(0, most)) findingOf(page, finding);
    if (group.length > most) {
      page.gap().text(`And ${group.length - most} more: show has them all.`, 2);
    }
  }
}

/** One finding: the rule, what it is about, what is missing or shows it, and what it turns on. */
function findingOf(page: Page, finding: FindingShown, indent = 2): void {
  page.gap();
  const unconfirmed = finding.confirmed ? "" : " (a reading that no lawyer has confirmed)";
  page.text(`${finding.rule}  ${finding.statement}${unconfirmed}`, indent, 5);
  for (const line of detailOf(finding)) page.text(line, indent + 5);
}

/** What there is to say about a finding under its rule. */
export function detailOf(finding: FindingShown): readonly string[] {
  const { missing, because, turns, measured, departure } = finding;
  const entry = finding.entry === null ? "" : ` (${finding.entry})`;
  return [
    sentence(`About: ${finding.about}${entry}`),
    ...(missing.length > 0 ? [sentence(`Not on record: ${missing.join("; ")}`)] : []),
    ...(because.length > 0 ? [sentence(`On record: ${because.join("; ")}`)] : []),
    ...(measured === null ? [] : [sentence(measured)]),
    ...turnsTold(turns),
    ...(departure === null ? [] : [sentence(`Reason stated for departing from it: ${departure}`)]),
    bindsSays(finding),
  ];
}

// The turn on a day that a document would show says most; the others say the same from other ends.
const turnsTold = (turns: FindingShown["turns"]): readonly string[] =>
  turns
    .filter(({ words }, _, all) => words.startsWith("the day") || all.length === 1)
    .map(({ says }) => says);

function bindsSays({ verdict, ifBroken, basis }: FindingShown): string {
  const from = basisSays(basis);
  return verdict === "gap" ? `If it was not kept: ${ifBroken}. ${from}` : from;
}

/** Where a rule comes from. */
export const basisSays = (basis: readonly string[]): string =>
  sentence(`The rule comes from: ${basis.map(lowerUnlessName).join("; ")}`);

const lowerUnlessName = (title: string): string =>
  /^(The|Usual|Fairness|Rationality|Audit|Logic|Time)[ :]/.test(title)
    ? `${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : title;
