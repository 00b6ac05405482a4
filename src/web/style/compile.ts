import { compile } from "sass";

/** The style sheet of the pages, compressed, from the sheets of this folder: what `npm run css` keeps. */
export const compiledStyle = (root: string): string =>
  `${compile(`${root}/src/web/style/site.scss`, { style: "compressed", loadPaths: [root], charset: false }).css}\n`;
