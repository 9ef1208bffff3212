import { existsSync, readFileSync, statSync } from 'node:fs';
import { FILE_BYTES } from '../certificate/files/check-file.ts';

/** The bytes of a file; nothing where there is none. Of one over the limit no more than shows that it is over it. */
export function readWhole(file: string): Uint8Array | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return statSync(file).size > FILE_BYTES ? new Uint8Array(FILE_BYTES + 1) : readFileSync(file);
}
