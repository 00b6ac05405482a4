import { html } from "hono/html";
import { no, ok, type Result } from "#events/result.ts";
import { questionTyped } from "#src/cli/question-options.ts";
import { councilMeant } from "#src/cli/record.ts";
import { councilOn } from "#src/views/council.ts";
import { outOfOrder, type OutOfOrder } from "#src/views/cuts-in-order.ts";
import { diffOf } from "#src/views/diff.ts";
import { answer, usedIn, type KnownCut } from "#src/views/question.ts";
import { notFound, type Asked, type PageAnswer, type PageEntry } from "#src/web/asked/asked.ts";
import { boxed } from "#src/web/asked/boxed.ts";
import { badAddress } from "#src/web/fault.ts";
import { beforeWords, changesAgain, changesForm } from "./changes-form.ts";
import { diffTold } from "./changes-told.ts";
import { toCouncils } from "./council-links.ts";

const takes = ["before", "before-day", "before-month", "before-year"];

/**
 * What changed in what was known between two dates of knowledge: `known-at` is the later, `before`
 * the earlier. As JSON it is `intervention diff <council> --known-at BEFORE..KNOWN-AT --json`.
 */
export const councilChanges: PageEntry = {
  path: "/councils/:code/changes",
  about: "code",
  title: "What changed in what was known",
  takes,
  form: changesAgain,
  answer: (asked) => {
    const { record, question, part, parameter, kept, to } = asked;
    const found = councilMeant(record.councils, part("code"), question.known);
    if (!found.ok) return notFound(found.error.says);
    const stream = found.value;
    const typed = typedIn(asked);
    const { council } = stream;
    const { name } = councilOn(council, usedIn(stream, question), question.asAt);
    const crumbs = [...toCouncils(asked), { content: name, href: to(`/councils/${council}`) }];
    const before = beforeAsked(asked);
    if (!before.ok) {
      const faults = [{ field: "before", says: before.error }];
      return { kind: "fault", fault: badAddress(faults, { form: changesAgain(typed, faults) }) };
    }
    if (before.value === null) {
      return parameter("format") === "json" ? nothingToCompare : formAlone(name, typed, crumbs);
    }
    const known = before.value;
    const diff = kept(`diff ${council} ${JSON.stringify(known)}`, () =>
      diffOf(answer(stream, question), known),
    );
    return {
      kind: "page",
      view: diff,
      crumbs,
      main: () => diffTold(diff, typed, asked),
    };
  },
};

/** What is asked, as the form takes it. */
function typedIn({ cuts, parameter }: Asked): URLSearchParams {
  const typed = new URLSearchParams(cuts);
  for (const name of [...takes, "known-by"]) {
    const value = parameter(name);
    if (value !== undefined) typed.set(name, value);
  }
  return typed;
}

/** The earlier cut; null where none is given. No: what is wrong with it, in the words of the form. */
function beforeAsked({ question, parameter, today }: Asked): Result<KnownCut | null, string> {
  const inBoxes = boxed(parameter, "before", beforeWords);
  if (!inBoxes.ok) return inBoxes;
  const word = parameter("before") ?? inBoxes.value;
  if (word === undefined) return ok(null);
  const knownBy = parameter("known-by");
  const read = questionTyped(
    { knownAt: [word], ...(knownBy !== undefined && { knownBy }) },
    () => today,
  );
  if (!read.ok) return no(read.error.replaceAll("--known-at", beforeWords));
  const { publicBy, held } = read.value.known;
  const before = {
    publicBy: publicBy ?? question.known.publicBy,
    held: held ?? question.known.held,
  };
  const fault = outOfOrder(before, question.known);
  return fault === null ? ok(before) : no(outOfOrderSays[fault]);
}

const outOfOrderSays: Readonly<Record<OutOfOrder, string>> = {
  laterDay: "The two dates of knowledge: the first day comes after the second.",
  laterPoint: "The two dates of knowledge: the first point of the record comes after the second.",
  mixed:
    "The two dates of knowledge: give two days of publication, or two points of the record, not one of each.",
};

const nothingToCompare: PageAnswer = {
  kind: "fault",
  fault: badAddress([
    {
      field: "before",
      says: "Say what to compare with: add the earlier date of knowledge, such as before=2022-01-24.",
    },
  ]),
};

const formAlone = (
  name: string,
  typed: URLSearchParams,
  crumbs: Extract<PageAnswer, { kind: "page" }>["crumbs"] = [],
): PageAnswer => ({
  kind: "page",
  view: null,
  crumbs,
  main: () => html`
    <div class="app-case">
      <h1>${name}: what changed in what was known</h1>
      <p>
        Two views of the same day, each by what was known at another: which conclusions differ, and
        which entry brought each difference.
      </p>
      ${changesForm(typed)}
    </div>
  `,
});
