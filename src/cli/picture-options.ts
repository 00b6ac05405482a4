import { Option, type Command } from "commander";
import { no, ok, type Result } from "#events/result.ts";

const formats = ["text", "json", "svg"] as const;
type Format = (typeof formats)[number];

/** The options that choose how a position is shown, as typed. */
export interface PictureTyped {
  readonly format?: Format;
  readonly picture?: "rungs" | "staircase";
  readonly json?: boolean;
}

/** Adds them to a command. */
export const withPictureOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--format <form>", "text (the default), json, or svg: a picture").choices(formats),
    )
    .addOption(
      new Option(
        "--picture <which>",
        "which picture: rungs (the default), or staircase, the stage over time",
      ).choices(["rungs", "staircase"]),
    );

/** The format that was asked for: a picture that is named needs no --format. No: a sentence to show. */
export function formatTyped({ format, picture, json }: PictureTyped): Result<Format, string> {
  const asked = [
    ...(format === undefined ? [] : [[`--format ${format}`, format] as const]),
    ...(picture === undefined ? [] : [[`--picture ${picture}`, "svg"] as const]),
    ...(json === true ? [["--json", "json"] as const] : []),
  ];
  const [first, ...others] = asked;
  const clash = others.find(([, form]) => form !== first?.[1]);
  return first !== undefined && clash !== undefined
    ? no(`${first[0]} and ${clash[0]} ask for two different things: give one of them.`)
    : ok(first?.[1] ?? "text");
}
