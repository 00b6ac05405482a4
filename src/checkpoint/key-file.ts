import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { no, ok, type Result } from "#events/result.ts";
import { configFolder, type Home } from "#src/record/default-path.ts";
import { draftOf, putInPlace } from "#src/record/put-in-place.ts";
import { readFaultSaid } from "#src/record/read-fault.ts";
import { isDiskFault } from "#src/record/write-file.ts";
import { signingKey, type SigningKey } from "./key.ts";

/** This user's signing key, and the file that holds it. */
export interface OwnKey {
  readonly key: SigningKey;
  readonly file: string;
  /** True if there was none and it was made now. */
  readonly made: boolean;
}

/**
 * This user's Ed25519 key, made at its first use: in the user's own folder for settings, readable by
 * this user alone, never in the record. No: a sentence to show.
 */
export const ownKey = (around: Home): Result<OwnKey, string> => {
  const file = keyFile(around);
  if (file === null) {
    return no("This user has no home folder in which a key for signing could be kept.");
  }
  try {
    const made = statSync(file, { throwIfNoEntry: false }) === undefined && makeKey(file);
    const read = readKey(file, around.platform);
    return read.ok ? ok({ key: read.value, file, made }) : read;
  } catch (thrown) {
    if (!isDiskFault(thrown)) throw thrown;
    return no(`The key for signing, ${file}, could not be kept or read: ${readFaultSaid(thrown)}.`);
  }
};

/** The same where it is there already; null where it is not. Makes nothing. */
export const ownKeyIfThere = (around: Home): Result<OwnKey | null, string> => {
  const file = keyFile(around);
  if (file === null || statSync(file, { throwIfNoEntry: false }) === undefined) return ok(null);
  return ownKey(around);
};

const keyFile = (around: Home): string | null => {
  const folder = configFolder(around);
  return folder === null ? null : join(folder, "signing-key.pem");
};

/** False if somebody else was faster: theirs stays. */
const makeKey = (file: string): boolean => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = draftOf(file);
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), {
    flag: "wx",
    mode: 0o600,
  });
  return putInPlace(draft, file, { replace: false }) === "placed";
};

const readKey = (file: string, platform: NodeJS.Platform): Result<SigningKey, string> => {
  if (platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    return no(
      `Others may read the key for signing in ${file}, so that a signature by it shows nothing. ` +
        `Nothing was signed. If nobody has read it, type: chmod 600 ${file}`,
    );
  }
  const fault = `The file ${file} does not hold a key for signing (Ed25519, PEM). Put back the key from a copy, or move the file away to have a new key made.`;
  try {
    const key = createPrivateKey(readFileSync(file));
    return key.asymmetricKeyType === "ed25519" ? ok(signingKey(key)) : no(fault);
  } catch (thrown) {
    if (isDiskFault(thrown)) throw thrown;
    return no(fault);
  }
};
