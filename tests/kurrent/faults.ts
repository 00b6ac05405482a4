/** What can go wrong with one append. */
export type Fault =
  /** It is written, and no answer comes. */
  | { readonly kind: "lostAcknowledgement" }
  /** It is written, and the connection breaks before the answer. */
  | { readonly kind: "brokenAfter" }
  /** It is never seen by the server, and no answer comes. */
  | { readonly kind: "lostRequest" }
  /** It is written and answered, but not at once. */
  | { readonly kind: "slow"; readonly ms: number }
  /** The server stops before it is written, or after, and is there again a moment later. */
  | { readonly kind: "restart"; readonly when: "before" | "after" }
  /** The node says that another one leads. The double names itself as that one. */
  | { readonly kind: "notLeader" }
  | { readonly kind: "overSize"; readonly limit: number }
  | { readonly kind: "accessDenied" }
  /** The server gave up waiting for the other nodes: written or not, it does not know. */
  | { readonly kind: "timeout"; readonly isWritten: boolean };

/** The faults to come, one for each append; then none. */
export interface Faults {
  readonly next: (fault: Fault, times?: number) => void;
  readonly take: () => Fault | null;
  /** How many are still to come. */
  readonly left: () => number;
}

export const createFaults = (): Faults => {
  const coming: Fault[] = [];
  return {
    next: (fault, times = 1) => {
      for (let i = 0; i < times; i += 1) coming.push(fault);
    },
    take: () => coming.shift() ?? null,
    left: () => coming.length,
  };
};
