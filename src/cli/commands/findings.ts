import type { Verdict } from "#machines/finding.ts";
import { no, ok, type Result } from "#events/result.ts";
import { findingsListText } from "#src/cli/text/findings-list-text.ts";
import type { Io } from "#src/cli/io.ts";
import { refuse, viewSome, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { visible } from "#src/record/show-value.ts";
import { verdictWords } from "#src/statements/vocabulary.ts";
import { findingsOf, type WantedFindings } from "#src/views/findings.ts";
import { ruleMeant, ruleIds } from "#src/views/rule-by-id.ts";

/** `intervention findings`, as parsed. */
export interface FindingsTyped extends ViewTyped {
  readonly rule?: readonly string[];
  readonly verdict?: readonly string[];
}

/** `intervention findings [council]`. Exit 3 for a rule that there is not, 2 for another verdict. */
export function findings(
  council: string | undefined,
  typed: FindingsTyped,
  io: Io,
): Promise<number> {
  const wanted = wantedTyped(typed);
  if (!wanted.ok) return Promise.resolve(refuse(io, wanted.error));
  return viewSome(council, typed, io, (streams, question) => {
    const view = findingsOf(streams, question, wanted.value);
    return { view, text: () => findingsListText(view, io) };
  });
}

function wantedTyped({
  rule,
  verdict,
}: FindingsTyped): Result<WantedFindings, { readonly says: string; readonly code: number }> {
  if (rule?.some((text) => text.trim() === "") === true) {
    return no({ says: "Name the rule, such as V26. The list: rules list", code: exitCodes.usage });
  }
  const unknown = rule?.find((text) => ruleMeant(text) === null);
  if (unknown !== undefined) {
    const near = nearest(unknown, ruleIds);
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    const says = `--rule ${visible(unknown)}: there is no such rule.${hint} The list: rules list`;
    return no({ says, code: exitCodes.notFound });
  }
  const verdicts: Verdict[] = [];
  for (const word of verdict ?? []) {
    const meant = Object.hasOwn(verdictWords, word) ? verdictWords[word] : undefined;
    if (meant === undefined) {
      const all = Object.keys(verdictWords).join(", ");
      return no({
        says: `--verdict ${visible(word)}: write one of ${all}.`,
        code: exitCodes.usage,
      });
    }
    verdicts.push(...meant);
  }
  const rules = rule?.flatMap((text) => ruleMeant(text) ?? []) ?? null;
  return ok({ rules, verdicts: verdict === undefined ? null : verdicts });
}
