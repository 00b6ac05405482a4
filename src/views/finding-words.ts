import { sentence } from "#machines/words.ts";
import { capital, counted } from "./say-value.ts";
import type { FindingShown, VerdictShown } from "./schemas/parts.ts";

/** The kinds of finding, the gravest first, each for one and for many. */
export const findingNames: Readonly<Record<VerdictShown, readonly [one: string, many: string]>> = {
  unlawful: ["unlawful", "unlawful"],
  challengeable: ["challengeable", "challengeable"],
  overdue: ["overdue", "overdue"],
  unusual: ["unusual", "unusual"],
  gap: ["evidence gap", "evidence gaps"],
};

/** What each kind says, and does not say. */
export const findingsExplained: Readonly<Record<VerdictShown, string>> = {
  unlawful: "Unlawful: the record shows that a rule which no reason can set aside was broken.",
  challengeable:
    "Challengeable: the record shows a breach that a court could be asked about, or that needed a stated reason.",
  overdue: "Overdue: the record shows that a date has passed.",
  unusual: "Unusual: lawful, but not what is usually done.",
  gap: "Evidence gaps: a document that this record does not hold. A gap accuses nobody.",
};

/** The kinds, the gravest first. */
export const verdictsByGravity = Object.keys(findingNames) as readonly VerdictShown[];

/** "1 unusual, 7 evidence gaps", the gravest first; "none". */
export function findingsCounted(counts: Readonly<Record<VerdictShown, number>>): string {
  const said = verdictsByGravity
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => counted(counts[verdict], ...findingNames[verdict]));
  return said.length === 0 ? "none" : said.join(", ");
}

/** The same of a list of findings. */
export const countedOf = (findings: readonly FindingShown[]): string =>
  findingsCounted(countsOf(findings));

/** What a kind of finding is called: "Evidence gap". */
export const kindOf = (verdict: VerdictShown): string => capital(findingNames[verdict][0]);

/** What each kind among the findings means, the gravest first. */
export const kindsFound = (findings: readonly FindingShown[]): readonly string[] =>
  verdictsByGravity
    .filter((verdict) => findings.some((one) => one.verdict === verdict))
    .map((verdict) => findingsExplained[verdict]);

/** How many findings of each kind. */
export function countsOf(findings: readonly FindingShown[]): Record<VerdictShown, number> {
  const counts = { unlawful: 0, challengeable: 0, overdue: 0, unusual: 0, gap: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
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

/**
 * On what a finding turns. The turn on a day that a document would show says most; the others say
 * the same from other ends.
 */
export const turnsTold = (turns: FindingShown["turns"]): readonly string[] =>
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
