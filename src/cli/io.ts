/** What a command may touch of the world. `main.ts` hands in the real one, a test its own. */
export interface Io {
  /** Results. With `--json`, one valid document or JSON Lines and nothing else. */
  out(text: string): void;
  /** Progress, notes and errors. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The record that was named with `--record`; absent where none was. */
  readonly recordNamed?: string | undefined;
  readonly cwd: string;
  readonly now: () => Date;
  readonly readStdin: () => Promise<Uint8Array>;
  /**
   * For a command that runs until it is told to stop: from now on an interruption does not end the
   * process but aborts this. Absent where nothing can interrupt.
   */
  readonly interrupted?: () => AbortSignal;
  /** Aborts once nobody reads the results any more. Absent where that cannot be told. */
  readonly readerGone?: AbortSignal;
  /** Whether a person sees the output as it is written. */
  readonly isTerminal: boolean;
  /** How wide the terminal is, in characters; absent where nobody sees the output. */
  readonly columns?: number | undefined;
  /** Whether text may be styled. Nothing is ever said by style alone. */
  readonly styled?: boolean;
}
