import type { Day } from "#machines/time/day.ts";
import type { Crumb } from "#src/web/components/breadcrumbs.ts";
import type { FieldFault, FormAgain, WebFault } from "#src/web/fault.ts";
import type { Html } from "#src/web/html.ts";
import type { RecordRead } from "#src/web/record-source.ts";
import type { Io } from "#src/cli/io.ts";
import type { Question } from "#src/views/question.ts";

/** What a page is asked, with the record that it answers from. */
export interface Asked {
  readonly record: RecordRead;
  /** The question of the address: the two dates, the sources, what is supposed. */
  readonly question: Question;
  /** The same question as parameters of an address, the day always among them. */
  readonly cuts: string;
  /** The address of a page of ours, asked for the same dates; without any where none was given. */
  readonly to: (path: string) => string;
  /** The part of the path that a name such as `:code` in the page’s path stands for. */
  readonly part: (name: string) => string;
  /** The page’s own parameter, the first of that name; undefined where it is absent or empty. */
  readonly parameter: (name: string) => string | undefined;
  /** All of that name that are not empty, of a parameter that may be given several times. */
  readonly parameters: (name: string) => readonly string[];
  readonly today: Day;
  /**
   * What was worked out before under the same name for the same record and question, else worked
   * out now: for views that take time.
   */
  readonly kept: <Made>(name: string, make: () => Made) => Made;
  readonly isThere: (path: string) => boolean;
  /** The files of scenarios that the pages were started with, as they were named. */
  readonly scenarios: readonly string[];
  /** The terminal that the words of `#src/cli/text/` are written for. */
  readonly io: Io;
}

/** What a page answers. */
export type PageAnswer =
  | {
      readonly kind: "page";
      /** What the command gives with `--json`: the answer to `?format=json`. */
      readonly view: unknown;
      readonly main: () => Html;
      /** Where the page is named after what it shows; else the title of its entry. */
      readonly title?: string;
      /** The way to it, between the first page and itself. */
      readonly crumbs?: readonly Crumb[];
    }
  | { readonly kind: "fault"; readonly fault: WebFault }
  /** A picture or a sheet, to be shown or kept as it is. */
  | { readonly kind: "file"; readonly type: string; readonly body: string; readonly name?: string };

/** One page of the table. */
export interface PageEntry {
  /** Its address; `:code` stands for one part of it. */
  readonly path: string;
  readonly title: string;
  /**
   * The name in its path that stands for the one council that it is about: no other is read for it,
   * unless none has that key.
   */
  readonly about?: string;
  /** It looks at what is wrong with a record, and is shown where no other page is. */
  readonly examines?: true;
  /** Its own parameters, beyond the cuts that every page takes. */
  readonly takes?: readonly string[];
  /** Those of its own that may be given several times. */
  readonly takesSeveral?: readonly string[];
  /** Its form, to be shown again where what was typed into it cannot be read. */
  readonly form?: (typed: URLSearchParams, faults: readonly FieldFault[]) => FormAgain;
  readonly answer: (asked: Asked) => PageAnswer | Promise<PageAnswer>;
}

/** A page that is not there, said in one sentence. */
export const notFound = (says: string): PageAnswer => ({
  kind: "fault",
  fault: { status: 404, title: "Not found", says },
});
