// A record that was rebuilt from what a learning platform keeps of it: the same progress, without the answers. No
// browser's own stream starts like this, because those are 16 hexadecimal digits.
const PREFIX = '0.';

/** The stream of a record rebuilt from a short text: the same text, the same stream. `mark` is hexadecimal. */
export function condensedStream(mark: string): string {
  return PREFIX + mark;
}

/** Whether an event was rebuilt: it says what was done and how it went, but not what was answered. */
export function isCondensed({ stream }: { stream: string }): boolean {
  return stream.startsWith(PREFIX);
}
