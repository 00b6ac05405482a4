import { no, ok, type Result } from "#events/result.ts";
import { Player, type PlayedFile } from "#src/cli/scenario/play-file.ts";
import { visible } from "#src/record/show-value.ts";
import type { Asked } from "#src/web/asked/asked.ts";
import { badAddress, unusable, type WebFault } from "#src/web/fault.ts";
import type { KnownScenario } from "./known-scenarios.ts";
import { isWithin } from "./within-cut.ts";

/** Opens what plays scenarios on the record of the page, and closes it whatever comes of it. */
export async function playing<Made>(
  { io, record }: Pick<Asked, "io" | "record">,
  then: (player: Player) => Promise<Made>,
): Promise<Made> {
  const player = new Player(io, record.flag);
  try {
    return await then(player);
  } finally {
    await player.close();
  }
}

/** A scenario played. No: the record cannot be used, or the story would tell what the address leaves out. */
export async function playHere(
  { name, text }: KnownScenario,
  player: Player,
  { record, question }: Pick<Asked, "record" | "question">,
): Promise<Result<PlayedFile, WebFault>> {
  const done = await player.play(text);
  if (!done.ok) return no(unusable(done.error.says));
  const { played } = done.value;
  if (played === null) return ok(done.value);
  const stream = record.councils.find(({ council }) => council === played.story.stream.council);
  return isWithin(played, stream, question) ? ok(done.value) : no(leftOut(visible(name)));
}

/** That something cannot be shown under the cuts of the address. */
export const leftOut = (what: string): WebFault =>
  badAddress([
    {
      field: "known-at",
      says:
        `${what} rests on entries that this address leaves out, by the day they became known or by ` +
        "their source, and cannot be told without them. Take known-at and sources out of the address to see it.",
    },
  ]);
