/** The parts of the product, in the order in which every page offers them. */
export const parts = [
  { path: "/councils", words: "Councils" },
  { path: "/scenarios", words: "What if" },
  { path: "/rules", words: "Rules" },
  { path: "/proof", words: "Proof" },
  { path: "/check", words: "Check the record" },
  { path: "/search", words: "Search" },
  { path: "/glossary", words: "Glossary" },
] as const;

/** Where it is said how far the pages are accessible. */
export const accessibilityPath = "/help/accessibility";
