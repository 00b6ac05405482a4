import type { Tried, Observer } from "./explore.ts";
import { questions, type Question } from "./questions.ts";
import { stepsTo, type StoryStep } from "./story.ts";

/** The shortest story of each question: the first step of its kind in facts such as it needs. */
export class QuestionTraces implements Observer {
  readonly #found = new Map<string, readonly StoryStep[]>();

  /** Throws where a question has no story: the chart has changed under it. */
  of({ id }: Question): readonly StoryStep[] {
    const found = this.#found.get(id);
    if (found === undefined) throw new Error(`bug: the question ${id} has no trace in its part`);
    return found;
  }

  readonly tried = ({ node, move, step, cone }: Tried): void => {
    for (const { id, trace } of questions) {
      if (trace.cone !== cone || trace.move !== move.name || this.#found.has(id)) continue;
      if (trace.when?.(node.snapshot.context.facts) !== false) {
        this.#found.set(id, stepsTo(node, step));
      }
    }
  };
}
