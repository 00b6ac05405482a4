import { html } from "hono/html";
import { longDay } from "#machines/time/day.ts";
import { listOf, tableOf, type Html } from "#src/report/html.ts";
import { htmlPage } from "#src/report/html-page.ts";
import { pageStyle } from "#src/report/style.ts";
import { counted } from "#src/views/say-value.ts";
import { functionsSay } from "#src/views/stated-words.ts";
import { consistencyFile, files, type BundleJson } from "./format.ts";
import { limits, proves } from "./words.ts";

/** `README.html`, for somebody who was handed a bundle and knows nothing of it. Pure. */
export function readmePage(bundle: BundleJson, verifierLine: string): string {
  const { councils, isWhole, question } = bundle;
  const of = isWhole ? "the whole record" : (councils[0]?.name ?? "");
  const title = `Evidence bundle: ${of}`;
  return htmlPage({
    title,
    style:
      pageStyle(`${title}, position on ${longDay(question.asAt)}, using ${bundle.known}`) +
      ownStyle,
    skipTo: "the guide",
    header: "Intervention record: evidence bundle",
    main: html`${opening(bundle, of)} ${toRead(bundle)} ${toCheck(verifierLine)} ${shown()}
    ${contents(bundle)}`,
  });
}

const ownStyle = `
code { font-size: 0.92em; overflow-wrap: anywhere; }
.typed { display: block; margin: 0.3rem 0 0.6rem; padding: 0.5rem 0.8rem; background: #f1f4f5; }
@media print {
  h2 { break-inside: avoid; }
  .typed { border: 1px solid #b8bfc4; }
}
`;

function opening(bundle: BundleJson, of: string): Html {
  const { isWhole, question, known, record, counts, software, since } = bundle;
  const facts: readonly (readonly [string, string])[] = [
    ["Position on", longDay(question.asAt)],
    ["Using", known],
    ["About", functionsSay[question.functions]],
    ["Holds", `${counted(counts.entries, "entry", "entries")}, ${partOf(bundle)}`],
    ["Cites", counted(counts.sources, "source", "sources")],
    ["Record", `${record.origin}, Merkle root ${record.root}`],
    ...(since === null
      ? []
      : ([["Continues", `the checkpoint of ${counted(since.size, "entry", "entries")}`]] as const)),
    ["Made with", software],
  ];
  return html`
    <h1>Evidence bundle: ${of}</h1>
    <p class="headline">
      This folder says how the Secretary of State for Education intervened in
      ${isWhole ? "councils’ children’s services" : "one council’s children’s services"}, on what
      evidence, and lets anybody check that not a letter of it was changed since it was signed.
    </p>
    <dl class="cuts">
      ${facts.map(
        ([term, says]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${says}</dd>
          </div>`,
      )}
    </dl>
  `;
}

const partOf = ({ isWhole, counts, record }: BundleJson): string =>
  isWhole
    ? `all that the record held, in ${counted(counts.streams, "stream", "streams")}`
    : `all that the record held of this council, out of ${record.size} of the whole record`;

function toRead({ councils, isWhole }: BundleJson): Html {
  const links = councils.map(({ name, report }) => html`<a href="${report}">${name}</a>`);
  return html`
    <h2>Read and print</h2>
    ${
      isWhole
        ? html`<p>There is a report on each council:</p>
            ${listOf(links)}`
        : html`<p>
            Open the report, <code class="short">report.html</code>: ${links}. It needs no network
            and nothing installed.
          </p>`
    }
    <p>
      To print, open a page in a web browser and choose Print (Ctrl and P). The pages are made for
      A4; each sheet says at its foot what it is of. The printed report cannot be checked: keep this
      folder with it.
    </p>
    <p>
      ${isWhole ? "The reports say" : "The report says"} what the position was on the day above,
      using what is said there. The entries are not cut: <code>${files.entries}</code> holds every
      one of ${isWhole ? "the record" : "this council"}, later ones and corrected ones included.
    </p>
  `;
}

/** In place of a key: a command that names the bundle’s own would call any bundle verified. */
const lineMeant = "the line from elsewhere";

function toCheck(verifierLine: string): Html {
  return html`
    <h2>Have it checked</h2>
    <ol>
      <li>
        <strong>Get the key from elsewhere.</strong> This folder says that it is signed with the key
        <code class="typed">${verifierLine}</code>
        Anybody can write a line here. The signature proves something only to someone who has the
        same line from elsewhere: from the maker’s own publication, or from an earlier bundle.
      </li>
      <li>
        <strong>Run a checker</strong>, one of two, neither of which uses the other or changes
        anything. With Python 3.8 or later and OpenSSL 3, and nothing of ours, type in this folder:
        <code class="typed">python3 ${files.checker} --key '${lineMeant}'</code>
        Or with the software that made it:
        <code class="typed">intervention bundle check . --key '${lineMeant}'</code>
        Put the line that you have from elsewhere between the quotation marks; if you have none,
        leave out <code class="short">--key</code> and all after it. On Windows, type
        <code>py</code> instead of <code>python3</code>, and double quotation marks.
      </li>
      <li>
        <strong>Read the last line.</strong> “Verified against the key … that you named” is the
        answer you want. Without <code class="short">--key</code> the best answer is “Consistent in
        itself”: then whoever signed it may have been anybody. Everything that was found wrong is
        named with its file and place.
      </li>
    </ol>
  `;
}

const shown = (): Html => html`
  <h2>What the check shows</h2>
  ${listOf(proves.map((says) => html`${says}`))}
  <h2>What it does not show</h2>
  ${listOf(limits.map((says) => html`${says}`))}
`;

function contents({ councils, isWhole, since }: BundleJson): Html {
  const rows: readonly (readonly [string, string])[] = [
    [
      isWhole ? "reports/" : (councils[0]?.report ?? ""),
      "What the record says, to read and print.",
    ],
    [files.entries, "The entries as they were recorded, one a line, in canonical JSON (RFC 8785)."],
    [files.proofs, "For each of them, its place in the record and the proof (RFC 9162, 2.1.3)."],
    [files.checkpoint, "The signed size and Merkle root of the whole record (C2SP checkpoint)."],
    [files.streams, "The last entry of every stream of the record: nothing was cut at its end."],
    ...(since === null
      ? []
      : ([
          [consistencyFile, "An earlier checkpoint, and the proof that this continues it."],
        ] as const)),
    [
      files.sources,
      "The sources cited, with the SHA-256 of those of which a copy was on record. No copy is inside: they belong to others. If you have one, its SHA-256 shows that it is the same.",
    ],
    [files.rules, "The rules and numbers of law by which the report judges, and their dates."],
    [files.bundle, "What this bundle is of, by which dates, made by which version."],
    [files.key, "The public key it is signed with, as a line."],
    [files.checker, "The checker that needs none of our software."],
    [files.manifest, "The SHA-256 and size of every other file, signed."],
  ];
  return html`
    <h2>What is in the folder</h2>
    ${tableOf(
      "Each file, and what it holds",
      ["File", "Holds"],
      rows.map(([name, holds]) => [html`<code class="short">${name}</code>`, holds]),
    )}
  `;
}
