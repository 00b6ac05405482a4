/** A point on which the five sources differ or mislead, and the facts on record that it is about. */
export type Dispute = readonly [id: string, point: string, facts: readonly string[]];

/** LC01 to LC34: the conflicts in the law dossier, section 5. */
const ofTheLaw: readonly Dispute[] = [
  [
    "LC01",
    "the date of the direction: signed on 1 November, reported as issued on the 3rd",
    ["SOL-22"],
  ],
  ["LC02", "the date of the letter: October 2022, or the 11th", ["SOL-19"]],
  ["LC03", "when the fourteen days began", ["SOL-19"]],
  ["LC04", "whether the commissioner was settled before the time to answer ended", ["SOL-21"]],
  ["LC05", "whether the council answered at all", ["SOL-20"]],
  ["LC06", "the date of the review: 15 September, or “last month”", ["SOL-16"]],
  ["LC07", "the new director who started “this month”", ["SOL-24"]],
  ["LC08", "whether the commissioner was asked about removal", ["SOL-21"]],
  ["LC09", "the deadline of the report, which has two limits", ["SOL-21"]],
  ["LC10", "to which minister the commissioner reports", ["SOL-21"]],
  ["LC11", "“nine months”, said of two different things", ["SOL-06", "SOL-13"]],
  ["LC12", "the start of help is not the start of the notice", ["SOL-07", "SOL-08", "SOL-10"]],
  ["LC13", "the national panel’s report: May 2022, or “four months later”", ["SOL-12"]],
  ["LC14", "in which order the measures come", ["NAT-18"]],
  ["LC15", "functions that fail, and functions that are directed", ["SOL-22"]],
  ["LC16", "when the commissioner at Bradford recommended removal", ["BRA-05"]],
  ["LC17", "a plan in December 2018 is not a notice", ["BRA-02"]],
  ["LC18", "“voluntarily agreed”, and “removed”", ["BRA-07"]],
  ["LC19", "who owns the trust at Bradford", ["BRA-06"]],
  ["LC20", "the commissioner at Bradford after the report", ["BRA-08.commissioner"]],
  ["LC21", "a launch that is expected is not a launch", ["BRA-14"]],
  ["LC22", "Sunderland: three years, or six", ["SUN-03"]],
  ["LC23", "how many councils were lifted out of intervention", ["NAT-01", "NAT-02"]],
  ["LC24", "how many councils were Inadequate", ["NAT-03", "NAT-04", "NAT-05"]],
  ["LC25", "how many were Good or Outstanding", ["NAT-05.good", "NAT-06"]],
  ["LC26", "targets, and the refusal to set one", ["NAT-09", "NAT-09.no-target", "NAT-10"]],
  ["LC27", "counts of support that must not be added up", ["NAT-13", "NAT-14"]],
  ["LC28", "“earlier this year” in a letter of January", ["NAT-15"]],
  ["LC29", "two short names for the regional alliances", ["NAT-13.alliances"]],
  ["LC30", "“advisor” and “Adviser”; the boards replaced in 2019", ["SOL-07", "NAT-17"]],
  ["LC31", "what the crimes are called", ["SOL-01", "SOL-02"]],
  ["LC32", "which department a past commissioner came from", ["BIR-01", "DON-01", "TOW-01"]],
  ["LC33", "“the Secretary of State” is an office", ["SOL-22", "NAT-19"]],
  ["LC34", "the press’s “Children’s Commissioner” is another office", ["SOL-21"]],
];

/** HC1 to HC18: the conflicts and traps in the dossier of histories, section 1.5. */
const ofTheHistories: readonly Dispute[] = [
  ["HC1", "December 2021 is the month of the court case, not of the killing", ["SOL-01", "SOL-02"]],
  ["HC2", "“four months later”", ["SOL-12"]],
  ["HC3", "“last month”, in a story with two dates", ["SOL-16"]],
  ["HC4", "“this month”, likewise", ["SOL-24"]],
  ["HC5", "signed on the 1st, reported on the 3rd, the name public before", ["SOL-21", "SOL-22"]],
  ["HC6", "the two limits of the report", ["SOL-21"]],
  ["HC7", "two kinds of mandate: to instruct, to assess removal", ["SOL-21"]],
  ["HC8", "the report at Bradford: December 2021, or January 2022", ["BRA-05"]],
  ["HC9", "agreed, in the shadow of a recommendation", ["BRA-07"]],
  ["HC10", "Sunderland: six years, or three", ["SUN-03"]],
  ["HC11", "one person, “commissioner” in three councils", ["BIR-01", "DON-01", "TOW-01"]],
  ["HC12", "50 on 7 January 2022, 51 on 26 January", ["NAT-01", "NAT-02"]],
  ["HC13", "two Outstanding in 2017, or three", ["NAT-06", "NAT-08.increase"]],
  ["HC14", "different populations of helped councils", ["NAT-13.reach", "NAT-14"]],
  ["HC15", "“earlier this year”", ["NAT-15"]],
  ["HC16", "a ladder without the notice that the same letter tells of", ["NAT-18"]],
  ["HC17", "a summary is no independent evidence", ["SOL-16"]],
  ["HC18", "the adviser: unnamed in one source, named in another", ["SOL-07"]],
];

export const disputes: readonly Dispute[] = [...ofTheLaw, ...ofTheHistories];
