import { eventTypes } from "#events/catalogue.ts";
import { no, ok, type Result } from "#events/result.ts";
import { regionOf } from "#machines/options.ts";
import { exitCodes } from "#src/record/exit-code.ts";
import { nearest } from "#src/record/nearest.ts";
import { faultInDeparture } from "#src/recording/departable.ts";
import type { Proposed } from "#src/views/why.ts";
import type { Refusal } from "./record.ts";

/** A step as typed: the event, `path=value` pairs and `RULE: reason` pairs. */
export interface StepTyped {
  readonly set?: readonly string[];
  readonly departure?: readonly string[];
}

const usage = (says: string): Result<never, Refusal> => no({ says, code: exitCodes.usage });

/**
 * The step that is meant. No: exit 3 for an unknown event; 2 for a detail that it does not have, a
 * value that a detail cannot hold, or a rule that it cannot depart from.
 */
export async function stepTyped(
  event: string,
  typed: StepTyped,
  command: string,
): Promise<Result<Proposed, Refusal>> {
  const type = typeMeant(event, command);
  if (!type.ok) return type;
  const departures: Departure[] = [];
  for (const text of typed.departure ?? []) {
    const departure = departureTyped(text, type.value);
    if (!departure.ok) return usage(`--departure ${text}: ${departure.error}`);
    departures.push(departure.value);
  }
  const { set = [] } = typed;
  if (set.length === 0) return ok({ type: type.value, data: {}, dates: {}, departures });
  // Reading a value needs the schemas, which take a while to load.
  const { detailsTyped } = await import("./set-typed.ts");
  const details = detailsTyped(type.value, set);
  return details.ok ? ok({ type: type.value, ...details.value, departures }) : usage(details.error);
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");

function typeMeant(event: string, command: string): Result<string, Refusal> {
  const legal = eventTypes.filter((type) => regionOf(type) !== undefined);
  const found = legal.find((type) => plain(type) === plain(event));
  if (found !== undefined) return ok(found);
  if (event.trim() === "") return usage("Name the step, such as CommissionerInstructed.");
  const near = nearest(event, legal);
  const part = legal.filter((type) => plain(event) !== "" && plain(type).includes(plain(event)));
  const hint = [...new Set([...(near === null ? [] : [near]), ...part])].slice(0, 6);
  return no({
    says:
      `There is no event called ${event}. ` +
      (hint.length > 0
        ? `Did you mean ${hint.join(", ")}?`
        : `Type ${command} moves <council> --all for the list.`),
    code: exitCodes.notFound,
  });
}

interface Departure {
  readonly rule: string;
  readonly reason: string;
}

function departureTyped(text: string, type: string): Result<Departure, string> {
  const [, typed, reason] = /^\s*([A-Za-z]\d{1,3}[a-z]?)\s*:\s*(\S.*)$/s.exec(text) ?? [];
  if (typed === undefined || reason === undefined) {
    return no('write the rule and the reason, such as "V33: the reason".');
  }
  const id = `${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
  const fault = faultInDeparture(id, type);
  return fault === null ? ok({ rule: id, reason }) : no(fault);
}
