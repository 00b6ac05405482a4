import type { Asked } from "#src/web/asked/asked.ts";

/** The path of the page that says why a step may be taken or not. */
export const whyPath = "/councils/:code/why/:step";

/** That page for one step of a council, the event’s name in small letters: `statutory-direction-made`. */
export const stepAddress = (council: string, type: string, { to }: Pick<Asked, "to">): string =>
  to(`/councils/${council}/why/${type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase()}`);
