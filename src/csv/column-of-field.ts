/**
 * What a sheet with these columns calls a field of an entry: `dates.made.from` is `made.from`, or
 * `made` where the sheet has the whole date in one cell; `evidence[0].sourceId` is
 * `evidence.1.sourceId` where the sheet has such a column. What stands within a cell of JSON keeps
 * its name, which begins with that of the column.
 */
export const columnOfField = (field: string, names: readonly string[]): string => {
  const [, date, part] = /^dates\.(\w+)(\.\w+)?$/.exec(field) ?? [];
  if (date !== undefined) return columnOfDate(date, part ?? "", names);
  const spread = field.replaceAll(/\[(\d+)\]/g, (_, at: string) => `.${Number(at) + 1}`);
  const holder = names
    .filter((name) => name.includes(".") && (spread === name || spread.startsWith(`${name}.`)))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), "");
  if (holder !== "") return holder;
  const [root = ""] = spread.split(".");
  if (root === "functions") return root;
  return names.includes(root) ? field : spread;
};

const columnOfDate = (date: string, part: string, names: readonly string[]): string => {
  if (names.includes(`${date}${part}`)) return `${date}${part}`;
  if (names.includes(date)) return date;
  if (names.some((name) => name.startsWith(`${date}.`))) return `${date}${part}`;
  return names.includes("happened") ? "happened" : date;
};
