import { html } from "hono/html";
import { rulingOn, whoSays } from "#src/views/conflict-words.ts";
import { counted } from "#src/views/say-value.ts";
import type { ConflictShown } from "#src/views/schemas/parts.ts";
import type { CaseShown } from "#src/views/schemas/report.ts";
import { listOf, unfolded, type Fold, type Html, type Linked, type Section } from "./html.ts";

/** The anchor of one point on which sources differ. */
export const conflictAnchor = ({
  entry,
  predicate,
}: Pick<ConflictShown, "entry" | "predicate">): string => `sources-${entry}-${predicate}`;

const statementsTold = (conflict: ConflictShown, linked: Linked): Html => html`
  ${listOf(
    conflict.statements.map((statement) => linked(`${statement.says} (${whoSays(statement)})`)),
  )}
  <p>${linked(rulingOn(conflict))}</p>
`;

/** Every point on which sources differ. */
export function conflictsSection(
  { position, history }: CaseShown,
  linked: Linked,
  fold: Fold = unfolded,
): Section {
  const { conflicts } = position;
  const elsewhere = new Set(history.otherConflicts.map(conflictAnchor));
  const aside = (conflict: ConflictShown): string =>
    elsewhere.has(conflictAnchor(conflict)) ? ", which is not among the steps above" : "";
  const open = conflicts.filter(({ ruling }) => ruling === "open").length;
  const says =
    `${counted(conflicts.length, "point was", "points were")} weighed; ` +
    `${open === 0 ? "none is" : counted(open, "is", "are")} left open.`;
  const body =
    conflicts.length === 0
      ? html`<p>On no point does this page know of sources that differ.</p>`
      : html`
          <p>${says} A ruling chooses what is worked with; every statement is kept.</p>
          ${conflicts.map(
            (conflict) => html`
              <div class="kept-together" id="${conflictAnchor(conflict)}">
                <h3>${conflict.about}: ${conflict.point}</h3>
                ${fold(
                  "What each source says, and which is worked with",
                  html`${statementsTold(conflict, linked)}
                    <p class="small">About entry ${linked(conflict.entry)}${aside(conflict)}.</p>`,
                )}
              </div>
            `,
          )}
        `;
  return { id: "conflicts", title: "Where sources differ", body };
}
