import { ok } from "#events/result.ts";
import { appOf } from "#src/web/app.ts";
import type { Stream } from "#src/views/question.ts";
import { recordingIo } from "#tests/src/record/recording-io.ts";

/** The pages of a record that holds these councils and nothing else, asked without a network. */
export function siteOf(councils: readonly Stream[]): (path: string) => Promise<string> {
  const [{ head } = { head: { size: 0, root: "" } }] = councils;
  const england = { council: "england", held: [], head };
  let clock = Date.parse("2026-11-26T12:00:00.000Z");
  // Each request comes a second after the one before, so that none is one too many.
  const io = recordingIo({ home: "/", cwd: "/", now: () => new Date((clock += 1_000)) });
  const source = { read: async () => ok({ file: "/record.db", head, councils, england }) };
  const app = appOf({ source, io, port: 4780 });
  return async (path) => {
    const answer = await app.request(path, { headers: { host: "127.0.0.1:4780" } });
    return answer.text();
  };
}

/** A page without what depends on the head of the record, or on what its dates hide. */
export const frozenPage = (page: string): string =>
  page.replaceAll(/<(\w+)[^>]*\sdata-outside-frozen[^>]*>[^]*?<\/\1>/g, "");
