import { raw } from "hono/html";
import { backLink } from "#src/web/components/back-link.ts";
import { breadcrumbs } from "#src/web/components/breadcrumbs.ts";
import { button } from "#src/web/components/button.ts";
import { checkboxes } from "#src/web/components/checkboxes.ts";
import { dateInput } from "#src/web/components/date-input.ts";
import { details } from "#src/web/components/details.ts";
import { errorMessage } from "#src/web/components/error-message.ts";
import { errorSummary } from "#src/web/components/error-summary.ts";
import { fieldset } from "#src/web/components/fieldset.ts";
import { genericHeader } from "#src/web/components/generic-header.ts";
import { hint } from "#src/web/components/hint.ts";
import { input } from "#src/web/components/input.ts";
import { insetText } from "#src/web/components/inset-text.ts";
import { label } from "#src/web/components/label.ts";
import { notificationBanner } from "#src/web/components/notification-banner.ts";
import { pagination } from "#src/web/components/pagination.ts";
import { panel } from "#src/web/components/panel.ts";
import { select } from "#src/web/components/select.ts";
import { serviceNavigation } from "#src/web/components/service-navigation.ts";
import { skipLink } from "#src/web/components/skip-link.ts";
import { summaryList } from "#src/web/components/summary-list.ts";
import { table } from "#src/web/components/table.ts";
import { tag } from "#src/web/components/tag.ts";
import { warningText } from "#src/web/components/warning-text.ts";
import type { Html } from "#src/web/html.ts";

