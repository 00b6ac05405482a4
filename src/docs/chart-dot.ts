import { regionsDrawn, type RegionDrawn } from "./chart-edges.ts";

/**
 * The chart as a drawing in the DOT language: one box for each region, one arrow for each position
 * that a step leads to. As in the drawings of the states page an arrow leaves the region, since a
 * step may be recorded in every position.
 */
export const chartDot = (): string =>
  `${[
    "// Written from the code by `npm run docs`; change the code, never this file.",
    "digraph chart {",
    "  rankdir=LR;",
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...regionsDrawn().flatMap(drawn),
    "}",
  ].join("\n")}\n`;

function drawn({ name, positions, edges }: RegionDrawn): readonly string[] {
  const id = (path: string): string => quoted(`${name}.${path}`);
  const steps = new Map<string, Set<string>>();
  for (const { to, step } of edges) {
    if (to !== null) steps.set(to, (steps.get(to) ?? new Set()).add(step));
  }
  return [
    `  subgraph ${quoted(`cluster_${name}`)} {`,
    `    label=${quoted(name)};`,
    `    ${id("any")} [label="any position", shape=ellipse];`,
    ...positions.map(({ path, label }) => `    ${id(path)} [label=${quoted(label)}];`),
    ...[...steps].map(
      ([to, types]) => `    ${id("any")} -> ${id(to)} [label=${quoted([...types].join("\\n"))}];`,
    ),
    "  }",
  ];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
