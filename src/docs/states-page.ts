import { definitionOf } from "#events/catalogue.ts";
import { regionsDrawn, type EdgeDrawn, type RegionDrawn } from "./chart-edges.ts";
import { bullets, generatedPage, page, ruleLink, table } from "./markdown.ts";
import { rules } from "#machines/rules/registry.ts";
import { derivedWords, regionWords } from "./words-of.ts";

/** The regions of the chart, their positions, and where each step leads. */
export const statesPage = (): string =>
  page([
    generatedPage(
      "States: the legal positions of a case",
      "A case is one council and one set of functions. It is in one position of **every** region at once, and the regions move independently. Every step may be recorded in every position: what happened, happened. Whether it was lawful is what the rules say.",
      "In the drawings an arrow from “any position” bears the steps that lead to a position, wherever the region was; “in some cases” means that a question decides. Steps that leave the region where it was are not drawn. The tables list every step: the first line of a step whose question is answered yes decides, or else the line “otherwise”.",
    ),
    ...regionsDrawn().flatMap(regionSections),
  ]);

const regionSections = (region: RegionDrawn): readonly string[] => [
  `## ${regionWords[region.name]}`,
  `The region \`${region.name}\`. Positions:`,
  bullets(region.positions.map(({ path, label }) => `\`${path}\`: ${label}`)),
  drawing(region),
  table(
    ["Step", "If", "Leads to", "Judged by"],
    region.edges.map((edge, at) => stepRow(region, edge, region.edges[at - 1])),
  ),
];

/** What the step says happened. */
function stepWords(type: string): string {
  const words = definitionOf(type)?.says ?? derivedWords[type];
  if (words === undefined) throw new Error(`bug: the step ${type} has no words`);
  return words;
}

function stepRow(
  region: RegionDrawn,
  edge: EdgeDrawn,
  before: EdgeDrawn | undefined,
): readonly string[] {
  const first = before?.step !== edge.step;
  const others = region.edges.filter(({ step }) => step === edge.step).length > 1;
  return [
    first ? stepWords(edge.step) : "",
    edge.withoutEffect
      ? "a rule gives it no legal effect"
      : (edge.given ?? (others ? "otherwise" : "")),
    edge.withoutEffect ? "stays; noted as without effect" : leadsTo(region, edge),
    first ? edge.rules.map((name) => ruleLink(rules[name].id)).join(", ") : "",
  ];
}

function leadsTo(region: RegionDrawn, { to, raises }: EdgeDrawn): string {
  const place = to === null ? "stays" : labelAt(region, to);
  return raises.length === 0 ? place : `${place}; other regions hear of it`;
}

function labelAt({ positions }: RegionDrawn, path: string): string {
  const found = positions.find((position) => position.path === path);
  if (found === undefined) throw new Error(`bug: no position ${path}`);
  return found.label;
}

function drawing(region: RegionDrawn): string {
  const moving = region.edges.filter(({ to }) => to !== null);
  if (moving.length === 0) {
    return "Nothing recorded here moves any region, so there is nothing to draw.";
  }
  const boxes = region.positions.map(
    ({ path, label, hasParts }) => `  ${idOf(path)}${hasParts ? `{{"${label}"}}` : `["${label}"]`}`,
  );
  const parts = region.positions
    .filter(({ path }) => path.includes("."))
    .map(({ path }) => `  ${idOf(path.split(".")[0] ?? "")} -.- ${idOf(path)}`);
  const arrows = region.positions.flatMap(({ path }) => arrowTo(path, region.edges));
  return [
    "```mermaid",
    "flowchart LR",
    '  any(("any<br/>position"))',
    ...boxes,
    ...parts,
    ...arrows,
    "```",
  ].join("\n");
}

/** One arrow for all the steps that lead to a position. */
function arrowTo(path: string, edges: readonly EdgeDrawn[]): readonly string[] {
  const here = edges.filter(({ to }) => to === path);
  const steps = [...new Set(here.map(({ step }) => step))].map((step) => {
    const always = here.some((edge) => edge.step === step && edge.given === null);
    const only = edges.every(
      (edge) => edge.step !== step || edge.to === path || edge.withoutEffect,
    );
    return `${stepWords(step)}${always && only ? "" : " (in some cases)"}`;
  });
  return steps.length === 0 ? [] : [`  any -- "${steps.join("<br/>")}" --> ${idOf(path)}`];
}

const idOf = (path: string): string => `at_${path.replaceAll(".", "_")}`;
