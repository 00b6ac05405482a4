import type { Facts } from "#machines/facts.ts";

/** Where the facts alone say that each region is: written apart from the chart, from its words. */
export function expectedPositions(facts: Facts): Readonly<Record<string, string>> {
  return {
    notice: noticePosition(facts),
    proposal: proposalPosition(facts),
    direction: directionPosition(facts),
    commission: commissionPosition(facts),
    delivery: facts.delivery.phase,
  };
}

function noticePosition({ notices, supervisions, supports }: Facts): string {
  if (notices.some(({ status }) => status === "open")) return "improvementNotice";
  if (supervisions.some((one) => one["status"] === "running")) return "supervisionAndSupport";
  const early = supports.some((s) => s.kind === "earlySupport" && s.status === "running");
  return early ? "earlySupport" : "none";
}

function proposalPosition({ current, proposals }: Facts): string {
  const proposal = proposals.findLast(({ key }) => key === current.proposal);
  if (current.proposal === null || proposal === undefined) return "idle";
  if (proposal.status === "decided" || proposal.status === "issued") return "decided";
  const { receivedOn, waivedOn, consideredOn, window } = proposal;
  if (receivedOn !== null || waivedOn !== null || consideredOn !== null) return "considering";
  if (window === "open") return "mindedTo.windowOpen";
  return window === "closed" ? "mindedTo.windowClosed" : "mindedTo.notServed";
}

function directionPosition({ directions }: Facts): string {
  const statuses = directions.map(({ status }) => status);
  if (statuses.includes("inForce")) return "inForce";
  return statuses.includes("made") ? "made" : "none";
}

function commissionPosition({ commissions }: Facts): string {
  const live = commissions.filter((commission) => commission.endedOn === null);
  const highest = ["reported", "overseeing", "inPost", "appointed"] as const;
  return highest.find((status) => live.some((each) => each.status === status)) ?? "none";
}
