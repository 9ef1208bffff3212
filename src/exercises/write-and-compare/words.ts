/** How many words a text has: runs of anything but white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The length of a text as the box says it, with the length that is asked for, if any. */
export function sayLength(text: string, wanted: { least: number; most: number } | undefined): string {
  const count = countWords(text);
  const said = `${String(count)} ${count === 1 ? 'word' : 'words'}`;
  return wanted ? `${said}. Aim for ${String(wanted.least)} to ${String(wanted.most)}.` : `${said}.`;
}

/** The paragraphs of a text: its lines that are not blank. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
