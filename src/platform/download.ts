/** How long the browser may take to fetch what it was given, in milliseconds. */
const FETCH_MS = 60_000;

/** Hands a file to the browser's downloads. A sandboxed frame drops it without a word: see `isDownloadDoubtful`. */
export function downloadFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCH_MS);
}

/** Whether downloads may be dropped without a word: in a frame, which nobody here can ask for its sandbox. */
export function isDownloadDoubtful(): boolean {
  return globalThis.origin === 'null' || globalThis.top !== globalThis.self;
}

/** Copies a text. False where the browser refuses, or has no clipboard, as on plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
