import { maxPageSize, type ReadAllOptions } from "./event-log.ts";
import type { LogFailure } from "./log-error.ts";
import { faultInNumber, invalid } from "./prepare-append.ts";

/** What a reader may ask for, checked alike in every adapter. A fault is an Invalid. */
export const faultInReadAll = (options: ReadAllOptions): LogFailure | null => {
  const { after = 0, limit = maxPageSize, prefix = "" } = options;
  if (limit > maxPageSize) return invalid("limit", `must be at most ${maxPageSize}`);
  return (
    faultInNumber("after", after, 0) ?? faultInNumber("limit", limit, 1) ?? faultInPrefix(prefix)
  );
};

export const faultInReadStream = (options: { readonly fromRevision?: number }): LogFailure | null =>
  faultInNumber("fromRevision", options.fromRevision ?? 0, 0);

/** `held` is the number of entries in the record. */
export const faultInHead = (
  options: { readonly size?: number },
  held: number,
): LogFailure | null => {
  const { size = 0 } = options;
  if (size > held) return invalid("size", `must be at most ${held}, which the record holds`);
  return faultInNumber("size", size, 0);
};

export const faultInStreams = (
  options: { readonly prefix?: string; readonly size?: number },
  held: number,
): LogFailure | null => faultInPrefix(options.prefix ?? "") ?? faultInHead(options, held);

const faultInPrefix = (prefix: string): LogFailure | null =>
  /^[a-z0-9-]{0,128}$/.test(prefix)
    ? null
    : invalid("prefix", "must be the beginning of a stream name: a-z, 0-9 and hyphens");
