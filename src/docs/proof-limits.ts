/** What the proof page must not be taken to say. */
export const notProven: readonly string[] = [
  "That the encoding **is** the law. Three hands read the same dossier; a shared misreading would agree with itself. No lawyer has confirmed any rule, and the readings marked as such are this project’s own.",
  "That the record is true or complete. The chart judges what is on record.",
  "How “14 days” is counted: clear days, service by post, bank holidays. The day of service is not counted by assumption; the counting itself is ordinary code with tests of its own.",
  "Imprecise days. Exploration puts exact days and missing ones. That an answer on a span of days is the set of its answers on the single days is tested against a second evaluator (`tests/machines/logic/exactness.test.ts`), not proven.",
  "The order of entries whose days overlap. A replay takes one order, by the earliest day that each may have, and leads where that order leads; a step is judged in the others too, each other step by itself on the other side of it, up to three of them in every combination, all together, and two before it the other way round. Where the answers differ the finding is a gap. More steps changing places at once are not tried, nor more orders than a bound: beyond it a rule is left open. `tests/properties/spans-on-record.test.ts` holds that to the single days.",
  "More than two of a kind. No rule compares more than two directions, commissions, proposals or notices, which is why two are put; that argument is read off the rules and not itself checked by machine.",
  "Steps beyond those put. A part puts the values that its rules distinguish, not every value that an event may hold; what is left out of a part is listed with its rule.",
  "Ways through several parts at once. Rules of different parts share no facts but those that both parts put.",
  "Rules of sequence on every way. They ran along the shortest way to each position, not along all ways.",
  "That anybody will act. Nothing obliges the Secretary of State to decide or to revoke; a direction has no guaranteed end.",
  "Discretion: whether a decision is rational, a mind open, or a reason good.",
  "XState beyond the features used, the JavaScript engine, the database and the disk.",
];

/** What is taken for granted, each with who or what can discharge it. */
export const assumptions: readonly (readonly [string, string])[] = [
  ["The dossier states the law correctly", "a lawyer"],
  ["V02, V13a, V28a and P05 are read rightly", "a lawyer; each is marked unconfirmed"],
  [
    "Two positions that compare alike are answered alike",
    "checked on every position explored, with two concrete ones for each",
  ],
  [
    "Steps come in the order of their days",
    "the replay sorts them (`tests/src/replay/order.test.ts`)",
  ],
  ["One key names one thing", "whoever records; a second introduction of a key is not refused"],
  [
    "The language of conditions means what it says",
    "a second evaluator, on random conditions (`exactness.test.ts`)",
  ],
  [
    "The table of powers and the oracle are independent of the chart",
    "how they were written; nothing can check it afterwards",
  ],
];
