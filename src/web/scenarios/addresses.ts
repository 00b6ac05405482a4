import { withMore } from "#src/web/asked/address.ts";
import type { Asked } from "#src/web/asked/asked.ts";

type To = Pick<Asked, "to">;

/** The page of one scenario, with more parameters if there are any. */
export const storyAddress = (key: string, { to }: To): string =>
  to(`/scenarios/${encodeURIComponent(key)}`);

/** A comparison, the first named its baseline, or the record where it is held against that. */
export function compareAddress(
  keys: readonly string[],
  withRecord: boolean,
  { to }: To,
  page: "/compare" | "/compare.csv" = "/compare",
): string {
  const parameters = new URLSearchParams(keys.map((key): [string, string] => ["of", key]));
  if (withRecord) parameters.set("record", "yes");
  return withMore(to(page), parameters);
}
