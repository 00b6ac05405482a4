import { no, ok, type Result } from "#events/result.ts";
import { visible } from "#src/record/show-value.ts";
import {
  listOrders,
  stageChoices,
  type ListAsked,
  type ListOrder,
} from "#src/views/councils-listed.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import type { FieldFault } from "#src/web/fault.ts";

/** The parameters of the list of councils. */
export const listTakes = ["stage", "name", "sort"] as const;

/** Which councils an address asks for, in which order. No: what is wrong in it. */
export function listAsked({
  parameter,
}: Pick<Asked, "parameter">): Result<ListAsked, readonly FieldFault[]> {
  const stage = parameter("stage");
  const order = parameter("sort") ?? "name";
  const faults = [
    ...(stage === undefined || Object.hasOwn(stageChoices, stage) ? [] : [notAStage(stage)]),
    ...(isOrder(order) ? [] : [notAnOrder(order)]),
  ];
  if (!isOrder(order) || faults.length > 0) return no(faults);
  return ok({
    stage: stage ?? null,
    name: parameter("name") ?? "",
    order,
  });
}

const isOrder = (text: string): text is ListOrder => Object.hasOwn(listOrders, text);

const notAStage = (typed: string): FieldFault => ({
  field: "stage",
  says: `Stage: there is no stage ${visible(typed)}. Choose one of ${Object.keys(stageChoices).join(", ")}, or leave it out for all.`,
});

const notAnOrder = (typed: string): FieldFault => ({
  field: "sort",
  says: `Order: there is no order ${visible(typed)}. Choose one of ${Object.keys(listOrders).join(", ")}.`,
});

/** The parameters that ask for a list again: what is the usual is left out. */
export function listParameters({ stage, name, order }: ListAsked): URLSearchParams {
  const parameters = new URLSearchParams();
  if (stage !== null) parameters.set("stage", stage);
  if (name !== "") parameters.set("name", name);
  if (order !== "name") parameters.set("sort", order);
  return parameters;
}
