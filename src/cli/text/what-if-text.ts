import { commandName } from "#src/record/command-name.ts";
import type { Io } from "#src/cli/io.ts";
import { quoted } from "#src/record/open.ts";
import { visible } from "#src/record/show-value.ts";
import type { WhatIf } from "#src/views/schemas/scenario.ts";
import { momentOf } from "./moment-text.ts";
import { movesText } from "./moves-text.ts";
import { pageFor } from "./page.ts";
import { positionText } from "./position-text.ts";
import { bannerOf, startOf } from "./scenario-text.ts";

interface Named {
  /** The file, as it was named. */
  readonly name: string;
  readonly all: boolean;
}

/** What a command about one scenario’s file answers. */
export function whatIfText(view: WhatIf, { name, all }: Named, io: Io): string {
  const { title, start, moment, position, moves, written } = view;
  const page = pageFor(io);
  const step = `${commandName(io)} scenario step ${quoted(written ?? name)}`;
  bannerOf(page, title);
  if (moment === null) startOf(page, start);
  else momentOf(page, moment);
  const isKept = written !== null && moment !== null;
  if (isKept) page.gap().text(`Added to ${visible(written)}.`);
  else if (written !== null) {
    page.gap().text(`Written to ${visible(written)}. To see what may be done:`);
    page.raw(`  ${step}`);
  } else if (moment !== null) {
    page
      .gap()
      .text(
        "The file was not changed. To keep it there all the same, say what you expect of it, such as --expect refused, or that it happened: --happened.",
      );
  }
  const first = page.toString();
  if (position !== null) return `${first}\n${positionText(position, io, { moves: step })}`;
  return moves === null ? first : `${first}\n${movesText(moves, io, all, `${step} <event>`)}`;
}
