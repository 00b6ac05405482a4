import { readKurrentAddress, type KurrentAddress } from "#src/log/kurrent-address.ts";

/** The address of a record as it is typed; throws where that is none. */
export const addressOf = (typed: string): KurrentAddress => {
  const read = readKurrentAddress(typed, {});
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
