import type { Html } from "./html.ts";

/** Why a page is not shown, in words for whoever asked. */
export interface WebFault {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 421 | 429 | 500 | 503;
  readonly title: string;
  readonly says: string;
  /** What is wrong in the address, field by field. */
  readonly fields?: readonly FieldFault[];
  /** The form of the page with what was typed, to put it right in. */
  readonly form?: FormAgain;
  /** That the record cannot be trusted: stands over the page, before everything else. */
  readonly banner?: string;
  /** A page that can be shown in its place. */
  readonly instead?: { readonly content: string; readonly href: string };
}

/** A form to fill in again, and the id of the box for each field that it has. */
export interface FormAgain {
  readonly shown: Html;
  readonly boxes: Readonly<Record<string, string>>;
}

/** A parameter of the address that cannot be used: what was expected, and how to put it right. */
export interface FieldFault {
  readonly field: string;
  readonly says: string;
}

/** That an address cannot be read, field by field; with the form to put it right in, if there is one. */
export const badAddress = (
  fields: readonly FieldFault[],
  again: Pick<WebFault, "form"> = {},
): WebFault => ({
  status: 400,
  title: "The address asks for something that cannot be shown",
  says: `Put it right ${again.form === undefined ? "in the address" : "below"}, or begin again from the first page.`,
  fields,
  ...again,
});

/** That the record cannot be used, so that no page shows anything of it. */
export const unusable = (says: string): WebFault => ({
  status: 503,
  title: "The record cannot be used",
  says,
  banner: "Nothing of the record is shown, not even what was read of it before.",
  instead: { content: "Check the record", href: "/check" },
});
