import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every file of the project, as a path from its root: what git tracks or would track. */
export function projectFiles(): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  try {
    const listed = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: "pipe" });
    // Git goes on listing a deleted file until its deletion is committed.
    const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
    return paths.length > 0 ? paths : walk(root);
  } catch {
    return walk(root);
  }
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The lines of the given files in which the pattern occurs, as `path:line: text`. */
export function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

/** Without git (in a downloaded archive) there is no list, so the folders themselves are read. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if ([".git", "node_modules", "coverage"].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).replaceAll("\\", "/")];
  });
}
