import { routes } from "#src/web/routes.ts";

/** Addresses of each page of the table: as a reader comes to it, the fullest last. */
const asked: Readonly<Record<string, readonly string[]>> = {
  "/": ["/", "/?as-at=2022-01-31&known-at=2022-01-31"],
  "/councils": ["/councils", "/councils?as-at=2022-01-31&known-at=2022-01-31"],
  "/councils/:code": [
    "/councils/solihull?as-at=2022-11-03",
    "/councils/solihull?as-at=2023-03-20&known-at=2023-03-20",
    "/councils/bradford?as-at=2022-01-31&known-at=2022-01-24",
    "/councils/slough",
    "/councils/northamptonshire?suppose=usualRepresentationsDays=28",
  ],
  "/councils/:code/changes": [
    "/councils/bradford/changes",
    "/councils/bradford/changes?as-at=2022-01-31&known-at=2022-01-31&before=2022-01-24",
  ],
  "/councils/:code/why/:step": [
    "/councils/solihull/why/commissioner-instructed?as-at=2022-10-20",
    "/councils/slough/why/ServicesReturned",
    "/councils/solihull/why/ministerial-decision-made?as-at=2022-11-02&set=model%3Dtrust&known-at=2022-11-20",
    "/councils/solihull/why/statutory-direction-made?as-at=2022-11-03&known-at=2022-10-19",
  ],
  "/scenarios": ["/scenarios"],
  "/scenarios/:name": ["/scenarios/trust-with-consent", "/scenarios/trust-launch-slips"],
  "/compare": [
    "/compare",
    "/compare?of=trust-with-consent&of=trust-launch-slips",
    "/compare?of=notice-then-direction&of=direction-without-a-notice",
  ],
  "/rules": ["/rules", "/rules?words=direction&strength=ST"],
  "/rules/:id": ["/rules/V18", "/rules/V02?as-at=2022-11-03"],
  "/proof": ["/proof"],
  "/check": ["/check", "/check?run=now"],
  "/search": ["/search", "/search?q=nothing-is-so", "/search?q=commissioner&known-at=2022-01-31"],
  "/glossary": ["/glossary"],
  "/help/accessibility": ["/help/accessibility"],
};

/** Addresses that are answered with what is wrong. */
const wrong = [
  "/nowhere",
  "/councils/nowhere",
  "/councils/solihull?as-at-day=31&as-at-month=2&as-at-year=2022",
  "/councils/solihull/why/nothing-of-the-kind",
  "/councils/solihull/why/ministerial-decision-made?set=model%3Dcastle",
  "/councils/bradford/changes?before=2023-01-24&known-at=2022-01-31",
  "/councils?stage=none",
  "/compare?of=trust-with-consent",
  "/rules?strength=none",
] as const;

/** What is for keeping as a file, and not for looking at. */
const pages = routes.filter(({ path }) => !path.endsWith(".csv"));

/** Every page at which the tests look. A page of the table that has no address here is an error. */
export const addresses: readonly string[] = [
  ...pages.flatMap(({ path }) => asked[path] ?? [`no address for ${path} in addresses.ts`]),
  ...wrong,
];

/** The fullest address of each page, where a test takes long. */
export const oneOfEach: readonly string[] = pages.flatMap(
  ({ path }) => (asked[path] ?? []).at(-1) ?? [],
);
