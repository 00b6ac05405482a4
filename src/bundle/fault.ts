/** Something in a bundle that is not as it was signed, or does not hold together. */
export interface Fault {
  readonly file: string;
  /** The line, entry or stream; null where it is the file as a whole. */
  readonly where: string | null;
  /** A sentence: what is wrong and what was expected. */
  readonly says: string;
}

/** Takes a fault down. */
export type Say = (file: string, where: string | null, says: string) => void;

/** The files of a bundle as they were found. */
export type Found = ReadonlyMap<string, Uint8Array>;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of a file; null where it is missing, which the manifest’s check says, or no text. */
export function textOf(found: Found, name: string, say: Say): string | null {
  const bytes = found.get(name);
  if (bytes === undefined) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    say(name, null, "It is not text in UTF-8.");
    return null;
  }
}

/** The lines of such a file, each of which must end; null where there are none to be had. */
export function linesOf(found: Found, name: string, say: Say): readonly string[] | null {
  const text = textOf(found, name, say);
  if (text === null || text.endsWith("\n")) return text?.split("\n").slice(0, -1) ?? null;
  say(name, null, "Its last line does not end: it was cut short.");
  return text.split("\n");
}
