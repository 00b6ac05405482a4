import { moneyText } from "#src/cli/text/money-text.ts";
import type { Io } from "#src/cli/io.ts";
import { viewWhole, type ViewTyped } from "#src/cli/view-council.ts";
import { moneyOf } from "#src/views/money.ts";

/** `intervention money [council]`. */
export const money = (council: string | undefined, typed: ViewTyped, io: Io): Promise<number> =>
  viewWhole(council, typed, io, ({ councils, england, only }, question) => {
    const view = moneyOf(councils, england, question, only);
    return { view, text: () => moneyText(view, io) };
  });
