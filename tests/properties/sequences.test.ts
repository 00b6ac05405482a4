import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assessStep } from "#machines/assess.ts";
import type { Finding } from "#machines/finding.ts";
import { advance, start, verdicts, type Monitors } from "#machines/law/sequences/monitor.ts";
import { fold, statesOf } from "#src/replay/replay.ts";
import { inReplayOrder } from "#src/replay/order.ts";
import { Statements } from "#src/replay/claims.ts";
import { regionOf } from "#machines/options.ts";
import { defaultView } from "#tests/given.ts";
import { history } from "#tests/machines/random-entries.ts";
import type { Entry } from "#events/envelope.ts";

const view = { ...defaultView, asAt: "2024-06-30" } as const;

function told(entries: readonly Entry[], findingsOf?: Parameters<typeof fold>[2]) {
  const statements = new Statements(entries);
  const facts = entries
    .filter(({ type }) => regionOf(type) !== undefined)
    .map((entry) => statements.workOut(entry).fact);
  return fold(inReplayOrder(facts), view, findingsOf);
}

const pendingKeys = (monitors: Monitors, duty: string): readonly string[] =>
  verdicts(monitors)
    .filter(({ rule, verdict }) => rule.owes?.duty === duty && verdict === "pending")
    .map(({ key }) => key ?? "the case")
    .toSorted();

const keysOf = (members: readonly { readonly key: string }[]): readonly string[] =>
  members.map(({ key }) => key).toSorted();

describe("after any history, a rule of sequence", () => {
  test.prop([history])(
    "must be pending of what the facts show to be open, and of no more",
    (entries) => {
      const { snapshot, steps } = told(entries);
      const monitors = steps.reduce(advance, start());
      const { proposals, commissions, reports, notices } = snapshot.context.facts;
      expect(pendingKeys(monitors, "L1")).toEqual(
        keysOf(proposals.filter(({ status }) => status === "open")),
      );
      expect([...new Set(pendingKeys(monitors, "L3"))]).toEqual([
        ...new Set(keysOf(reports.filter(({ decidedOn }) => decidedOn === null))),
      ]);
      expect(pendingKeys(monitors, "L5")).toEqual(
        keysOf(notices.filter(({ status }) => status === "open")),
      );
      // The facts keep no report of a commissioner who had left; the rule hears it.
      const unreported = commissions.filter(
        ({ reportedOn, endReason }) => reportedOn === null && endReason === null,
      );
      expect(keysOf(unreported)).toEqual(expect.arrayContaining([...pendingKeys(monitors, "L2")]));
      const { delivery = "" } = statesOf(snapshot);
      if (/settingUp|paused/.test(delivery))
        expect(pendingKeys(monitors, "L4")).toEqual(["the case"]);
    },
  );

  test.prop([history])(
    "that rejects or is departed from must be broken only where the rule that says it too would stand in the way",
    (entries) => {
      const found = new Map<string, readonly Finding[]>();
      const { steps } = told(entries, ({ facts, law }, step) => {
        found.set(step.id, assessStep({ facts, law }, step, "closed", []));
        return [];
      });
      let monitors = start();
      for (const step of steps) {
        monitors = advance(monitors, step);
        const broken = verdicts(monitors).filter(
          ({ rule, verdict, by }) =>
            verdict === "broken" && by === step.id && /reject|depart/.test(rule.onBreach),
        );
        const faults = found.get(step.id)?.map(({ rule }) => rule) ?? [];
        for (const { rule } of broken) {
          expect(faults).toEqual(expect.arrayContaining([...rule.alsoSaid]));
        }
      }
    },
  );
});
