import module from "node:module"; module.enableCompileCache?.("/tmp/ncc2");
const root = new URL("../../", import.meta.url).href;
if (process.argv[2]) module.registerHooks({ resolve(s, c, next) {
  if (s.endsWith(".ts")) { if (s[0]==="#") return { url: root + s.slice(1), format: "module-typescript", shortCircuit: true };
   if (s[0]===".") return { url: c.parentURL.slice(0, c.parentURL.lastIndexOf("/")) + s.slice(1), format: "module-typescript", shortCircuit: true }; }
  return next(s, c); } });
const a=performance.now();
await import("./zz-show.ts");
