import { html } from "hono/html";
import { describe, expect, it } from "vitest";
import { notFound, type PageEntry } from "#src/web/asked/asked.ts";
import { site } from "./site.ts";

/** Two pages as others are written: a list, and one council of it, which has a picture too. */
const list: PageEntry = {
  path: "/councils",
  title: "Councils",
  takes: ["find"],
  answer: ({ parameter, record, to }) => ({
    kind: "page",
    view: { schemaVersion: 1, find: parameter("find") ?? null },
    main: () =>
      html`<h1>Councils</h1>
        ${record.councils.map(({ council }) => html`<a href="${to(`/councils/${council}`)}">it</a>`)}`,
  }),
};
let times = 0;
const one: PageEntry = {
  path: "/councils/:code",
  title: "A council",
  answer: ({ part, record, kept }) => {
    const found = record.councils.find(({ council }) => council === part("code"));
    if (found === undefined) return notFound(`No council is called ${part("code")}.`);
    return {
      kind: "page",
      title: `Council <${kept("times", () => (times += 1))}>`,
      crumbs: [{ content: list.title, href: list.path }],
      view: { schemaVersion: 1 },
      main: () => html`<h1>${found.council}</h1>`,
    };
  },
};
const picture: PageEntry = {
  path: "/councils/:code/picture.svg",
  title: "A picture",
  answer: () => ({ kind: "file", type: "image/svg+xml", body: "<svg/>", name: "picture.svg" }),
};

const { ask } = site([list, one, picture]);
const text = async (path: string) => (await ask(path)).text();

describe("a page that is added to the table", () => {
  it("must be offered by every page, and marked where the reader is", async () => {
    expect(await text("/councils")).toMatch(/href="\/councils"\s+aria-current="page"/);
    const council = await text("/councils/solihull");
    expect(council).toMatch(/href="\/councils"\s+aria-current="true"/);
    expect(council).not.toContain('href="/rules"');
  });

  it("must be named after what it shows, with the way to it", async () => {
    const page = await text("/councils/solihull?as-at=2022-11-03");
    expect(page).toMatch(/<title>Council &lt;\d+&gt; - Intervention record<\/title>/);
    const [crumbs = ""] = /<nav class="govuk-breadcrumbs"[^]*?<\/nav>/.exec(page) ?? [];
    expect(crumbs.replaceAll(/<[^>]*>|\s+/g, " ").trim()).toMatch(/^Start +Councils +Council &lt;/);
    expect(crumbs).toContain('href="/?as-at=2022-11-03"');
  });

  it("must keep the dates in every link, and have none where none was given", async () => {
    const past = await text("/councils/solihull?as-at=2022-11-03&known-at=2022-10-19");
    expect(past).toContain('href="/councils?as-at=2022-11-03&amp;known-at=2022-10-19"');
    expect(await text("/councils/solihull")).toContain('href="/councils"');
  });

  it("must say what is not there without obeying it", async () => {
    const answer = await ask("/councils/%3Cb%3Enowhere");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("No council is called &lt;b&gt;nowhere.");
  });

  it("may take parameters of its own, and no others", async () => {
    expect(await (await ask("/councils?find=trust&format=json")).json()).toMatchObject({
      find: "trust",
    });
    expect((await ask("/councils/solihull?find=trust")).status).toBe(400);
  });

  it("may be a file to keep", async () => {
    const answer = await ask("/councils/solihull/picture.svg");
    expect(answer.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="picture.svg"');
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  it("must work an answer out once for the same question, and again for another", async () => {
    const nameOn = async (day: string) =>
      /Council &lt;\d+/.exec(await text(`/councils/solihull?as-at=${day}`))?.[0];
    const first = await nameOn("2022-11-03");
    expect(await nameOn("2022-11-03")).toBe(first);
    expect(await nameOn("2022-11-04")).not.toBe(first);
  });
});
