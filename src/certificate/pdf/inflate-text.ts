import { INFLATED_BYTES } from './limits.ts';

/** Unfolds a deflated text. Stops at the limit, so that a small file cannot fill the memory. */
export async function inflateText(
  deflated: Uint8Array,
): Promise<{ kind: 'text'; text: string } | { kind: 'refused'; code: 'too-large' | 'damaged' }> {
  const stream = new Blob([deflated.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: 'text', text: text + decoder.decode() };
      size += value.length;
      if (size > INFLATED_BYTES) {
        await reader.cancel().catch(() => undefined);
        return { kind: 'refused', code: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { kind: 'refused', code: 'damaged' };
  }
}
