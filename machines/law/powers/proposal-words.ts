/** The proposal that a step names, and whether it is the current one. */
import { and, isOnRecord, type Condition } from "#machines/logic/expression.ts";
import { namesCurrentProposal } from "./positions.ts";
import {
  currentProposal,
  is,
  isNull,
  isThere,
  keyIs,
  saidAt,
  same,
  sameDays,
  theOneNamed,
} from "./words.ts";

export const isNamed = keyIs("proposal", "proposal");
export const theProposal = (where: Condition): Condition =>
  theOneNamed("facts.proposals", "proposal", "proposal", where);
export const statusIs = (status: string): Condition =>
  is("proposal.status", status, "the status of the proposal");

/** The named proposal is on record, and this is so of it. */
export const namedIs = (where: Condition): Condition =>
  isThere("facts.proposals", "proposal", and(isNamed, where));

export const isCurrent = and(isOnRecord(currentProposal), namesCurrentProposal(saidAt("proposal")));
export const staysCurrent = same(
  "facts.current.proposal",
  saidAt("proposal"),
  "the current proposal",
);
export const noneCurrent = isNull("facts.current.proposal", "the current proposal");

export const dayIsKept = (name: string): Condition =>
  sameDays(`proposal.${name}`, "step.on", "the day of the step");
