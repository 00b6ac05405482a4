import { casesOf, directed } from "./case.ts";

/** What may still be done to a council that was abolished: P05. */
export const abolitionCases = casesOf(
  "P05",
  [
    "may be taken before the council is abolished",
    "kept",
    [["CouncilAbolished", "2023-04-01"], directed("2022-11-01")],
  ],
  [
    "may not be taken towards a council that was abolished",
    "unlawful",
    [["CouncilAbolished", "2021-04-01"], directed("2022-11-01")],
  ],
  [
    "may not be taken on the day of the abolition",
    "unlawful",
    [
      ["CouncilAbolished", "2021-04-01"],
      ["ImprovementNoticeIssued", "2021-04-01"],
    ],
  ],
  [
    "is open while it is not known which of the two came first",
    "gap",
    [
      ["CouncilAbolished", "2021-02-20..2021-03-10"],
      ["MindedToLetterSent", "2021-03"],
    ],
    { missing: ["the exact day the council was abolished"] },
  ],
);
