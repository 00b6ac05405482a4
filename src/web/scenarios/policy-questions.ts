/** A question of a policy analyst, and the commands that answer it. */
interface PolicyQuestion {
  readonly asks: string;
  readonly commands: readonly string[];
}

/** The questions of docs/how-to/policy-questions.md, in its order and words; a test holds them to it. */
export const policyQuestions: readonly PolicyQuestion[] = [
  {
    asks: "If the six-month review fails tomorrow, which lawful next steps exist, with risk mark and documents each?",
    commands: ["scenario run review-fails-tomorrow"],
  },
  {
    asks: "What is the earliest date a direction can issue keeping the promised window, given today’s minded-to?",
    commands: ["scenario run direction-at-its-earliest"],
  },
  {
    asks: "What changes if we bypass the window for urgency; what must be recorded?",
    commands: ["scenario run hearing-left-out-for-urgency"],
  },
  {
    asks: "Compare notice-then-direction with direct-to-direction: time and exposure to challenge.",
    commands: ["scenario run notice-then-direction direction-without-a-notice"],
  },
  {
    asks: "Which variant (adviser, commissioner, partner, trust) fits persistent but improving failure?",
    commands: ["scenario run persistent-but-improving"],
  },
  {
    asks: "If the council consents to a trust, is a direction still needed, and to do what?",
    commands: ["scenario run trust-with-consent"],
  },
  {
    asks: "What must be in place on go-live day; which item is on the critical path; what if launch slips three months?",
    commands: ["scenario run trust-launch-slips"],
  },
  {
    asks: "Can we pause or cancel the trust mid set-up, with what instrument?",
    commands: ["scenario run trust-dropped-in-set-up"],
  },
  {
    asks: "When may we revoke, step down to a notice, or change commissioner to adviser, and what is left in force?",
    commands: ["scenario run direction-ends-or-steps-down"],
  },
  {
    asks: "If Ofsted regrades to Good while a direction is in force, what follows automatically (nothing) and what choices open?",
    commands: ["scenario run good-grade-under-a-direction"],
  },
  {
    asks: "After April 2026, with no overall grade, which councils would meet our trigger under option A or B?",
    commands: ["findings --rule V28a --suppose inadequateAreaIsTrigger=yes"],
  },
  {
    asks: "What happens to notice, direction, trust and contract if the council is reorganised next April?",
    commands: ["scenario run council-reorganised-next-april"],
  },
  {
    asks: "How do SEND and social care interventions for one council interact on a timeline?",
    commands: ["scenario run send-notice-beside-a-direction"],
  },
  {
    asks: "How many councils are in each status on date d, and how has the count of “lifted out” been defined?",
    commands: ["councils --as-at 2022-06-01", 'search "lifted out"'],
  },
  {
    asks: "Which past histories are reachable under a proposed new rule, and which would become illegal?",
    commands: [
      "scenario run longer-time-to-answer",
      "findings --rule V41 --suppose usualRepresentationsDays=28",
    ],
  },
];
