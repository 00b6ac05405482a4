/** The text in lines of at most so many characters, broken between words. A longer word stands alone. */
export function lines(text: string, width: number): string[] {
  const wrapped: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      wrapped.push(line);
      line = word;
    }
  }
  return line === "" && wrapped.length > 0 ? wrapped : [...wrapped, line];
}

/** A page of plain text, built line by line and never wider than asked. */
export class Page {
  readonly #lines: string[] = [];
  readonly width: number;
  readonly #bold: (text: string) => string;

  constructor(width: number, bold: (text: string) => string = (text) => text) {
    this.width = width;
    this.#bold = bold;
  }

  /** A blank line, once. */
  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
    return this;
  }

  heading(text: string): this {
    this.gap();
    for (const line of lines(text, this.width)) this.#lines.push(this.#bold(line));
    return this;
  }

  /** A paragraph, indented; its later lines by `hanging` more. */
  text(text: string, indent = 0, hanging = 0): this {
    const first = lines(text, this.width - indent - hanging);
    for (const [at, line] of first.entries()) {
      this.#lines.push(`${" ".repeat(indent + (at === 0 ? 0 : hanging))}${line}`);
    }
    return this;
  }

  /** A label in a column of its own, and beside it the text. */
  row(label: string, text: string, indent = 2, column = 22): this {
    const beside = lines(text, this.width - indent - column);
    const fits = label.length < column;
    if (!fits) this.#lines.push(`${" ".repeat(indent)}${label}`);
    for (const [at, line] of beside.entries()) {
      const left = at === 0 && fits ? label : "";
      this.#lines.push(`${" ".repeat(indent)}${left.padEnd(column)}${line}`.trimEnd());
    }
    return this;
  }

  /** A line as it stands. */
  raw(line: string): this {
    this.#lines.push(line.trimEnd());
    return this;
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
