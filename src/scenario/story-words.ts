import { longDay } from "#machines/time/day.ts";
import { sentence } from "#machines/words.ts";
import { onDay } from "#src/views/labels.ts";
import { counted } from "#src/views/say-value.ts";
import type { StoryShown } from "#src/views/schemas/scenario.ts";
import { functionsSay, supposedSays } from "#src/views/stated-words.ts";

type Start = StoryShown["start"];

/** What stands over everything that comes of a scenario. */
export const notTheRecord = "A scenario, not the record. Nothing of it is written to the record.";

/** One thing that is said of a start. */
interface Told {
  readonly label: string;
  readonly text: string;
  /** It depends on the head of the record, or on what is left out. */
  readonly ofTheHead?: boolean;
}

/** What a scenario begins with: of whom, where that council stands, what of the record is used. */
export function startTold(start: Start): readonly Told[] {
  const { council, madeUp, functions, rung, suppositions, rulesVersion } = start;
  return [
    {
      label: "council",
      text: `${council.name}${madeUp ? ", which is made up" : ""}; ${functionsSay[functions]}`,
    },
    { label: "stage", text: sentence(`${rung.number}: ${rung.words}`) },
    ...(madeUp ? [] : leftOut(start)),
    ...suppositions.map((one) => ({ label: "supposed", text: supposedSays(one) })),
    { label: "rules", text: `${rulesVersion.slice(0, 12)}.` },
  ];
}

function leftOut({ knownAt, setAside, notKnown, logHead }: Start): readonly Told[] {
  const many = (count: number) => counted(count, "entry", "entries");
  const told: readonly Told[] = [
    {
      label: "uses",
      text:
        knownAt === null
          ? "Everything on this record."
          : `Only what was public by the end of ${longDay(knownAt)}.`,
    },
    {
      label: "leaves out",
      text: `${counted(notKnown, "entry is", "entries are")} not used: not public by then, or corrected since.`,
      ofTheHead: true,
    },
    {
      label: "sets aside",
      text: `${many(setAside)} of later days: the story goes on without them.`,
      ofTheHead: true,
    },
    {
      label: "record",
      text: `${many(logHead.size)}, root ${logHead.root.slice(0, 12)}.`,
      ofTheHead: true,
    },
  ];
  return told.filter(
    ({ label }) =>
      (label !== "leaves out" || notKnown > 0) && (label !== "sets aside" || setAside > 0),
  );
}

/** What may or may not have happened by the start, and what follows from that; null where nothing may. */
export function unsettledTold({ unsettled }: Pick<Start, "unsettled">): {
  readonly lead: string;
  readonly things: readonly string[];
  readonly after: readonly string[];
} | null {
  if (unsettled.length === 0) return null;
  const has = (is: (one: Start["unsettled"][number]) => boolean, says: string) =>
    unsettled.some(is) ? [says] : [];
  return {
    lead: "Whether these had happened by the start, the record does not say.",
    things: unsettled.map(({ what, on, entry, taken }) => {
      const said = taken ? " This scenario takes it to have happened." : "";
      return `${what}, ${onDay(on)}${entry === null ? "" : ` (${entry})`}.${said}`;
    }),
    after: [
      ...has(
        ({ entry, taken }) => entry !== null && !taken,
        "The story goes on without what has a name here. To take it to have happened, put its name into the file: under start, taken: [its name].",
      ),
      ...has(
        ({ entry }) => entry === null,
        "What follows by the passing of days counts from its last possible day.",
      ),
      ...has(
        ({ changesDirection }) => changesDirection,
        "So it is not known which direction was in force on that day.",
      ),
    ],
  };
}

/** Where the council stands at the end of a story, in a sentence. */
export const endSays = ({ end }: StoryShown): string =>
  sentence(`Stage ${end.rung.number}: ${end.rung.words}`);

/** How much of what the file expects came out so; null where it expects nothing. */
export const cameOutSays = ({ expected, failed }: StoryShown): string | null =>
  expected === 0
    ? null
    : `Expectations: ${expected - failed} of ${expected} came out as the file says.`;
