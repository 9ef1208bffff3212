import type { AssessmentShape, BankItem } from '../curriculum/shape.ts';
import { isKnownEvent } from '../log/payload.ts';
import type { LogEvent } from '../log/event.ts';
import { drawItems } from '../progress/draw-items.ts';

/**
 * The questions of the next try, each with the seed that orders its options: unseen items first, then the longest
 * unseen. The same log gives the same draw, so that a reload in the wrong moment changes nothing.
 */
export function drawNext(
  shape: AssessmentShape,
  items: readonly BankItem[],
  events: readonly LogEvent[],
): { digest: string; seed: number }[] {
  const starts = events
    .filter(isKnownEvent)
    .flatMap((event) =>
      event.type === 'assessment.start' && event.payload.assessment === shape.id ? [event] : [],
    );
  const history = starts.map((start) => start.payload.items.map((item) => item.digest));
  // The stream makes two learners' first draws differ; the count makes each try of one learner differ.
  const stream = events[0]?.stream ?? '0';
  const seed = (Number.parseInt(stream.slice(0, 7), 16) || 0) + starts.length * 7919;
  return drawItems(items, history, shape.draw, seed).map(({ digest }) => ({
    digest,
    seed: 1 + starts.length,
  }));
}
