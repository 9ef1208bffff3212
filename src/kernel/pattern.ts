/** A text as a pattern that matches it and nothing else, for JavaScript and for servers. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
