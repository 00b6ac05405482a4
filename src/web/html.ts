import { html, raw } from "hono/html";

/** A piece of a page. What a template is handed is escaped, unless it is a piece itself. */
export type Html = ReturnType<typeof html>;

/** What a component shows: a text, which is escaped, or a piece. */
export type Content = string | Html;

/** Nothing at all. */
export const nothing: Html = raw("");

/** A piece as text. Throws if a piece is awaited: no page waits while it is written. */
export function written(piece: Html): string {
  if (piece instanceof Promise) throw new Error("bug: no piece of the page is awaited");
  return piece.toString();
}

/** Attributes by name, each with a space before it; those without a value are left out. */
export const attributesOf = (
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): Html =>
  html`${Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [html` ${raw(name)}="${value}"`],
  )}`;

/** The classes of an element, those that are none left out. */
export const classesOf = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => name !== false && name !== undefined && name !== "").join(" ");
