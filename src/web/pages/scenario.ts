import { basename } from "node:path";
import { playedShown, runShown } from "#src/cli/scenario/run-shown.ts";
import { notFound, type Asked, type PageEntry } from "#src/web/asked/asked.ts";
import { storyAddress } from "#src/web/scenarios/addresses.ts";
import { scenarioMeant } from "#src/web/scenarios/known-scenarios.ts";
import { playHere, playing } from "#src/web/scenarios/play-here.ts";
import { faultsMain, storyMain } from "./scenario-told.ts";

/** One what-if, played: as JSON it is `intervention scenario run <name> --json`. */
export const scenario: PageEntry = {
  path: "/scenarios/:name",
  title: "What-if",
  answer: async (asked) => {
    const meant = scenarioMeant(asked.part("name"), asked);
    if (!meant.ok) return notFound(meant.error);
    const known = meant.value;
    const done = await playing(asked, (player) => playHere(known, player, asked));
    if (!done.ok) {
      const { error } = done;
      const fault = error.status === 400 ? { ...error, instead: withoutCuts(asked) } : error;
      return { kind: "fault", fault };
    }
    const { faults, played } = done.value;
    const shown = playedShown(known.name, done.value);
    return {
      kind: "page",
      view: runShown([shown]),
      title: `What-if: ${shown.story?.title ?? basename(known.name)}`,
      crumbs: [{ content: "What if", href: asked.to("/scenarios") }],
      main: () =>
        shown.story === null || played === null
          ? faultsMain(known, faults)
          : storyMain(known, shown.story, played, asked),
    };
  },
};

/** The same what-if by everything on record: whoever follows it sees what the dates left out. */
const withoutCuts = ({ part }: Pick<Asked, "part">) => ({
  content: "Show it by everything on this record",
  href: storyAddress(part("name"), { to: (path) => path }),
});
