let t=performance.now();
const { rulesVersion } = await import("#src/views/rules-version.ts");
const { lawWith } = await import("#machines/law/numbers.ts");
console.log(performance.now()-t); t=performance.now();
console.log(rulesVersion(lawWith()));console.log(performance.now()-t);
console.log(rulesVersion(lawWith({usualRepresentationsDays:28})));