/** The options of a fixture, or a part of them: what the templates of GOV.UK Frontend take. */
export interface Options {
  readonly [option: string]: unknown;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;
const part = (value: unknown): Options => (value ?? {}) as Options;
const list = (value: unknown): readonly Options[] =>
  ((value ?? []) as readonly unknown[]).filter((one) => Boolean(one)) as readonly Options[];

/** What is shown, under the two names that it may have: a piece where it is HTML. */
const shown = (options: Options, html = "html", plain = "text"): string | Html | undefined =>
  typeof options[html] === "string" ? raw(options[html]) : text(options[plain]);

/** Our options; those that are absent stay absent. */
const given = <Shape>(options: Options): Shape =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Shape;

const field = (options: Options) => ({
  id: options["id"],
  name: options["name"],
  classes: options["classes"],
  label: shown(part(options["label"])) ?? "",
  hint: shown(part(options["hint"])),
  error: shown(part(options["errorMessage"])),
});

/** Renders the options of a fixture with our component of that name. */
export const asOurs: Readonly<Record<string, (options: Options) => Html>> = {
  "back-link": ({ href, classes, ...options }) =>
    backLink(given({ content: shown(options), href, classes })),
  breadcrumbs: ({ classes, labelText, items }) =>
    breadcrumbs(
      given({
        classes,
        label: labelText,
        items: list(items).map((item) => given({ content: shown(item), href: item["href"] })),
      }),
    ),
  button: ({ href, name, value, classes, id, ...options }) =>
    button(given({ content: shown(options), href, name, value, classes, id })),
  table: (options) =>
    table(
      given({
        ...options,
        head: options["head"] === undefined ? undefined : list(options["head"]).map(cellOf),
        rows: list(options["rows"]).map((row) => (row as unknown as Options[]).map(cellOf)),
      }),
    ),
  "summary-list": ({ rows, classes }) =>
    summaryList(
      given({
        classes,
        rows: list(rows).map((row) =>
          given({
            key: shown(part(row["key"])),
            value: shown(part(row["value"])),
            classes: row["classes"],
            actions:
              row["actions"] === undefined
                ? undefined
                : list(part(row["actions"])["items"]).map((one) =>
                    given({
                      content: shown(one),
                      href: one["href"],
                      about: one["visuallyHiddenText"],
                    }),
                  ),
          }),
        ),
      }),
    ),
  tag: ({ classes, ...options }) => tag(given({ content: shown(options), classes })),
  checkboxes: ({ idPrefix, name, fieldset: set, items, values, classes, ...options }) =>
    checkboxes(
      given({
        name,
        id: idPrefix,
        classes,
        legend: shown(part(part(set)["legend"])) ?? "",
        legendClasses: part(part(set)["legend"])["classes"],
        hint: shown(part(options["hint"])),
        error: shown(part(options["errorMessage"])),
        choices: list(items).map((item) =>
          given({
            content: shown(item) ?? "",
            value: text(item["value"]) ?? "",
            name: item["name"],
            id: item["id"],
            hint: shown(part(item["hint"])),
            checked:
              item["checked"] === true ||
              (values as readonly unknown[] | undefined)?.includes(item["value"]),
          }),
        ),
      }),
    ),
  details: ({ id, classes, open, ...options }) =>
    details(
      given({
        id,
        classes,
        open,
        content: shown(options),
        summary: shown(options, "summaryHtml", "summaryText"),
      }),
    ),
  "date-input": ({ id, namePrefix, fieldset: set, values, hint: help, errorMessage: wrong }) =>
    dateInput(
      given({
        id,
        name: namePrefix,
        legend: shown(part(part(set)["legend"])) ?? "",
        legendClasses: part(part(set)["legend"])["classes"],
        value: values,
        hint: shown(part(help)),
        error: shown(part(wrong)),
      }),
    ),
  input: (options) =>
    input(
      given({
        ...field(options),
        value: options["value"],
        inputmode: options["inputmode"],
        autocomplete: options["autocomplete"],
        labelClasses: part(options["label"])["classes"],
      }),
    ),
  select: (options) =>
    select(given({ ...field(options), choices: list(options["items"]), value: options["value"] })),
  fieldset: ({ legend, classes, describedBy, role, html }) =>
    fieldset(
      given({
        legend: shown(part(legend)),
        legendClasses: part(legend)["classes"],
        classes,
        describedBy,
        role,
        content: typeof html === "string" ? raw(html) : undefined,
      }),
    ),
  hint: ({ id, classes, ...options }) => hint(given({ content: shown(options), id, classes })),
  label: ({ classes, for: of, ...options }) =>
    label(given({ content: shown(options), of, classes })),
  "error-message": ({ id, classes, ...options }) =>
    errorMessage(given({ content: shown(options), id, classes })),
  "error-summary": ({ classes, errorList, ...options }) =>
    errorSummary(
      given({
        classes,
        title: shown(options, "titleHtml", "titleText") ?? "",
        description: shown(options, "descriptionHtml", "descriptionText"),
        errors: list(errorList).map((one) => given({ content: shown(one), href: one["href"] })),
      }),
    ),
  "inset-text": ({ id, classes, ...options }) =>
    insetText(given({ content: shown(options), id, classes })),
  "notification-banner": ({ titleId, classes, ...options }) =>
    notificationBanner(
      given({
        content: shown(options),
        title: shown(options, "titleHtml", "titleText"),
        titleId,
        classes,
      }),
    ),
  "warning-text": ({ classes, iconFallbackText, ...options }) =>
    warningText(given({ content: shown(options), classes, spoken: iconFallbackText })),
  pagination: ({ previous, next, landmarkLabel }) =>
    pagination(given({ previous: wayOf(previous), next: wayOf(next), landmark: landmarkLabel })),
  panel: ({ headingLevel, classes, ...options }) =>
    panel(
      given({
        title: shown(options, "titleHtml", "titleText"),
        content: shown(options),
        headingLevel,
        classes,
      }),
    ),
  "skip-link": ({ href, classes, ...options }) =>
    skipLink(given({ content: shown(options), href, classes })),
  "generic-header": ({ url, classes, ...options }) =>
    genericHeader(given({ name: shown(options, "logoHtml", "logoText"), href: url, classes })),
  "service-navigation": ({ navigation, navigationId, navigationLabel }) =>
    serviceNavigation(
      given({
        id: navigationId,
        label: navigationLabel,
        items: list(navigation).map((item) =>
          given({
            content: shown(item),
            href: item["href"],
            current:
              item["current"] === true ? "page" : item["active"] === true ? "part" : undefined,
          }),
        ),
      }),
    ),
};

const wayOf = (way: unknown) =>
  way === undefined
    ? undefined
    : given({
        href: part(way)["href"],
        content: shown(part(way)),
        label: part(way)["labelText"],
      });

const cellOf = (cell: Options) =>
  given<never>({
    content: shown(cell),
    numeric: cell["format"] === "numeric" ? true : undefined,
    classes: cell["classes"],
    colspan: cell["colspan"],
    rowspan: cell["rowspan"],
  });
