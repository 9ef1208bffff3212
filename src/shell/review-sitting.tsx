import { render } from 'preact';
import { useState } from 'preact/hooks';
import { loadRuntime } from '../exercises/runtimes.ts';
import type { AnyRuntime, Base } from '../exercises/kind.ts';
import type { RecordStore } from '../platform/record-store.ts';
import type { ReviewCard } from '../progress/review.ts';
import { HEADING, RESULT, ReviewQuestion } from './review-question.tsx';
import { startSession } from './session.ts';
import type { Session } from './session.ts';
import { startStopwatch } from './stopwatch.ts';

/** A question at hand: its card, its definition and the exercise at work. */
export interface Asked {
  card: ReviewCard;
  def: Base;
  runtime: AnyRuntime;
  session: Session;
}

/** What became of a question. */
export interface Answered {
  card: ReviewCard;
  title: string;
  isRight: boolean;
}

interface Surroundings {
  base: string;
  record: RecordStore;
  /** Says a sentence in the page's live region. */
  say: (words: string) => void;
  /** Whether a card is still due: another tab may have answered it. */
  isDue: (id: string) => boolean;
  onOver: (answered: readonly Answered[]) => void;
}

/** The record without its past: an item answered months ago is asked afresh. A draft is still found. */
function withoutPast(record: RecordStore): RecordStore {
  return {
    ...record,
    get status() {
      return record.status;
    },
    events: () => Promise.resolve([]),
  };
}

/** Fetches the question of a card. Rejects where a file cannot be had; then nothing has changed. */
async function askCard(
  card: ReviewCard,
  { base, record }: Surroundings,
  also: { takeSeconds: () => number; onChange: () => void },
): Promise<Asked> {
  const { digest } = card.item;
  const answer = await fetch(`${base}d/${digest}.json`);
  if (!answer.ok) throw new Error(`The question could not be read (${answer.status}).`);
  // A bank does not ask how sure one is; a review does, of every item. It changes no mark.
  const def = { ...((await answer.json()) as Base), certainty: true };
  const runtime = await loadRuntime(def.kind);
  if (!runtime) throw new Error(`No such kind: ${def.kind}`);
  const session = await startSession({
    ...{ runtime, def, digest, seed: card.seed, ...also },
    record: withoutPast(record),
  });
  return { card, def, runtime, session };
}

const focus = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
};

interface SittingProps extends Surroundings {
  asked: readonly Asked[];
  /** Given the way to draw again. */
  listen: (redraw: () => void) => void;
}

/** One question after the other, each with its feedback, until the last. */
function Sitting({ asked, base, say, isDue, listen, onOver }: SittingProps) {
  const [place, setPlace] = useState(0);
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const [isChecking, setChecking] = useState(false);
  const [, setTurn] = useState(0);
  listen(() => setTurn((turn) => turn + 1));
  const current = asked[place];
  if (!current) return null;
  const { card, def, runtime, session } = current;

  const check = async (): Promise<void> => {
    const { pub, response, verdict } = session.read();
    // A second press, before the first was marked, is no second answer.
    if (isChecking || verdict) return;
    say('');
    if (runtime.missing(pub, response).length > 0) {
      return say('Answer the question first. A guess is welcome: then choose “Not sure”.');
    }
    setChecking(true);
    try {
      await session.act('check');
      const isRight = session.read().verdict?.passed === true;
      setAnswered([...answered, { card, title: def.title, isRight }]);
      focus(RESULT);
    } catch {
      say(
        'The answer could not be marked yet. It is safe here; check your connection and press Check again.',
      );
    }
    setChecking(false);
  };
  const goOn = (): void => {
    say('');
    const next = asked.findIndex((one, index) => index > place && isDue(one.card.id));
    if (next < 0) return onOver(answered);
    setPlace(next);
    focus(HEADING);
  };
  return (
    <ReviewQuestion
      asked={current}
      number={place + 1}
      of={asked.length}
      base={base}
      onCheck={() => void check()}
      onNext={goOn}
    />
  );
}

/**
 * Asks these cards, one question each, in `place`. Resolves once the first stands there; rejects where a file cannot
 * be had, and then nothing has changed. Every answer is an event of the record at once.
 */
export async function startSitting(
  place: HTMLElement,
  cards: readonly ReviewCard[],
  around: Surroundings,
): Promise<void> {
  const watch = startStopwatch(document, () => performance.now());
  let redraw = (): void => undefined;
  const also = { takeSeconds: () => watch.take(), onChange: () => redraw() };
  const asked = await Promise.all(cards.map((card) => askCard(card, around, also)));
  const onOver = (answered: readonly Answered[]): void => {
    for (const { session } of asked) session.stop();
    render(null, place);
    around.onOver(answered);
  };
  render(<Sitting {...around} asked={asked} onOver={onOver} listen={(draw) => (redraw = draw)} />, place);
}
