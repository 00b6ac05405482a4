import { z } from "zod";
import { source } from "#events/envelope.ts";
import { councilShown } from "./parts.ts";

/** `intervention source list <council> --json`. */
export const sources = z.strictObject({
  schemaVersion: z.literal(1),
  view: z.literal("sources"),
  council: councilShown,
  sources: z.array(
    source.extend({
      copy: z
        .enum(["held", "notHeld", "noHash"])
        .describe("a copy with the registered hash is held here; is not; no hash is registered"),
    }),
  ),
});
export type SourcesShown = z.output<typeof sources>;
