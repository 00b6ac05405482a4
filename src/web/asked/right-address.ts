/**
 * The address that was meant by one that no page has: the same in small letters, without slashes at
 * its end, its parameters kept. Null where no page has that either. It is put together from the paths
 * of the table, so that it always begins with one of them and never leads to another server.
 */
export function rightAddress(asked: string, paths: readonly string[]): string | null {
  const { pathname, search } = new URL(asked);
  const parts = pathname.replace(/\/+$/, "").split("/");
  for (const path of paths) {
    const meant = meantBy(parts, path);
    if (meant !== null && meant !== pathname) return `${meant}${search}`;
  }
  return null;
}

/** The path with the parts that were asked for in the place of its names; null where it is another. */
function meantBy(parts: readonly string[], path: string): string | null {
  const own = path === "/" ? [""] : path.split("/");
  if (own.length !== parts.length) return null;
  const meant = own.map((one, at) => {
    const part = parts[at] ?? "";
    // What a name stands for may be a file of the reader’s, whose letters are its own.
    if (one.startsWith(":")) return part === "" ? null : part;
    return part.toLowerCase() === one ? one : null;
  });
  return meant.includes(null) ? null : meant.join("/") || "/";
}
