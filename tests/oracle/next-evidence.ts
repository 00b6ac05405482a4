import type { OracleStep } from "./interface.ts";
import { dataOf, flag, keyOf, records, text } from "./read.ts";
import { ask, is, or } from "./truth.ts";
import type { Inspection, Publication, State, Term } from "./state.ts";

/** Inspections, stated absences and the holders of offices. */
export function nextEvidence(state: State, step: OracleStep): State {
  const data = dataOf(step);
  switch (step.type) {
    case "InspectionPublished":
      return { ...state, inspections: [...state.inspections, inspection(step)] };
    case "AbsenceStated": {
      const absence = {
        of: keyOf(data, "of"),
        from: text(data, "from"),
        until: text(data, "until"),
        reason: text(data, "reason"),
      };
      return { ...state, absences: [...state.absences, absence] };
    }
    case "StatutoryDirectionPublished":
      return publish(state, { of: "direction", key: keyOf(data, "direction"), on: step.on });
    case "ImprovementNoticePublished":
      return publish(state, { of: "notice", key: keyOf(data, "notice"), on: step.on });
    case "OfficeHolderStarted": {
      const { on: from } = step;
      const office = keyOf(data, "office");
      const term = { office, holder: text(data, "holder"), from, until: null };
      return { ...state, terms: [...state.terms, term] };
    }
    case "OfficeHolderEnded":
      return leave(state, step);
    default:
      return state;
  }
}

const publish = (state: State, publication: Publication): State => ({
  ...state,
  published: [...state.published, publication],
});

function inspection(step: OracleStep): Inspection {
  const data = dataOf(step);
  const overall = text(data, "overall");
  const allInadequate = flag(data, "allKeyJudgementsInadequate");
  const judgements = records(data, "judgements") ?? [];
  const isAnyArea = judgements.some((one) => text(one, "grade") === "inadequate");
  const anyInadequate = or(
    is(isAnyArea || allInadequate === true),
    ask(overall, (grade) => grade === "inadequate"),
  );
  return { id: step.id, on: step.on, overall, anyInadequate, allInadequate };
}

function leave(state: State, step: OracleStep): State {
  const { id, on } = step;
  const office = keyOf(dataOf(step), "office");
  const term = termEnded(state.terms, office, text(dataOf(step), "holder"));
  return {
    ...state,
    terms: state.terms.map((one) => (one === term ? { ...one, until: on } : one)),
    leavings: [...state.leavings, { id, office, on }],
  };
}

/** The term of the holder named; else the only one that it can be. */
function termEnded(terms: readonly Term[], office: string, holder: string | null): Term | null {
  const running = terms.filter((one) => one.office === office && one.until === null);
  const same = running.find((one) => holder !== null && one.holder === holder);
  if (same !== undefined) return same;
  const possible = running.filter((one) => holder === null || one.holder === null);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
