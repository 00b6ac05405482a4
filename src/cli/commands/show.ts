import { exitCodes } from "#src/record/exit-code.ts";
import { rungsPicture } from "#src/pictures/rungs-picture.ts";
import { staircasePicture } from "#src/pictures/staircase-picture.ts";
import { storyOf } from "#src/pictures/story.ts";
import { answer } from "#src/views/question.ts";
import { positionOf } from "#src/views/position.ts";
import { positionText } from "#src/cli/text/position-text.ts";
import type { Io } from "#src/cli/io.ts";
import { formatTyped, type PictureTyped } from "#src/cli/picture-options.ts";
import { refuse, viewCouncil, type ViewTyped } from "#src/cli/view-council.ts";

/** `intervention show <council>`, as parsed. */
export type ShowTyped = ViewTyped & PictureTyped;

/** `intervention show <council>`. */
export async function show(council: string, typed: ShowTyped, io: Io): Promise<number> {
  const format = formatTyped(typed);
  if (!format.ok) return refuse(io, { says: format.error, code: exitCodes.usage });
  const json = format.value === "json";
  return viewCouncil(council, { ...typed, json }, io, (stream, question) => {
    const view = positionOf(answer(stream, question));
    const drawn = typed.picture === "staircase" ? staircasePicture : rungsPicture;
    return {
      view,
      text: () => (format.value === "svg" ? drawn(storyOf(view)) : positionText(view, io)),
    };
  });
}
