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

/** Another text in the place of an entry's, with its hash and its columns made to agree with it. */
export const rewrite = (file: string, pos: number, change: (body: string) => string): void => {
  const body = change(bodyAt(file, pos));
  const { stream, revision, id, commandId, recordedAt } = JSON.parse(body) as Entry;
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  tamper(
    file,
    `UPDATE entries SET body = ${text(body)}, leaf = x'${leafOf(body)}', stream = ${text(stream)},
      revision = ${revision}, entry_id = ${text(id)}, command_id = ${text(commandId)},
      recorded_at = ${text(recordedAt)} WHERE pos = ${pos}`,
  );
};
