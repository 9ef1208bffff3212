import { startVerifyWorker } from '../platform/trusted-worker.ts';
import type { CheckReply, FileToCheck } from '../certificate/files/worker.ts';

/** How long one file may take, in milliseconds. An honest one takes less than a second. */
const LIMIT_MS = 20_000;

/** What became of a file, or why nothing did. */
export type Checked = CheckReply | { isLate: true };

/**
 * Checks one file in a worker of its own, which ends with it: whatever is in the file, the page lives on. Never rejects.
 */
export function checkInWorker(file: FileToCheck): Promise<Checked> {
  return new Promise((resolve) => {
    const worker = startVerifyWorker();
    const end = (checked: Checked): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(checked);
    };
    const timer = setTimeout(() => end({ isLate: true }), LIMIT_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => end(data));
    worker.addEventListener('error', () => end({ isFailed: true }));
    worker.postMessage(file);
  });
}
