import type { Dispute } from "./dispute.ts";
import { disputesOfOtherCouncils } from "./disputes-of-councils.ts";
import { disputesOfEngland } from "./disputes-of-england.ts";
import { disputesOfSolihull } from "./disputes-of-solihull.ts";

/** LC01 to LC34 and HC1 to HC18, and what else was ruled on about the five documents. */
export const disputesByPlace: readonly {
  readonly place: string;
  /** The command by which a reader checks them. */
  readonly check: string;
  readonly disputes: readonly Dispute[];
}[] = [
  {
    place: "Solihull",
    check: "`npx intervention export solihull --out solihull.csv`",
    disputes: disputesOfSolihull,
  },
  {
    place: "Bradford, Sunderland, and three earlier commissions",
    check:
      "`npx intervention export bradford sunderland doncaster birmingham tower-hamlets --out councils.csv`",
    disputes: disputesOfOtherCouncils,
  },
  {
    place: "England",
    check: "`npx intervention export england --out england.csv`",
    disputes: disputesOfEngland,
  },
];

export const disputes: readonly Dispute[] = disputesByPlace.flatMap((one) => one.disputes);
