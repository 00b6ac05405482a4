import type { EventLog, Followed, SubscribeOptions } from "./event-log.ts";

/** Rings when this process has appended or closed; counts, so that no ring falls between two looks. */
export interface Bell {
  readonly rung: () => number;
  readonly ring: () => void;
  /** Until it has rung more than `rung` times, `ms` have passed (null: never) or `signal` aborts. */
  readonly wait: (rung: number, ms: number | null, signal?: AbortSignal) => Promise<void>;
}

/**
 * `subscribe` for any log that can read pages: reads on, says when it has caught up, then waits for
 * the bell or looks again every `pollMs` (null: only this process can write).
 */
export async function* follow(
  log: Pick<EventLog, "readAll">,
  bell: Bell,
  isClosed: () => boolean,
  pollMs: number | null,
  options: SubscribeOptions = {},
): AsyncGenerator<Followed, void, undefined> {
  const { signal, prefix } = options;
  const over = (): boolean => isClosed() || signal?.aborted === true;
  let after = options.after;
  let saidCaughtUp = false;
  while (!over()) {
    const rung = bell.rung();
    const page = await log.readAll({
      ...(prefix === undefined ? {} : { prefix }),
      ...(after === undefined ? {} : { after }),
    });
    if (!page.ok) {
      yield { kind: "failed", error: page.error };
      return;
    }
    const { records, next } = page.value;
    const last = records.at(-1);
    if (last !== undefined) {
      after = last.index;
      saidCaughtUp = false;
      yield { kind: "entries", records };
    }
    if (next !== null || over()) continue;
    if (!saidCaughtUp) yield { kind: "caughtUp", after: after ?? null };
    saidCaughtUp = true;
    await bell.wait(rung, pollMs, signal);
  }
}

export const createBell = (): Bell => {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    rung: () => count,
    ring: () => {
      count += 1;
      for (const wake of waiting) wake();
    },
    wait: (rung, ms, signal) => {
      if (count !== rung || signal?.aborted === true) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          if (timer !== null) clearTimeout(timer);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const timer = ms === null ? null : setTimeout(wake, ms);
        signal?.addEventListener("abort", wake);
        waiting.add(wake);
      });
    },
  };
};
