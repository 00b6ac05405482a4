import type { Verdict } from "#machines/finding.ts";

/**
 * The words of a statement. They are the words that `show` uses, in lower case, each with the
 * positions of the chart that it stands for (docs/reference/states.md).
 */
type Positions = Readonly<Record<string, readonly string[]>>;

interface PartWords {
  readonly part: string;
  readonly positions: Positions;
}

const delivery: Positions = {
  council: ["council", "reviewing"],
  "under review": ["reviewing"],
  "being set up": ["settingUp", "paused"],
  paused: ["paused"],
  operating: ["operating", "returning"],
  returning: ["returning"],
};

/** The parts of a case, by the words that may name them. */
export const partWords: Readonly<Record<string, PartWords>> = {
  notice: {
    part: "notice",
    positions: {
      open: ["improvementNotice"],
      none: ["none", "earlySupport", "supervisionAndSupport"],
      "early support": ["earlySupport"],
      supervision: ["supervisionAndSupport"],
    },
  },
  proposal: {
    part: "proposal",
    positions: {
      open: ["mindedTo.notServed", "mindedTo.windowOpen", "mindedTo.windowClosed", "considering"],
      served: ["mindedTo.windowOpen", "mindedTo.windowClosed"],
      "time to answer running": ["mindedTo.windowOpen"],
      "time to answer ended": ["mindedTo.windowClosed"],
      considering: ["considering"],
      decided: ["decided"],
      none: ["idle"],
    },
  },
  direction: {
    part: "direction",
    positions: { "in force": ["inForce"], made: ["made", "inForce"], none: ["none"] },
  },
  commissioner: {
    part: "commission",
    positions: {
      appointed: ["appointed", "inPost", "reported", "overseeing"],
      "in post": ["inPost"],
      reported: ["reported", "overseeing"],
      overseeing: ["overseeing"],
      none: ["none"],
    },
  },
  service: { part: "delivery", positions: delivery },
};

/** What a rule may be said to find, and the verdicts that it stands for. */
export const verdictWords: Readonly<Record<string, readonly Verdict[]>> = {
  unlawful: ["unlawful"],
  challengeable: ["challengeable"],
  unusual: ["unusual"],
  overdue: ["overdue"],
  unknown: ["gap"],
  broken: ["unlawful", "challengeable", "unusual", "overdue"],
  found: ["unlawful", "challengeable", "unusual", "overdue", "gap"],
};

/** What may be said of a thing with a key of its own, and its status on record. */
export const statusWords: Readonly<Record<string, string>> = {
  open: "open",
  lifted: "lifted",
  closed: "closed",
  replaced: "replaced",
  decided: "decided",
  issued: "issued",
  withdrawn: "withdrawn",
  made: "made",
  "in force": "inForce",
  ended: "ended",
  appointed: "appointed",
  "in post": "inPost",
  reported: "reported",
  overseeing: "overseeing",
  running: "running",
};

/** How the service may be run: the words that name a model, and the model. */
export const modelWords: Readonly<Record<string, string>> = {
  council: "council",
  trust: "trust",
  partner: "partnerAuthority",
  "joint company": "jointCompany",
  nominee: "nominee",
};
