/** The three parts of the picture: what binds the council, the commissioner, who runs the service. */
export type Panel = "rungs" | "commission" | "delivery";

/** Where a position stands: rows count from the bottom, columns from the left. */
export interface Place {
  readonly panel: Panel;
  readonly row: number;
  readonly column: number;
  /** How many columns it is wide. */
  readonly span: number;
  readonly label: string;
}

const onRungs = (row: number, column: number, label: string, span = 1): Place => ({
  panel: "rungs",
  row,
  column,
  span,
  label,
});
const onLane = (panel: Panel, row: number, label: string): Place => ({
  panel,
  row,
  column: 0,
  span: 1,
  label,
});

/**
 * The place of every legal position of the chart, by part and position. A row of the panel “rungs”
 * is a rung. Nothing in force has one place for its three parts: while none of them holds anything,
 * that is where the council stands.
 */
export const places = {
  nothing: onRungs(0, 0, "Nothing in force on the record", 2),
  "notice earlySupport": onRungs(0, 2, "Early support, agreed"),
  "notice supervisionAndSupport": onRungs(0, 3, "Supervision and support"),
  "notice improvementNotice": onRungs(1, 0, "Improvement notice open", 2),
  "proposal mindedTo.notServed": onRungs(2, 0, "Letter sent; service not on record"),
  "proposal mindedTo.windowOpen": onRungs(2, 1, "Time to answer running"),
  "proposal mindedTo.windowClosed": onRungs(2, 2, "Time to answer ended"),
  "proposal considering": onRungs(2, 3, "Decision awaited"),
  "proposal decided": onRungs(2, 4, "Decided; step to come"),
  "direction made": onRungs(2, 5, "Direction made; not yet binding"),
  "direction inForce": onRungs(3, 4, "Direction in force", 2),
  // The same position of the chart, once somebody else runs or is to run the service: the top rung.
  "direction inForce, another arrangement": onRungs(
    4,
    4,
    "Direction in force, and another arrangement",
    2,
  ),
  "commission none": onLane("commission", 0, "None on record"),
  "commission appointed": onLane("commission", 1, "Appointed; start not on record"),
  "commission inPost": onLane("commission", 2, "In post"),
  "commission reported": onLane("commission", 3, "Reported; decision awaited"),
  "commission overseeing": onLane("commission", 4, "Decision made on the report"),
  "delivery council": onLane("delivery", 0, "The council"),
  "delivery reviewing": onLane("delivery", 1, "The council; under review"),
  "delivery settingUp": onLane("delivery", 2, "Another model being set up"),
  "delivery paused": onLane("delivery", 3, "Setting up paused"),
  "delivery operating": onLane("delivery", 4, "Trust or other model runs it"),
  "delivery returning": onLane("delivery", 5, "Return to council decided"),
} as const satisfies Readonly<Record<string, Place>>;
export type PlaceName = keyof typeof places;

/** The positions in which a part holds nothing: on the rungs they share one place. */
const silent: ReadonlySet<string> = new Set(["notice none", "proposal idle", "direction none"]);

/** The parts that the panel of the rungs shows. */
export const partsOnRungs: readonly string[] = ["notice", "proposal", "direction"];

/** Where each part stands before anything is on record. */
export const atTheStart: Readonly<Record<string, string>> = {
  notice: "none",
  proposal: "idle",
  direction: "none",
  commission: "none",
  delivery: "council",
};

/** The place of a position while the case is at a rung. Throws for one that the chart does not have. */
export function placeOf(part: string, state: string, rung: number): PlaceName {
  const name = `${part} ${state}`;
  if (silent.has(name)) return "nothing";
  if (name === "direction inForce" && rung === 4) return "direction inForce, another arrangement";
  if (!Object.hasOwn(places, name)) throw new Error(`bug: no place in the picture for ${name}`);
  return name as PlaceName;
}
