import { createRandom } from '../../../src/kernel/random.ts';
import type { Random } from '../../../src/kernel/random.ts';
import type { SearchSource } from '../../../src/search/documents.ts';

/** How big a made-up course is. */
export interface CorpusSize {
  lessons: number;
  /** Words in each of its three steps. */
  stepWords: number;
}

const ONSETS = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'pr',
  'r',
];
const MORE_ONSETS = ['s', 'sc', 'sp', 'st', 'str', 't', 'th', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', 'b', 'ck', 'd', 'g', 'l', 'm', 'n', 'nd', 'nt', 'p', 'r', 'rt', 's', 'st', 't', 'x'];
const ENDINGS = ['', '', 's', 'ed', 'ing', 'ation', 'ness', 'ly', 'able', 'ments'];
const COMMON = ['the', 'of', 'and', 'to', 'in', 'a', 'is', 'that', 'for', 'with'];

/** A course of made-up words: seeded, with few words used often, many seldom, and endings for the stemmer to take off. */
export function makeCorpus(seed: number, { lessons, stepWords }: CorpusSize): SearchSource {
  const random = createRandom(seed);
  const roots = makeRoots(random, 3000);
  const word = (): string => {
    if (random.chance(1, 4)) return random.pick(COMMON);
    // The smaller of three draws is small far more often: a long tail, as language has.
    const rank = Math.min(random.int(0, 2999), random.int(0, 2999), random.int(0, 2999));
    return `${roots[rank] ?? ''}${random.pick(ENDINGS)}`;
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const exercises = new Map<
    string,
    { id: string; kind: string; definition: ReturnType<typeof definitionOf> }
  >();
  const made = Array.from({ length: lessons }, (_, place) => {
    const id = `exercise-${place}`;
    exercises.set(id, { id, kind: 'made-up', definition: definitionOf(id, words(4), words(20)) });
    const steps = [0, 1, 2].map((step) => ({
      title: words(5),
      slug: `step-${step}`,
      text: words(stepWords),
    }));
    const around = words(30);
    return {
      slug: `lesson-${place}`,
      module: 'made-up',
      number: `1.${place + 1}`,
      title: words(5),
      summary: words(16),
      outcomes: { first: words(10), second: words(10) },
      questions: [words(7), words(8)],
      steps,
      bodyText: [around, ...steps.map(({ text }) => text)].join('\n'),
      exercises: [id],
    };
  });
  const terms = Array.from({ length: Math.ceil(lessons / 5) }, (_, place) => ({
    id: `term-${place}`,
    term: words(2),
    short: words(14),
    why: words(20),
    synonyms: [words(2)],
  }));
  return { lessons: made, exercises, terms: new Map(terms.map((term) => [term.id, term])) };
}

/** What may be searched of a made-up exercise. */
export function textOfMadeUp({ definition }: { definition: { title: string; task: string } }): string {
  return `${definition.title} ${definition.task}`;
}

function definitionOf(id: string, title: string, task: string) {
  return { kind: 'made-up', id, title, task, outcome: 'first', hints: [], seed: 1, explanation: '' };
}

function makeRoots(random: Random, count: number): string[] {
  const onsets = [...ONSETS, ...MORE_ONSETS];
  const roots = new Set<string>();
  while (roots.size < count) {
    const syllables = Array.from(
      { length: random.int(1, 3) },
      () => random.pick(onsets) + random.pick(VOWELS),
    );
    const root = syllables.join('') + random.pick(CODAS);
    if (root.length > 2) roots.add(root);
  }
  return [...roots];
}
