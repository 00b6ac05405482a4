/** The forms in which entries are written to a file: a line of JSON each, or the rows of a sheet. */
export const forms = ["jsonl", "csv"] as const;
export type Form = (typeof forms)[number];

/** The form of a file: as said, else by its ending, else JSON Lines. */
export const formOf = (file: string | undefined, said: Form | undefined): Form =>
  said ?? (file !== undefined && /\.csv$/i.test(file) ? "csv" : "jsonl");
