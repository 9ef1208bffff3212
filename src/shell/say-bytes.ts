import { sayCount, sayNumber } from './say-count.ts';

/** "0.8 MB", "12.3 MB"; a megabyte has 1,000,000 bytes. The space does not break. */
export function sayMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

/** "214 files, 3.1 MB (3,123,456 bytes)". */
export function sayWeight({ files, bytes }: { files: number; bytes: number }): string {
  return `${sayCount(files, 'file')}, ${sayMegabytes(bytes)} (${sayCount(bytes, 'byte')})`;
}

/** "40 of 214 files, 0.8 of 3.1 MB". */
export function sayShare(
  here: { files: number; bytes: number },
  all: { files: number; bytes: number },
): string {
  const megabytes = (here.bytes / 1_000_000).toFixed(1);
  return `${sayNumber(here.files)} of ${sayCount(all.files, 'file')}, ${megabytes} of ${sayMegabytes(all.bytes)}`;
}
