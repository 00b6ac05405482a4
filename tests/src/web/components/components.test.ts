import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { written } from "#src/web/html.ts";
import { asOurs, type Options } from "./as-ours.ts";
import { fixtures } from "./fixtures.ts";
import { normalised } from "./normalised.ts";

interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

const upstream = (component: string): readonly Fixture[] => {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const file = JSON.parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  return file.fixtures;
};

describe("a component of a page", () => {
  it("must each have at least five fixtures to be held against", () => {
    expect(Object.keys(asOurs).toSorted()).toEqual(Object.keys(fixtures).toSorted());
    expect(Object.values(fixtures).filter((names) => names.length < 5)).toEqual([]);
  });

  it.each(
    Object.entries(fixtures).flatMap(([component, names]) =>
      names.map((name) => ({ component, name })),
    ),
  )("must be the HTML that GOV.UK Frontend makes: $component, $name", ({ component, name }) => {
    const fixture = upstream(component).find((one) => one.name === name);
    const ours = asOurs[component];
    if (fixture === undefined || ours === undefined) throw new Error(`no ${component} ${name}`);
    expect(normalised(written(ours(fixture.options)))).toEqual(normalised(fixture.html));
  });

  it("must be compared so that another class, text, attribute or place is noticed", () => {
    const one = '<p class="a b" id="x">Text</p>';
    expect(normalised('<p  id="x" class="b a">\n  Text </p>')).toEqual(normalised(one));
    for (const other of ['<p class="a" id="x">Text</p>', '<p class="a b">Text</p>']) {
      expect(normalised(other)).not.toEqual(normalised(one));
    }
    expect(normalised("<p>Text</p>")).not.toEqual(normalised("<p>Other</p>"));
    expect(normalised("<b></b>Text")).not.toEqual(normalised("<b>Text</b>"));
  });
});
