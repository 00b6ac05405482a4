/** One thing that is done to the record, or to those who use it, and what must come of it. */
interface Row {
  readonly done: string;
  readonly passes: string;
  /** What is counted. */
  readonly of: string;
  /** How many with every change, and how many in a deep run. */
  readonly everyday: number;
  readonly deep: number;
}

const row = (done: string, passes: string, of: string, everyday: number, deep: number): Row => ({
  done,
  passes,
  of,
  everyday,
  deep,
});

/** The reliability tests by their number. A test says by `trial(number)` that it is one for it. */
export const table = {
  1: row(
    "every log is asked for all that a log must do: in memory, in SQLite, on a double of a KurrentDB server",
    "each gives the same answers",
    // Those that bear one name are counted as one.
    "cases",
    135,
    135,
  ),
  2: row(
    "random commands are given to every log and to a plain array, one after the other and at once",
    "the answers, and all that can be read, are the same",
    "steps",
    2_000,
    200_000,
  ),
  3: row(
    "a process that writes is killed: one entry at a time, 25 at a time, for many callers, by import, by hand",
    "nothing acknowledged is lost, no command is there in part, the file is sound",
    "kills",
    50,
    1_000,
  ),
  4: row(
    "after each kill the process is run again and sends its last command once more",
    "each command has exactly one effect",
    "kills",
    50,
    1_000,
  ),
  5: row(
    "processes append at the same time: 8 × 250 to one stream, 32 × 100 to five",
    "every entry is there once, revisions have no gap, none is turned away as busy",
    "appends",
    5_200,
    5_200,
  ),
  6: row(
    "two processes decide on the same revision",
    "exactly one is taken, and the other is told which revision is there",
    "races",
    1_000,
    1_000,
  ),
  7: row(
    "one bit of an exported bundle is flipped, in every byte of every file, before two checkers",
    "each checker finds every one, and names the file",
    "flips",
    150_000,
    1_500_000,
  ),
  8: row(
    "one bit of the record’s file is flipped, at every seventh byte or at every byte",
    "no content is changed without a fault being found",
    "flips",
    8_778,
    61_440,
  ),
  9: row(
    "the write-ahead log is cut, or one bit of it flipped",
    "what is recovered is a beginning of the record, with every command whole, and its checkpoint finds the loss",
    "damages",
    500,
    5_000,
  ),
  10: row(
    "yesterday’s file is put in the place of today’s",
    "it is refused when it is opened, because a checkpoint has seen more",
    "cases",
    1,
    1,
  ),
  11: row("two records are signed at the same size", "the fork is found out", "cases", 1, 1),
  12: row(
    "SQL is used to change or remove what is on record, INSERT OR REPLACE included",
    "it is refused, or found out when the record is read",
    "attacks",
    50,
    50,
  ),
  13: row(
    "the disk is full, at random fill levels, while writing and when opening",
    "the log says so, nothing is lost, and it works again once there is room",
    "fill levels",
    3,
    20,
  ),
  14: row(
    "the file or its folder may only be read, by another user, with and without a writer",
    "the record is read in full or not at all, and never as it was before",
    "cases",
    4,
    4,
  ),
  15: row(
    "the file is damaged at its head, cut short, empty, of another program, or no database",
    "it is refused, and not a byte of it is changed",
    "cases",
    5,
    5,
  ),
  16: row(
    "the file has a newer format, an entry a newer one, a type or version that nobody knows",
    "writing is refused in a plain sentence",
    "cases",
    3,
    3,
  ),
  17: row(
    "clocks differ: a day back, a day ahead, a step back in a run, a leap second, the hour that London has twice",
    "a stream never goes back in time, its order is that of writing, and beyond five minutes there is a warning",
    "cases",
    5,
    5,
  ),
  18: row(
    "an append to a server, on either path of the client, is lost, or its acknowledgement is, or the server restarts, is late, or does not know",
    "whoever asks again is told of exactly one entry, and no yes is wrong",
    "appends",
    200,
    5_000,
  ),
  19: row(
    "a command is sent again with other content",
    "it is refused as a conflict, by every adapter",
    "adapters",
    3,
    3,
  ),
  20: row(
    "values that a record cannot hold are appended, of every kind and at random",
    "they are refused before anything is written, or read back as the same value",
    "values",
    1_000,
    100_000,
  ),
  21: row(
    "random values are recorded by every adapter",
    "each has the leaf of its canonical form",
    "values",
    10_000,
    200_000,
  ),
  22: row(
    "records of earlier releases, and entries in every retired shape, are read",
    "they have the root they had, and say what they said",
    "cases",
    2,
    2,
  ),
  23: row(
    "evidence bundles, as they were signed and edited at random, are checked with Python and OpenSSL alone",
    "that checker finds what ours finds, word for word",
    "bundles",
    200,
    2_000,
  ),
  24: row(
    "the record is copied while another process writes to it",
    "the copy is a beginning of the record and reads whole, with the root it had then",
    "copies",
    1,
    20,
  ),
  25: row(
    "a question is asked at a point of the record, and again after the record has grown",
    "the answer is the same",
    "questions",
    500,
    20_000,
  ),
  26: row(
    "a record on a server is followed by one who is slow, while others write and the server restarts",
    "each entry comes once, by its place, and memory stays bounded",
    "entries",
    10_000,
    100_000,
  ),
  28: row(
    "a process that follows a record on a server, which restarts, is killed, also in the middle of a line, and another goes on after its last whole line",
    "each entry is shown once, in order",
    "kills",
    10,
    100,
  ),
  29: row(
    "a process that signs a checkpoint of a record on a server, or imports and then does so, is killed",
    "what is kept is readable and holds, and in the end is what it is without a kill",
    "kills",
    10,
    100,
  ),
  30: row(
    "two processes sign checkpoints of one record on a server at the same time, while it grows",
    "both succeed, and what is kept is one sound checkpoint of the whole record",
    "meetings",
    50,
    500,
  ),
} as const satisfies Record<number, Row>;

export type RowNumber = keyof typeof table;

export const isDeep = process.env["DEEP"] === "1";

/** How many of them in this run. */
export const sizeOf = (number: RowNumber): number => table[number][isDeep ? "deep" : "everyday"];
