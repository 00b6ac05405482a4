/** What to type before the command’s own words: npm finds the command where a shell does not. */
export const commandName = ({
  env,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
}): string => (env["npm_command"] === undefined ? "intervention" : "npx intervention");
