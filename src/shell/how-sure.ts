import { LEVELS } from '../exercises/levels.ts';
import { sayCalibration } from '../exercises/calibration.ts';
import type { Said } from '../exercises/calibration.ts';
import type { Message } from '../exercises/kind.ts';
import { isKnownEvent } from '../log/payload.ts';
import type { LogEvent } from '../log/event.ts';
import type { Certainty } from '../measures/certainty.ts';

/** How sure the learner was of whole answers, in every exercise that asked so, and whether they were right. */
export function readCalibration(events: readonly LogEvent[]): Said[] {
  return events.flatMap((event) => {
    if (!isKnownEvent(event) || event.type !== 'attempt.check') return [];
    const { certainty, exercise, mark } = event.payload;
    const said = LEVELS.find(({ level }) => level === certainty?.[exercise]);
    return said === undefined ? [] : [{ level: said.level, isRight: mark.passed }];
  });
}

/** What a check says about how well the learner knows what they know; a warning where they were certain and not right. */
export function explainCertainty(said: readonly Said[], certainty: Certainty, isRight: boolean): Message[] {
  const rates = sayCalibration(said);
  if (rates === undefined) return [];
  const isBlind = certainty === 3 && !isRight;
  const alarm = isBlind ? 'You were certain of an answer that is not right yet. ' : '';
  return [{ tone: isBlind ? 'warn' : 'note', text: alarm + rates }];
}
