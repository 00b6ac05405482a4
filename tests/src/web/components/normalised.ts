/** HTML as a list of tags and texts, in which only what a reader or a browser would notice differs. */
export function normalised(html: string): readonly string[] {
  const pieces: string[] = [];
  // A button that stays hidden until a script shows it is not there for a reader without one.
  const there = html.replaceAll(/<button[^>]* hidden[^>]*>[^<]*<\/button>/g, "");
  for (const [piece] of there.matchAll(/<[^>]*>|[^<]+/g)) {
    const text = piece.startsWith("<") ? tagOf(piece) : piece.replaceAll(/\s+/g, " ").trim();
    if (text !== "") pieces.push(decoded(text));
  }
  return pieces;
}

/** A tag with its attributes in order of name. What only a script reads is left out: we have none. */
function tagOf(tag: string): string {
  const [, close = "", name = "", rest = ""] = /^<(\/?)([\w!-]+)(.*?)\/?>$/s.exec(tag) ?? [];
  if (name.startsWith("!--")) return "";
  const attributes = [...rest.matchAll(/([\w:-]+)(?:\s*=\s*"([^"]*)")?/g)]
    .map(([, attribute = "", value]) => {
      const words = value?.trim().split(/\s+/) ?? [];
      return `${attribute}=${(attribute === "class" ? words.toSorted() : words).join(" ")}`;
    })
    .filter((one) => !one.startsWith("data-module="))
    .toSorted();
  return `<${close}${[name.toLowerCase(), ...attributes].join(" ")}>`;
}

const decoded = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
