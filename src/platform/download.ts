/** How long the browser may take to read a file that it was told to save. */
const READ_MS = 60_000;

/** Saves text as a file in the learner's downloads. Does nothing where a sandbox forbids downloads; nobody can tell. */
export function downloadText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}
