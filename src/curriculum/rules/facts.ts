import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import { allEntries } from '../entries.ts';
import { factsOf, unconfirmedFact } from '../facts.ts';
import type { ExerciseEntry, Lesson, LibraryContent } from '../library.ts';
import { pathInFile, valuesUnder } from '../definition-walk.ts';
import { unknownName } from '../near.ts';

/** The fields of a definition in which a learner reads or gives a figure. */
const ASKING = ['task', 'context', 'ask', 'say', 'explanation', 'answer'] as const;

/** Figures that say something by themselves: two digits or more, and no year. */
function figuresIn(text: string): Set<string> {
  const figures = text.match(/(?<![\w.])\d[\d,.]*\d/g) ?? [];
  return new Set(figures.map((one) => one.replace(/,/g, '')).filter((one) => !/^(?:19|20)\d\d$/.test(one)));
}

/** Facts that a definition names and that do not exist. */
function unknownFacts(entry: ExerciseEntry, { sources }: LibraryContent): Fault[] {
  return factsOf(entry).flatMap((cite, index): Fault[] => {
    const at = pathInFile(entry, ['facts', index]);
    const [id = '', key = ''] = cite.split('#');
    const source = sources.get(id);
    if (!source) return [faultAt('source/unknown', entry.file, at, unknownName(id, sources.keys()))];
    if (Object.hasOwn(source.facts, key)) return [];
    const args = { ...unknownName(key, Object.keys(source.facts)), source: id };
    return [faultAt('source/unknown-fact', entry.file, at, args)];
  });
}

/** Facts that are only reported and that a definition rests on: it names one, or asks with a figure of one. */
function unconfirmedFacts(
  entry: ExerciseEntry,
  lesson: Lesson | undefined,
  library: LibraryContent,
): Fault[] {
  if (entry.isSelfMarked) return [];
  const named = factsOf(entry).flatMap((cite, index) =>
    unconfirmedFact(cite, library.sources) === undefined
      ? []
      : [
          faultAt('fact/unconfirmed', entry.file, pathInFile(entry, ['facts', index]), {
            id: cite,
            how: 'names',
          }),
        ],
  );
  const cited = (lesson?.uses ?? []).flatMap(({ component, value }) => {
    const says = component === 'Source' ? unconfirmedFact(value, library.sources) : undefined;
    return says === undefined ? [] : [{ value, figures: figuresIn(says) }];
  });
  if (cited.length === 0) return named;
  const asked = ASKING.flatMap((key) => valuesUnder(entry.definition, key)).flatMap(({ value, path }) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const figures = figuresIn(String(value));
    const fact = cited.find((one) => [...figures].some((figure) => one.figures.has(figure)));
    if (!fact) return [];
    const figure = [...figures].find((one) => fact.figures.has(one)) ?? '';
    const args = { id: fact.value, how: `asks with ${figure}, a figure of` };
    return [faultAt('fact/unconfirmed', entry.file, pathInFile(entry, path), args)];
  });
  return [...named, ...asked];
}

/** Exercises and items that rest on facts which do not exist or are not confirmed. Self-marked ones may. */
export function findFaultsOfFacts(library: LibraryContent): Fault[] {
  const lessons = new Map(library.lessons.map((lesson) => [lesson.slug, lesson]));
  return allEntries(library).flatMap((entry) => [
    ...unknownFacts(entry, library),
    ...unconfirmedFacts(entry, lessons.get(entry.lesson), library),
  ]);
}
