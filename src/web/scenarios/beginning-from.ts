import { readScenarioText, shippedNames, shippedText } from "#src/cli/scenario/scenario-file.ts";
import { keyOf } from "#src/cli/scenario/scenario-key.ts";
import { startAsked, titleIn, type Start } from "#src/scenario/read-scenario.ts";
import { yamlTextOf } from "#src/scenario/yaml-text.ts";
import type { Day } from "#machines/time/day.ts";
import type { Question } from "#src/views/question.ts";
import type { Asked } from "#src/web/asked/asked.ts";

/** A what-if that begins with a council’s record, as far as its file can be read. */
export interface Beginning {
  readonly key: string;
  readonly title: string;
  readonly asAt: Day;
}

type Found = Beginning & { readonly start: Start };

/**
 * The what-ifs that begin with a council’s record and use no more of it than the question may, the
 * reader’s own first. Only their files are looked at, never the record: what the question leaves out
 * changes nothing.
 */
export function beginningFrom(
  council: string,
  { scenarios, io, question }: Pick<Asked, "scenarios" | "io" | "question">,
): readonly Beginning[] {
  const own = scenarios.flatMap((name) => {
    const read = readScenarioText(name, io);
    return read.ok ? foundIn(name, read.value.text) : [];
  });
  shipped ??= shippedNames().flatMap((name) => foundIn(name, shippedText(name).text));
  return [...own, ...shipped]
    .filter(({ start }) => "council" in start.of && start.of.council === council)
    .filter(({ start }) => usesNoMore(start, question))
    .map(({ key, title, asAt }) => ({ key, title, asAt }));
}

/** Those that come with this version do not change while it runs. */
let shipped: readonly Found[] | null = null;

function foundIn(name: string, text: string): readonly Found[] {
  const yaml = yamlTextOf(text);
  const start = startAsked(yaml);
  const key = keyOf(name);
  return start === null ? [] : [{ key, title: titleIn(yaml) ?? key, asAt: start.asAt, start }];
}

/** A what-if without a day of knowledge of its own uses everything on record. */
function usesNoMore({ knownAt }: Start, { known, sources }: Question): boolean {
  if (sources !== null || known.held !== null) return false;
  return known.publicBy === null || (knownAt !== null && knownAt <= known.publicBy);
}
