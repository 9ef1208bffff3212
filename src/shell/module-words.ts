import type { ModuleWords } from '../curriculum/words.ts';

const fetched = new Map<string, Promise<ModuleWords | undefined>>();

async function fetchWords(address: string): Promise<ModuleWords | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as ModuleWords) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The words of a module, fetched once a page. Nothing where they cannot be had: then the page shows names from the
 * outline of the course or ids, and asks again the next time it is drawn.
 */
export async function loadWords(base: string, module: string): Promise<ModuleWords | undefined> {
  const words = fetched.get(module) ?? fetchWords(`${base}learn/${module}/words.json`);
  fetched.set(module, words);
  if ((await words) === undefined) fetched.delete(module);
  return words;
}
