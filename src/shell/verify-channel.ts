import { startVerifyWorker } from '../platform/trusted-worker.ts';
import type { CheckReply, FilesToCheck } from '../certificate/files/worker.ts';

/** How long checking may take, in milliseconds, and how much longer for each further file. An honest one takes a second. */
const LIMIT_MS = 20_000;
const MORE_MS = 5_000;

/** What became of the files, or why nothing did. */
export type Checked = CheckReply | { isLate: true };

/**
 * Checks files in a worker of its own, which ends with them: whatever is in a file, the page lives on. Never rejects.
 */
export function checkInWorker(wanted: FilesToCheck): Promise<Checked> {
  return new Promise((resolve) => {
    const worker = startVerifyWorker();
    const end = (checked: Checked): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(checked);
    };
    const timer = setTimeout(() => end({ isLate: true }), LIMIT_MS + MORE_MS * wanted.files.length);
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => end(data));
    worker.addEventListener('error', () => end({ isFailed: true }));
    worker.postMessage(wanted);
  });
}
