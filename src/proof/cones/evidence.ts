import type { Law } from "#machines/law/numbers.ts";
import {
  daysFrom,
  member,
  move,
  once,
  type At,
  type Cone,
  type Move,
  type Said,
} from "#src/proof/cone.ts";
import { appointed, absences, of } from "./sound.ts";

type Data = Readonly<Record<string, unknown>>;

/** An inspection report, each published once and no more than so many in all. */
const inspected = (name: string, atMost: number, data: Data) =>
  move("InspectionPublished", name, ({ facts }) =>
    facts.inspections.length >= atMost || facts.inspections.some(({ key }) => key.includes(name))
      ? null
      : { data },
  );
const adviser = move("AdviserAppointed", "", once("supports", "a1", { data: { adviser: "a1" } }));
const adviserLeft = move(
  "AdviserEnded",
  "",
  of("supports", "a1", ({ status }) => status === "running", { data: { adviser: "a1" } }),
);

const reports = [
  inspected("inadequate", 1, { overall: "inadequate" }),
  inspected("no overall grade, an area inadequate", 1, {
    overall: "notGiven",
    judgements: [{ area: "Help and protection", grade: "inadequate" }],
  }),
  inspected("overall not said", 1, { overall: null }),
];
const advisers = [...reports, adviser, adviserLeft];
const commissioners = [
  ...reports,
  move("CommissionerAppointed", "", appointed("c1", { department: "education" })),
  move(
    "CommissionerAppointed",
    "of another department",
    appointed("c1", { department: "localGovernment" }),
  ),
  move(
    "CommissionEnded",
    "",
    of("commissions", "c1", ({ live }) => live === true, { data: { commission: "c1" } }),
  ),
  move("CommissionerCommenced", "", { data: { commission: "c1" } }),
];
const helpCone = (name: string, about: string, moves: readonly Move[], law: Law = {}): Cone => ({
  name,
  about,
  rules: ["helpFollowsInadequate", "helpFollowsTheLaterTrigger"],
  begins: "2026-03-30",
  moves,
  law,
});
const otherHelp = [
  ...reports.slice(0, 1),
  ...(
    [
      "EarlySupportAgreed",
      "PartnerAppointed",
      "FundingProvided",
      "ImprovementBoardEstablished",
      "ImprovementPlanAdopted",
    ] as const
  ).map((type) => move(type, "", ({ facts }) => (facts.supports.length === 0 ? {} : null))),
];
const supposed: Law = { adviserFollowsDays: 30, inadequateAreaIsTrigger: true };
const noHelp = absences("adviserOrCommissioner", "of either");

/** Help after an Inadequate grade: while no source gives the number of days, and supposing one. */
export const helpCones: readonly Cone[] = [
  helpCone(
    "advisers",
    "an adviser beside an Inadequate grade; the number of days not set",
    advisers,
  ),
  helpCone(
    "advisers, numbers supposed",
    "the same, were the days 30 and the trigger one area judged Inadequate",
    [...advisers, ...noHelp],
    supposed,
  ),
  helpCone(
    "commissioners as help",
    "a commissioner beside an Inadequate grade; the number of days not set",
    commissioners,
  ),
  helpCone(
    "commissioners as help, numbers supposed",
    "the same, were the days 30 and the trigger one area judged Inadequate",
    [...commissioners, ...noHelp],
    supposed,
  ),
  helpCone("other help", "support that is neither adviser nor commissioner", otherHelp, supposed),
];

const persistentFailure = {
  rules: ["persistentFailureRaisesRemoval"],
  begins: "2019-01-31",
} as const;

/** Two Inadequate grades within five years. */
export const persistence: Cone = {
  ...persistentFailure,
  name: "persistent failure",
  about: "a second Inadequate, within five years or later",
  moves: [
    inspected("first, inadequate", 2, { overall: "inadequate" }),
    inspected("second, inadequate", 2, { overall: "inadequate" }),
    inspected("good", 2, { overall: "good" }),
    inspected("overall not said", 2, { overall: null }),
    move("CommissionerAppointed", "asks about removal", appointed("c1", { removalQuestion: true })),
  ],
};

