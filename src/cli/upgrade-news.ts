/** For whom a line of the changelog is. */
export type Reader = 'learners' | 'authors' | 'hosts';

const AUTHORS = /^Educators\b/;
const HOSTS = /^(Hosts|Deaneries|Supervisors)\b/;

/** The lines of a changelog, each as one line of text. */
function linesOf(changelog: string): string[] {
  return changelog
    .split(/\n(?=- |#|\n)/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter((block) => block.startsWith('- '))
    .map((block) => block.slice(2));
}

/** What the new changelog says that the old one did not, by reader, in its order. */
export function findNews(before: string, after: string): Record<Reader, string[]> {
  const known = new Set(linesOf(before));
  const news: Record<Reader, string[]> = { learners: [], authors: [], hosts: [] };
  for (const line of linesOf(after)) {
    if (known.has(line)) continue;
    news[AUTHORS.test(line) ? 'authors' : HOSTS.test(line) ? 'hosts' : 'learners'].push(line);
  }
  return news;
}
