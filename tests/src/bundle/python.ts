import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Fault } from "#src/bundle/fault.ts";
import type { Bundle } from "./bundles.ts";

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `check.py` is kept. */
export const checkerFile = place("../../../src/bundle/check.py");

const runs = (command: string, ...args: readonly string[]): string => {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? stdout : "";
};

/** Why this machine cannot run the independent checker; null where it can. */
export const lacking: string | null =
  runs("python3", "-c", "import sys; print(sys.version_info >= (3, 8))").trim() !== "True"
    ? "no Python 3.8 or later"
    : /^OpenSSL [3-9]/.test(runs("openssl", "version"))
      ? null
      : "no OpenSSL 3";

/** Where everything must run, a test may not be left out. */
export const isRequired = (process.env["REQUIRE_TOOLS"] ?? "").split(",").includes("python");

const encoded = (bundle: Bundle): Record<string, string> =>
  Object.fromEntries(
    [...bundle].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
  );

function driven<Answer>(asked: unknown): Answer {
  const { status, stdout, stderr } = spawnSync("python3", ["-B", place("drive.py"), checkerFile], {
    input: JSON.stringify(asked),
    encoding: "utf8",
    maxBuffer: 256 * 1_048_576,
  });
  if (status !== 0) throw new Error(`the checker broke down: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

/** What the independent checker finds in each of many bundles, all in one process. */
export const checkedByPython = (
  bundles: readonly {
    readonly bundle: Bundle;
    readonly key: string | null;
    readonly against?: string;
  }[],
): readonly (readonly Fault[])[] =>
  driven<[string, string | null, string][][]>({
    bundles: bundles.map(({ bundle, ...asked }) => ({ ...asked, files: encoded(bundle) })),
  }).map((faults) => faults.map(([file, where, says]) => ({ file, where, says })));

/** How many flips of a bit in every byte it was shown, and which it did not find in that file. */
export const flipsByPython = (bundle: Bundle, bits: readonly number[]) =>
  driven<{ readonly tried: number; readonly missed: readonly unknown[] }>({
    files: encoded(bundle),
    key: null,
    bits,
  });
