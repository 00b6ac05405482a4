import type { Page } from "playwright-core";
import { askIn } from "./in-page.ts";

/** Somebody who reads the pages with the keyboard alone. */
export class Reader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Walks on to the next thing of that name: `a: ` a link, `summary: `, `input: `, `button: `. */
  async walkTo(name: RegExp): Promise<void> {
    const passed: string[] = [];
    for (;;) {
      await this.#page.keyboard.press("Tab");
      const focused = await askIn<string>(this.#page, "focused");
      if (name.test(focused)) return;
      if (focused === "") throw new Error(`${name} is not among:\n${passed.join("\n")}`);
      passed.push(focused);
    }
  }

  /** Walks to a link or a button and presses it. Resolves when the page that it leads to is there. */
  async follow(name: RegExp): Promise<void> {
    await this.walkTo(name);
    const opened = this.#page.waitForEvent("domcontentloaded");
    await this.#page.keyboard.press("Enter");
    await opened;
  }

  /** Opens what is folded, or goes to a place of the same page. */
  async open(name: RegExp): Promise<void> {
    await this.walkTo(name);
    await this.#page.keyboard.press("Enter");
  }

  /** Ticks a box. */
  async tick(name: RegExp): Promise<void> {
    await this.walkTo(name);
    await this.#page.keyboard.press("Space");
  }

  /** Types a date into the three boxes of a field, in place of what stands there. */
  async date(field: string, day: string): Promise<void> {
    const [year = "", month = "", date = ""] = day.split("-");
    for (const [box, text] of Object.entries({ Day: date, Month: month, Year: year })) {
      await this.walkTo(new RegExp(`^input: ${field} .*${box}$`));
      await this.#page.keyboard.press("ControlOrMeta+A");
      await this.#page.keyboard.type(text);
    }
  }

  /** Types into the field of that name. */
  async type(name: RegExp, text: string): Promise<void> {
    await this.walkTo(name);
    await this.#page.keyboard.type(text);
  }

  /** The words that are to be seen; of what is folded, only what was opened. */
  async seen(part = "main"): Promise<string> {
    return (await this.#page.locator(part).innerText()).replaceAll(/\s+/g, " ");
  }

  /** Everything that the page holds, seen or not, its head and the attributes included. */
  readonly everything = (): Promise<string> => this.#page.content();

  readonly address = (): string => this.#page.url();
}
