import { startSearchWorker } from '../platform/trusted-worker.ts';
import type { Answer, Question, Reply, ToWorker } from '../search/answer.ts';

/** The page's way to the search worker. Only the last question is answered. */
export interface SearchChannel {
  /** Starts the worker and lets it load what every question needs. */
  warm: () => void;
  /** Asks; an earlier question that is still open gets no answer any more. */
  ask: (question: Omit<Question, 'id'>) => void;
  /** Lets go of an open question. */
  forget: () => void;
  /** Ends the worker; the next question starts another. */
  close: () => void;
}

/** Makes the way to a worker that reads the search files at `root`; nothing is loaded before `warm` or `ask`. */
export function createSearchChannel(
  root: string,
  onAnswer: (answer: Answer) => void,
  onFailure: () => void,
): SearchChannel {
  let worker: Worker | undefined;
  let last = 0;
  let isOpen = false;

  const post = (to: Worker, message: ToWorker): void => to.postMessage(message);

  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  const fail = (): void => {
    if (isOpen) onFailure();
    isOpen = false;
  };

  const start = (): Worker => {
    const started = startSearchWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id !== last || !isOpen) return;
      if (!('answer' in data)) return fail();
      isOpen = false;
      onAnswer(data.answer);
    });
    started.addEventListener('error', () => {
      close();
      fail();
    });
    post(started, { root });
    return started;
  };

  return {
    warm: () => {
      worker ??= start();
    },
    ask: (question) => {
      last += 1;
      isOpen = true;
      worker ??= start();
      post(worker, { id: last, ...question });
    },
    forget: () => {
      isOpen = false;
    },
    close,
  };
}
