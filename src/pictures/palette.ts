/** The colours of the pictures: the Analysis Function’s palette, and what goes with it. */
export const colours = {
  black: "#0B0C0C",
  white: "#FFFFFF",
  darkBlue: "#12436D",
  lightBlue: "#D3E3F1",
  band: "#F4F6F8",
  line: "#8A949B",
  gridLine: "#D6DADD",
  grey: "#50575C",
  green: "#00703C",
  red: "#B10E1E",
  plum: "#801650",
} as const;

/** How a box looks by what it says. Never by colour alone: each differs in its line or its words. */
export const boxLooks = {
  current: { fill: colours.black, ink: colours.white, line: colours.black, width: 2, dash: "" },
  possible: { fill: colours.white, ink: colours.black, line: colours.plum, width: 2, dash: "2 3" },
  next: { fill: colours.white, ink: colours.black, line: colours.green, width: 2.5, dash: "7 4" },
  visited: {
    fill: colours.lightBlue,
    ink: colours.black,
    line: colours.darkBlue,
    width: 1.5,
    dash: "",
  },
  other: { fill: colours.white, ink: colours.grey, line: colours.line, width: 1, dash: "" },
} as const;
export type BoxLook = keyof typeof boxLooks;
