/**
 * Why a text is no well-formed XML, as far as our own pages and pictures go: tags that do not match,
 * attributes without quotation marks or given twice, stray `<` and `&`. Null where it is.
 */
export function faultInMarkup(text: string, empty: ReadonlySet<string> = new Set()): string | null {
  const open: string[] = [];
  const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const words = text.slice(at, next === -1 ? text.length : next);
    const stray = /&(?!(?:amp|lt|gt|quot|#39|#x[\da-f]+);)/i.exec(words);
    if (stray !== null) return `a stray & in: ${words.slice(stray.index, stray.index + 40)}`;
    if (next === -1) break;
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (found === null) return `a stray < at: ${text.slice(next, next + 60)}`;
    const [whole, closes, name = "", attributes = "", closed] = found;
    const names = [...attributes.matchAll(/\s([\w:-]+)/g)].map(([, one]) => one);
    const own = attributes.replaceAll(/"[^"]*"/g, '""');
    const given = [...own.matchAll(/\s([\w:-]+)/g)].map(([, one]) => one);
    if (names.length > 0 && new Set(given).size !== given.length) return `twice in: ${whole}`;
    if (closes === "/") {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last ?? "nothing"}>`;
    } else if (closed !== "/" && !empty.has(name)) open.push(name);
    at = next + whole.length;
  }
  return open.length === 0 ? null : `never closed: ${open.join(", ")}`;
}
