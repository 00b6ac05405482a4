import { longDay } from "#machines/time/day.ts";
import type { Report } from "#src/views/schemas/report.ts";

/** The style of the page, for screens, phones and paper. Our own, in the spirit of GOV.UK. */
export const styleFor = ({ council, asAt, known }: Report): string =>
  pageStyle(`${council.name}, position on ${longDay(asAt)}, using ${known.words}`);

/** The same for any page, with what stands at the foot of each sheet of paper. */
export const pageStyle = (foot: string): string => `${screen}${narrow}${printed(foot)}`;

const screen = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #0b0c0c; background: #fff; font: 1.0625rem/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
header { background: #0b5e63; color: #fff; }
header p { max-width: 62rem; margin: 0 auto; padding: 0.7rem 1rem; font-weight: bold; }
main { max-width: 62rem; margin: 0 auto; padding: 0 1rem 4rem; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 2rem 0 0.8rem; }
h2 { font-size: 1.6rem; line-height: 1.2; margin: 3rem 0 0.8rem; padding-top: 0.8rem; border-top: 2px solid #0b5e63; }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 1.6rem 0 0.4rem; }
h4 { font-size: 1.0625rem; line-height: 1.35; margin: 0.9rem 0 0.3rem; }
p, ul, ol, dl, figure { margin: 0 0 0.8rem; }
li { margin-bottom: 0.35rem; }
a { color: #0b4f94; }
.short { white-space: nowrap; }
a:focus-visible, summary:focus-visible { outline: 3px solid #0b0c0c; background: #ffdd00; color: #0b0c0c; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.6rem 1rem; }
.headline { font-size: 1.35rem; line-height: 1.4; }
.small { font-size: 0.92rem; color: #454b50; }
.cuts { background: #f1f4f5; padding: 0.9rem 1rem 0.4rem; border-left: 5px solid #0b5e63; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: 0.2rem 0; }
dt { font-weight: bold; }
dd { margin: 0; }
nav ul { columns: 3; padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.8rem 0.45rem 0; border-bottom: 1px solid #b8bfc4; font-weight: normal; }
thead th { font-weight: bold; white-space: nowrap; }
tbody th { font-weight: bold; }
th, td { overflow-wrap: break-word; }
figure { overflow: hidden; }
.pictures svg { display: block; width: 100%; height: auto; }
.path li { padding-left: 0.3rem; }
.timeline { list-style: none; padding: 0; border-left: 4px solid #0b5e63; }
.timeline > li { position: relative; padding: 0 0 1rem 1.3rem; }
.timeline > li::before { content: ""; position: absolute; left: -0.66rem; top: 0.3rem; width: 0.7rem; height: 0.7rem; border-radius: 50%; background: #fff; border: 4px solid #0b5e63; }
.timeline h3 { margin-top: 0; }
.timeline p { margin-bottom: 0.35rem; }
.moved { border-left: 5px solid #12436d; padding-left: 0.7rem; }
.notable { border-left: 5px solid #6f777b; padding-left: 0.7rem; }
.breach { border-left: 5px solid #b10e1e; padding-left: 0.7rem; }
.quotation { margin: 0 0 0.6rem; padding: 0.5rem 0.8rem; background: #f1f4f5; }
.quotation blockquote, .quotation p { margin: 0; }
.quotation figcaption { font-size: 0.92rem; color: #454b50; }
details { margin: 0 0 0.6rem; padding-left: 0.7rem; }
summary { cursor: pointer; }
.source { margin-bottom: 1.2rem; }
.source p { margin-bottom: 0.15rem; }
@media (forced-colors: active) { .breach, .notable, .moved, .cuts { border-color: CanvasText; } }
`;

const narrow = `
@media screen and (max-width: 640px) {
  .pictures, .only-wide { display: none; }
  h1 { font-size: 1.7rem; }
  h2 { font-size: 1.35rem; }
  .headline { font-size: 1.15rem; }
  nav ul { columns: 1; }
  dl > div { display: block; padding: 0.35rem 0; }
  caption { display: block; }
  thead { position: absolute; left: -999rem; }
  table, tbody, tr, th, td { display: block; width: auto; }
  tbody th { border: 0; padding-bottom: 0; }
  td { border: 0; padding: 0.1rem 0; }
  td:not(:empty)::before { content: attr(data-label) ": "; color: #454b50; }
  tr { border-bottom: 1px solid #b8bfc4; padding-bottom: 0.4rem; }
}
`;

/** On paper every page says what it is of, by which dates, and which page it is. */
const printed = (foot: string): string => `
@page {
  size: A4;
  margin: 17mm 16mm 20mm;
  @bottom-left { content: ${quoted(foot)}; font: 8pt Helvetica, Arial, "Liberation Sans", sans-serif; width: 145mm; vertical-align: top; padding-top: 3mm; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Helvetica, Arial, "Liberation Sans", sans-serif; vertical-align: top; padding-top: 3mm; }
}
@page wide { size: A4 landscape; }
@media print {
  body { font-size: 10pt; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  header { display: none; }
  .skip, nav { display: none; }
  h1 { margin-top: 0; }
  h2, h3, h4, summary, caption { break-after: avoid; }
  tr, details, dl > div, .kept-together, .quotation, .pictures figure, .timeline h3 { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  #path { page: wide; }
  h2 { margin-top: 1.2rem; }
  .pictures svg { max-height: 138mm; }
  th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
  .only-wide { display: block; }
  a { color: inherit; text-decoration: none; }
  details:not([open])::details-content { content-visibility: visible; display: block; }
  details > summary { list-style: none; font-weight: bold; }
  p, li { orphans: 3; widows: 3; }
}
`;

/** A text as a string of CSS: whatever is no plain letter or digit is written by its number. */
export const quoted = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9 ,.]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ""} `)}"`;
