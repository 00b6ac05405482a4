import { sentenceFor, type LogFailure } from "#src/log/log-error.ts";
import type { RecordPlace } from "#src/record/place.ts";
import { exitCodeFor } from "#src/record/exit-code.ts";
import { refusalFor } from "#src/record/open.ts";
import type { Refusal } from "./record.ts";

/** What a command says of a failure of the record that it has open. */
export const refused = (failure: LogFailure): Refusal => ({
  says: sentenceFor(failure),
  code: exitCodeFor(failure),
});

/** What a command says where the record at a place cannot be used. */
export const refusedAt = (failure: LogFailure, place: RecordPlace): Refusal => {
  const { says, exitCode } = refusalFor(failure, place);
  return { says, code: exitCode };
};
