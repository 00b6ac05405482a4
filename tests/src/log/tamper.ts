import { DatabaseSync } from "node:sqlite";
import type { Entry } from "#events/envelope.ts";
import { leafOf } from "#src/log/leaf.ts";

/** Does what only somebody with the file in his hands can do, then puts the guards back. */
export const tamper = (file: string, ...attack: string[]): void => {
  const db = new DatabaseSync(file);
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${String(name)}`);
  for (const sql of attack) db.exec(sql);
  for (const { sql } of guards) db.exec(String(sql));
  db.close();
};

/** The text of an entry as the file holds it. `pos` counts from 1. */
const bodyAt = (file: string, pos: number): string => {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare("SELECT body FROM entries WHERE pos = ?").get(pos);
  db.close();
  return String(row?.["body"]);
};

/** Another text in the place of an entry's, with its hash made to agree with it. */
export const reword = (file: string, pos: number, change: (body: string) => string): void => {
  const body = change(bodyAt(file, pos));
  const set = `body = ${text(body)}, leaf = x'${leafOf(body)}'`;
  tamper(file, `UPDATE entries SET ${set} WHERE pos = ${pos}`);
};

/** The same, with its columns made to agree as well. */
export const rewrite = (file: string, pos: number, change: (body: string) => string): void => {
  reword(file, pos, change);
  const { stream, revision, id, commandId, recordedAt } = JSON.parse(bodyAt(file, pos)) as Entry;
  tamper(
    file,
    `UPDATE entries SET stream = ${text(stream)}, revision = ${revision}, entry_id = ${text(id)},
      command_id = ${text(commandId)}, recorded_at = ${text(recordedAt)} WHERE pos = ${pos}`,
  );
};

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Sets one byte of one value, or a number to another. False where nothing would change. */
export const editByte = (
  file: string,
  pos: number,
  column: string,
  at: number,
  to: number,
): boolean => {
  const db = new DatabaseSync(file);
  const row = db
    .prepare(`SELECT CAST(${column} AS BLOB) AS bytes FROM entries WHERE pos = ?`)
    .get(pos);
  db.close();
  const bytes = Buffer.from(row?.["bytes"] as Uint8Array);
  const isNumber = column === "pos" || column === "revision";
  const place = at % bytes.length;
  if (isNumber ? Number(bytes.toString()) === to : bytes[place] === to) return false;
  bytes[place] = to;
  const value = isNumber ? String(to) : `x'${bytes.toString("hex")}'`;
  const typed = isNumber || column === "leaf" ? value : `CAST(${value} AS TEXT)`;
  try {
    tamper(file, `UPDATE entries SET ${column} = ${typed} WHERE pos = ${pos}`);
    return true;
  } catch (refused) {
    if (refused instanceof Error && refused.message.includes("constraint failed")) return false;
    throw refused;
  }
};
