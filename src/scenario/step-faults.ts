import { z } from "zod";
import { definitionOf, eventTypes } from "#events/catalogue.ts";
import { DATE_NAMES } from "#events/define-event.ts";
import { schemaOf } from "#events/schema-of.ts";
import { regionOf } from "#machines/options.ts";
import { nearest } from "#src/record/nearest.ts";
import { showValue, visible } from "#src/record/show-value.ts";
import {
  bare,
  expectedOf,
  schemaAt,
  shapeOf,
  withDays,
  type Schema,
} from "#src/record/value-typed.ts";
import { withSilences } from "#src/record/with-silences.ts";
import { faultInDeparture } from "#src/recording/departable.ts";
import type { Fault, Place, ScenarioFile } from "./scenario.ts";

type StepFile = NonNullable<ScenarioFile["steps"]>[number];

const legal: readonly string[] = eventTypes.filter((type) => regionOf(type) !== undefined);
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");

/** The event that is meant, however it is spelt: `progress review held` is ProgressReviewHeld. */
export const eventMeant = (event: string): string | null =>
  legal.find((type) => plain(type) === plain(event)) ?? null;

/** What is wrong with one step of a file, whatever comes before it. */
export function faultsInStep(step: StepFile, at: Place): readonly Fault[] {
  const { event, advance, ...rest } = step;
  if (event === undefined || advance !== undefined)
    return [...moveFaults(event, advance, rest, at)];
  const type = eventMeant(event);
  if (type === null) return [unknownEvent(event, at)];
  return [
    ...detailFaults(type, step.set ?? {}, [...at, "set"]),
    ...dateFaults(Object.keys(step.dates ?? {}), [...at, "dates"]),
    ...departureFaults(type, Object.keys(step.departures ?? {}), [...at, "departures"]),
  ];
}

function moveFaults(
  event: string | undefined,
  advance: string | undefined,
  rest: Readonly<Record<string, unknown>>,
  at: Place,
): readonly Fault[] {
  if (event === undefined && advance === undefined) {
    const remedy = "Write event: and its name, or advance: and a length of time.";
    return [{ at, expected: "a step or a move of the clock", found: "neither", remedy }];
  }
  if (event !== undefined) {
    const remedy = "Make two of them, one after the other.";
    return [{ at, expected: "a step or a move of the clock", found: "both in one", remedy }];
  }
  return Object.keys(rest)
    .filter((name) => name !== "name" && rest[name as keyof typeof rest] !== undefined)
    .map((name) => ({
      at: [...at, name],
      expected: "nothing but a name beside advance",
      found: visible(name),
      remedy: "Put it into a step of its own.",
    }));
}

function unknownEvent(event: string, at: Place): Fault {
  const near = nearest(event, legal);
  return {
    at: [...at, "event"],
    expected: "the name of an event, as docs/reference/events.md lists them",
    found: showValue(event),
    remedy: near === null ? "Take one from that list." : `Did you mean ${near}?`,
  };
}

function detailFaults(type: string, set: Readonly<Record<string, unknown>>, at: Place): Fault[] {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const schema = schemaOf(definition);
  const shape = shapeOf(schema) ?? {};
  return Object.entries(set).flatMap(([name, value]): Fault[] => {
    const of = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (of === undefined) return [unknownName(name, Object.keys(shape), [...at, name], type)];
    const read = z.safeParse(of, detailValue(of, value));
    return read.success
      ? []
      : read.error.issues.map((issue) => wrongValue(issue, of, value, [...at, name]));
  });
}

/** What a step states, as its event has it: a day stands for a date, yes and no for true and false. */
export function detailsStated(
  type: string,
  set: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const definition = definitionOf(type);
  if (definition === undefined) throw new Error(`bug: no event type ${type}`);
  const shape = shapeOf(schemaOf(definition)) ?? {};
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => {
      const of = shape[name];
      return [name, of === undefined ? value : detailValue(of, value)];
    }),
  );
}

const detailValue = (schema: Schema, value: unknown): unknown =>
  withDays(schema, withSilences(schema, yesAndNo(schema, value)));

const yesOrNo = new Map<unknown, boolean>([
  ["yes", true],
  ["no", false],
]);

const yesAndNo = (schema: Schema, value: unknown): unknown =>
  bare(schema) instanceof z.ZodBoolean ? (yesOrNo.get(value) ?? value) : value;

function wrongValue(issue: z.core.$ZodIssue, schema: Schema, value: unknown, at: Place): Fault {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const found = path.reduce<unknown>(
    (inner, part) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[part],
    value,
  );
  const place = [...at, ...path];
  if (issue.code === "unrecognized_keys") {
    const parts = Object.keys(shapeOf(schemaAt(schema, path)) ?? {});
    return unknownName(issue.keys[0] ?? "", parts, [...place, issue.keys[0] ?? ""], place.at(-1));
  }
  const { expected } = expectedOf(schemaAt(schema, path), String(path.at(-1) ?? ""), "");
  const said = issue.message.startsWith("expected ") ? issue.message.slice(9) : expected;
  return {
    at: place,
    expected: said,
    found: showValue(found),
    remedy: "Mend the value, or leave the line out.",
  };
}

function unknownName(
  name: string,
  known: readonly string[],
  at: Place,
  of: string | number | undefined,
): Fault {
  const near = nearest(name, known);
  const list = known.length === 0 ? "There is nothing to state." : `There is ${known.join(", ")}.`;
  return {
    at,
    expected: `a detail of ${visible(String(of ?? "the step"))}`,
    found: showValue(name),
    remedy: near === null ? list : `Did you mean ${near}?`,
  };
}

const dateNames: readonly string[] = DATE_NAMES;

const dateFaults = (names: readonly string[], at: Place): Fault[] =>
  names
    .filter((name) => !dateNames.includes(name))
    .map((name) => ({
      at: [...at, name],
      expected: `one of the dates ${dateNames.join(", ")}`,
      found: showValue(name),
      remedy: "Name the date as it is named there.",
    }));

const departureFaults = (type: string, rules: readonly string[], at: Place): Fault[] =>
  rules.flatMap((rule) => {
    const fault = faultInDeparture(rule, type);
    if (fault === null) return [];
    return {
      at: [...at, rule],
      expected: `a rule that ${type} can depart from`,
      found: visible(rule),
      remedy: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}`,
    };
  });
