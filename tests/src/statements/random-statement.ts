import fc from "fast-check";
import { partWords, statusWords, verdictWords } from "#src/statements/vocabulary.ts";
import { ruleIds } from "#src/views/rule-by-id.ts";

const part = fc
  .constantFrom(...Object.entries(partWords))
  .chain(([word, { positions }]) =>
    fc.constantFrom(...Object.keys(positions)).map((position) => `${word} ${position}`),
  );
const rung = fc
  .tuple(fc.constantFrom(">=", "<=", ">", "<", "="), fc.nat(4))
  .map(([sign, number]) => `rung ${sign} ${number}`);
const finding = fc
  .tuple(fc.constantFrom(...ruleIds), fc.constantFrom(...Object.keys(verdictWords)))
  .map(([rule, verdict]) => `${rule} ${verdict}`);
const status = fc
  .tuple(fc.constantFrom("k-1", "direction-2022-11"), fc.constantFrom(...Object.keys(statusWords)))
  .map(([key, said]) => `${key} ${said}`);

const clause = fc
  .tuple(fc.boolean(), fc.oneof(rung, part, finding, status, fc.constant("model trust")))
  .map(([denied, text]) => (denied ? `not ${text}` : text));

/** Any statement, as it is written. */
export const anyStatement: fc.Arbitrary<string> = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .chain((clauses) => fc.constantFrom(" and ", " or ").map((joined) => clauses.join(joined)));
