import { listed, sentence } from "#machines/words.ts";
import { counted } from "#src/views/say-value.ts";
import type { Comparison, VariantShown } from "#src/views/schemas/comparison.ts";
import { numberSays } from "#src/views/stated-words.ts";

/** The outcome in a sentence or two: how much differs, and at which stage each ends. */
export function headlineSays({ variants, differences }: Comparison): string {
  if (differences.length === 0) return "No difference.";
  const byStage = [...Map.groupBy(variants, ({ end }) => end.number)];
  const ends = byStage.map(
    ([stage, alike]) =>
      `${listed(alike.map(({ label }) => label))} ${alike.length === 1 ? "ends" : "end"} at stage ${stage}`,
  );
  const groups = [...new Set(differences.map(({ group }) => group))].map((group) =>
    group.toLowerCase(),
  );
  const much = `${counted(differences.length, "thing differs", "things differ")}, in: ${listed(groups)}`;
  return `${sentence(ends.join("; "))} ${sentence(much)}`;
}

/** In which rules and numbers of law they differ, in one sentence. */
export function rulesDifferSays(variants: readonly VariantShown[]): string {
  const changes = variants.map(({ suppositions }) => suppositions.map(changeSays));
  const [first = []] = changes;
  const isSame = changes.every((one) => one.join() === first.join());
  if (isSame) {
    return first.length === 0
      ? "The same rules and numbers hold in all of them: those of this version."
      : sentence(`The same rules and numbers hold in all of them: ${listed(first)}`);
  }
  const told = variants.map(({ label }, at) => {
    const own = changes[at] ?? [];
    return `in ${label} ${own.length === 0 ? "as in this version" : listed(own)}`;
  });
  return sentence(`The rules differ: ${told.join("; ")}`);
}

function changeSays({
  name,
  words,
  unit,
  supposed,
  inForce,
}: VariantShown["suppositions"][number]): string {
  if (typeof supposed === "string") {
    return `rule ${name} is in force ${supposed} instead of ${String(inForce)}`;
  }
  const before = inForce === null ? "nothing" : numberSays(inForce, unit);
  return `${words} is ${numberSays(supposed, unit)} instead of ${before}`;
}