/** All key judgements Inadequate, and the commissioner who follows or does not. */
export const systemicFailure: Cone = {
  ...persistentFailure,
  name: "systemic failure",
  about: "all key judgements Inadequate; a commissioner asked about removal, or a reason for none",
  moves: [
    ...([true, false, null] as const).map((all) =>
      inspected(`all key judgements: ${all}`, 1, {
        overall: "inadequate",
        allKeyJudgementsInadequate: all,
      }),
    ),
    ...([true, false, null] as const).map((removalQuestion) =>
      move(
        "CommissionerAppointed",
        `asks about removal: ${removalQuestion}`,
        appointed("c1", { removalQuestion }),
      ),
    ),
    ...absences("commissioner", "of a commissioner, no reason"),
    ...absences("commissioner", "of a commissioner, with a reason", "Improving"),
    ...absences("adviserOrCommissioner", "of either").slice(0, 1),
  ],
};

const office = (title: string, office_: string, holder: string | null) => ({
  data: { office: office_, title, holder },
});

/** The two offices that a council must fill. */
export const offices: Cone = {
  name: "offices",
  about: "the director of children’s services and the lead member",
  rules: ["officesStayFilled"],
  begins: "2022-11-01",
  moves: ["directorOfChildrensServices", "leadMember", "chiefExecutive"].flatMap((held) => [
    move("OfficeHolderStarted", held, (at) =>
      member(at, "offices", `OfficeHolderStarted (${held})`) === undefined
        ? office("Title", held, "A holder")
        : null,
    ),
    move("OfficeHolderEnded", held, (at) =>
      member(at, "vacancies", `OfficeHolderEnded (${held})`) === undefined
        ? office("Title", held, "A holder")
        : null,
    ),
  ]),
};

// What moves other regions is put only once the council is gone: what it would do before is elsewhere.
const afterwards = ({ facts }: At): Said | null => {
  const { notices, supports, proposals, commissions, directions, supervisions } = facts;
  const others = [notices, supports, proposals, commissions, directions, supervisions];
  const alone = others.every(({ length }) => length === 0) && facts.delivery.phase === "council";
  return facts.current.abolishedOn !== null && alone ? {} : null;
};

/** A council's end, which every region hears of at once. */
export const abolition: Cone = {
  name: "abolition",
  about: "a council abolished with everything open, and acts towards it afterwards",
  rules: ["councilExists"],
  begins: "2021-03-30",
  moves: [
    move("CouncilAbolished", ""),
    move("ImprovementNoticeIssued", "", once("notices", "n1", { data: { notice: "n1" } })),
    move("EarlySupportAgreed", "", once("supports", "s1", { data: { support: "s1" } })),
    move("SupervisionAndSupportBegan", "", afterwards),
    move(
      "MindedToLetterSent",
      "",
      once("proposals", "p1", { data: { proposal: "p1", representationsPeriodDays: 14 } }),
    ),
    move("CommissionerAppointed", "", appointed("c1")),
    move("StatutoryDirectionMade", "", (at) =>
      at.facts.directions.length > 0
        ? null
        : {
            data: {
              direction: "d1",
              satisfiedOn: daysFrom(at, 0),
              individualsCriticised: [],
              reasons: [{ words: "Not safe", evidenceOn: daysFrom(at, -9) }],
              urgency: "At once",
            },
          },
    ),
    move(
      "MinisterialDecisionMade",
      "",
      (at) => afterwards(at) && { data: { report: null, outcome: "trust" } },
    ),
    move("ContemplationNoticeGiven", "", (at) =>
      afterwards(at) && at.facts.contemplations.length === 0
        ? { data: { satisfiedOn: daysFrom(at, 0) } }
        : null,
    ),
    move("DeliveryReviewBegan", "", afterwards),
    move("CouncilAgreedToModel", "", afterwards),
    move("CouncilExecutiveDecided", "", afterwards),
    move(
      "DeliveryModelOperated",
      "a nominee",
      (at) => afterwards(at) && { data: { model: "nominee" } },
    ),
    move("ReturnDecided", "", afterwards),
    move("ServicesReturned", "", afterwards),
  ],
};
