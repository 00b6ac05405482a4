import { writeFileSync } from "node:fs";
import { compiledStyle } from "./compile.ts";

// `npm run css`: the sheets of this folder become the one that is served.
writeFileSync("src/web/style/site.css", compiledStyle("."));
