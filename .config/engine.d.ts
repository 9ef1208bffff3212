/** What every engine of ours has (browser, worker, Node) and ES2023 does not name: all that pure code may use. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
