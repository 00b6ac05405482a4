import { no, ok, type Result } from "#events/result.ts";
import { londonDay } from "#src/cli/dates.ts";
import type { Io } from "#src/cli/io.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { diffText } from "#src/cli/text/diff-text.ts";
import { refuse, viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { outOfOrder } from "#src/views/cuts-in-order.ts";
import { diffOf } from "#src/views/diff.ts";
import { answer, type KnownCut } from "#src/views/question.ts";

/** `intervention diff <council> --known-at A..B`. */
export async function diff(council: string, typed: ViewTyped, io: Io): Promise<number> {
  const range = rangeTyped(typed);
  if (!range.ok) return refuse(io, { says: range.error, code: exitCodes.usage });
  const now = io.now();
  const before = questionTyped(range.value.before, () => londonDay(now));
  if (!before.ok) return refuse(io, { says: before.error, code: exitCodes.usage });
  const after = questionTyped(range.value.after, () => londonDay(now));
  const fault = after.ok ? notInOrder(before.value.known, after.value.known) : after.error;
  if (fault !== null) return refuse(io, { says: fault, code: exitCodes.usage });
  return viewCouncil(council, range.value.after, io, (stream, question) => {
    const view = diffOf(answer(stream, question), before.value.known);
    return { view, text: () => diffText(view, io) };
  });
}

const wanted =
  "Say what to compare with --known-at, two days of publication or two points of the record: " +
  "--known-at 2022-01-24..2022-01-31, --known-at '#300..#605', or --known-at 2022-01-31.. for " +
  "all that is on record.";

/** The two questions that `--known-at A..B` stands for; where B is left out, everything is used. */
function rangeTyped(
  typed: ViewTyped,
): Result<{ readonly before: ViewTyped; readonly after: ViewTyped }, string> {
  const { knownAt = [], ...rest } = typed;
  const ranges = knownAt.filter((text) => text.includes(".."));
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) return no(wanted);
  const others = knownAt.filter((text) => text !== range);
  const [from = "", to = ""] = range.split("..");
  if (from === "") return no(wanted);
  const last = to.startsWith("#") || to === "" || !from.startsWith("#") ? to : `#${to}`;
  const asked = (knownBy: readonly string[]): ViewTyped =>
    knownBy.length === 0 ? rest : { ...rest, knownAt: knownBy };
  const after = asked([...others, ...(last === "" ? [] : [last])]);
  const { knownBy, ...without } = after;
  return ok({
    before: asked([...others, from]),
    // With no later point, there is no day that could be read as what the record held.
    after: after.knownAt === undefined || knownBy === undefined ? without : { ...without, knownBy },
  });
}

/** Why the first cut is not within the second, or null. */
function notInOrder(before: KnownCut, after: KnownCut): string | null {
  switch (outOfOrder(before, after)) {
    case null:
      return null;
    case "laterDay":
      return `--known-at ${before.publicBy}..${after.publicBy}: the first day comes after the second.`;
    case "laterPoint":
      return "--known-at A..B: the first point of the record comes after the second.";
    case "mixed":
      return "--known-at A..B: write two days of publication, or two points of the record, not one of each.";
  }
}
