import { constants, type DatabaseSync } from "node:sqlite";

/**
 * The file format, version 1: a SQLite database (WAL) with `application_id` "EVLG" and this one
 * table. `body` is the canonical JSON that was hashed; the other columns repeat what it says, so
 * that SQL can find and order entries, and are held against it whenever an entry is read. `leaf`
 * stands before `body` so that the tree is computed without touching the texts. `pos` is the leaf
 * index plus 1.
 *
 * The triggers are a guard against mistakes, not against somebody who can write to the file: that
 * is what checkpoints are for. The insert guard also stops INSERT OR REPLACE, which removes a row
 * without firing a delete trigger, by position, by revision and by id.
 */
export const applicationId = 0x45564c47;
export const fileFormat = 1;

const schema: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "entries",
    sql: `CREATE TABLE entries (
  pos INTEGER PRIMARY KEY CHECK (pos > 0),
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  entry_id TEXT NOT NULL UNIQUE,
  command_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  body TEXT NOT NULL,
  UNIQUE (stream, revision)
) STRICT`,
  },
  {
    name: "entries_by_command",
    sql: "CREATE INDEX entries_by_command ON entries (stream, command_id)",
  },
  {
    name: "entries_insert_at_end",
    sql: `CREATE TRIGGER entries_insert_at_end BEFORE INSERT ON entries
WHEN NEW.pos IS NOT (SELECT coalesce(max(pos), 0) + 1 FROM entries)
  OR NEW.revision IS NOT
    (SELECT coalesce(max(revision), -1) + 1 FROM entries WHERE stream = NEW.stream)
  OR NEW.recorded_at < (SELECT recorded_at FROM entries
    WHERE stream = NEW.stream ORDER BY revision DESC LIMIT 1)
  OR EXISTS (SELECT 1 FROM entries WHERE entry_id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'an entry can only be added at the end'); END`,
  },
  {
    name: "entries_no_update",
    sql: `CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry cannot be changed'); END`,
  },
  {
    name: "entries_no_delete",
    sql: `CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry cannot be removed'); END`,
  },
];

/** Makes an empty database into a record. */
export const initialise = (db: DatabaseSync): void => {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  db.exec("BEGIN IMMEDIATE");
  for (const { sql } of schema) db.exec(sql);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${fileFormat}`);
  db.exec("COMMIT");
};

/** Where the schema is not exactly ours: a name and what is the matter, or null. */
export const faultInSchema = (db: DatabaseSync): string | null => {
  const found = new Map(
    db
      .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
      .all()
      .map((row) => [row["name"], row["sql"]]),
  );
  for (const { name, sql } of schema) {
    if (!found.has(name)) return `its guard or table "${name}" is missing`;
    if (found.get(name) !== sql) return `its guard or table "${name}" was changed`;
    found.delete(name);
  }
  const [extra] = found.keys();
  return extra === undefined ? null : `"${String(extra)}" does not belong in it`;
};

/** From now on this connection can read, and insert into `entries`; SQLite refuses all else. */
export const guard = (db: DatabaseSync): void => {
  db.setAuthorizer((action, table) => {
    if (action === constants.SQLITE_INSERT && table === "entries") return constants.SQLITE_OK;
    return alwaysAllowed.has(action) ? constants.SQLITE_OK : constants.SQLITE_DENY;
  });
};

const alwaysAllowed: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_TRANSACTION,
]);
