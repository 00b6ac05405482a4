import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { proofPage } from "#src/docs/proof-page.ts";
import { proofReport } from "#src/proof/report.ts";
import { OracleAgreement } from "./against-oracle.ts";

// `npm run prove`: the whole proof, the oracle included, written where the reference stands.
const at = (name: string): string =>
  fileURLToPath(new URL(`../../docs/reference/${name}`, import.meta.url));

const oracle = new OracleAgreement();
const began = performance.now();
const report = proofReport([oracle], () => oracle.result);
const seconds = Math.round((performance.now() - began) / 1000);

for (const { cone, positions, steps, refused } of report.cones) {
  console.log(`${cone}: ${positions[2]} positions, ${steps} steps, ${refused} refused`);
}
const { totals } = report;
console.log(
  `${totals.compared} comparisons with the table of powers, ${report.oracle?.steps ?? 0} with the oracle, in ${seconds} s.`,
);
for (const { says, story } of [...report.disagreements, ...report.broken]) {
  console.log(`\nNOT PROVED. ${says}\n  ${story.join("\n  ")}`);
}
for (const { cone, blurred } of report.cones.filter((part) => part.blurred > 0)) {
  console.log(`\nNOT PROVED. ${cone}: ${blurred} positions taken for one were answered apart.`);
}
for (const fault of report.stuck) console.log(`\nNOT PROVED. ${fault}`);
for (const difference of report.oracle?.differences ?? []) {
  console.log(`\nNOT PROVED. The oracle differs: ${difference}`);
}
if (report.proved) {
  writeFileSync(at("proof.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(at("proof.md"), proofPage(report));
  console.log("Proved. docs/reference/proof.json and proof.md are written.");
} else {
  console.log("\nNot proved. Nothing was written.");
  process.exitCode = 6;
}
