import type { ExerciseEntry, Lesson, Step } from '../curriculum/library.ts';
import type { Term } from '../curriculum/term.ts';
import type { SearchDocument } from './document.ts';

/** The part of the course that can be found: of the library, only what learners see without answering. */
export interface SearchSource {
  /** In the order of the course. */
  lessons: readonly LessonSource[];
  exercises: ReadonlyMap<string, ExerciseSource>;
  terms: ReadonlyMap<string, TermSource>;
}

export type LessonSource = Pick<
  Lesson,
  'slug' | 'module' | 'number' | 'title' | 'summary' | 'outcomes' | 'questions' | 'bodyText' | 'exercises'
> & { steps: readonly Pick<Step, 'title' | 'slug' | 'text'>[] };

type ExerciseSource = Pick<ExerciseEntry, 'id' | 'kind' | 'definition'>;

type TermSource = Pick<Term, 'id' | 'term' | 'short' | 'why' | 'expand' | 'synonyms'>;

/** Gives what may be searched of an exercise: its kind's `searchText`, nothing of the key. */
export type SearchTextOf = (exercise: ExerciseSource) => string;

const EXCERPT_LENGTH = 160;

/** Shorter lines are cells and headings. */
const WORDS_OF_A_SENTENCE = 6;

/** Everything that can be found, lessons first, then steps, exercises and terms, each in the order of the course. */
export function searchDocuments(
  { lessons, exercises, terms }: SearchSource,
  textOf: SearchTextOf,
): SearchDocument[] {
  return [
    ...lessons.map(lessonDocument),
    ...lessons.flatMap((lesson) => lesson.steps.flatMap((step) => stepDocument(step, lesson))),
    ...lessons.flatMap((lesson) =>
      lesson.exercises.flatMap((id) => {
        const exercise = exercises.get(id);
        return exercise ? [exerciseDocument(exercise, lesson, textOf)] : [];
      }),
    ),
    ...[...terms.values()].map(termDocument),
  ];
}

function lessonDocument(lesson: LessonSource): SearchDocument {
  // What stands in no step: the case, the key points and what to tell the team.
  const around = lesson.steps.reduce((text, step) => text.replace(step.text, ''), lesson.bodyText);
  return {
    kind: 'lesson',
    title: lesson.title,
    path: lessonPath(lesson),
    context: `Lesson ${lesson.number}`,
    excerpt: lesson.summary,
    ask: [lesson.number, ...lesson.questions].join('\n'),
    text: [lesson.summary, ...Object.values(lesson.outcomes), around].join('\n'),
  };
}

function stepDocument(step: LessonSource['steps'][number], lesson: LessonSource): SearchDocument[] {
  // A step that only holds an exercise is found as that exercise.
  if (step.text.trim() === '') return [];
  return [
    {
      kind: 'step',
      title: step.title,
      path: `${lessonPath(lesson)}#${step.slug}`,
      context: placeOf(lesson),
      excerpt: excerptOf(step.text),
      ask: '',
      text: step.text,
    },
  ];
}

function exerciseDocument(
  exercise: ExerciseSource,
  lesson: LessonSource,
  textOf: SearchTextOf,
): SearchDocument {
  return {
    kind: 'exercise',
    title: exercise.definition.title,
    path: `${lessonPath(lesson)}x/${exercise.id}/`,
    context: placeOf(lesson),
    excerpt: clip(exercise.definition.task, EXCERPT_LENGTH),
    ask: '',
    text: textOf(exercise),
  };
}

function termDocument({ id, term, short, why, expand, synonyms }: TermSource): SearchDocument {
  return {
    kind: 'term',
    title: term,
    path: `glossary/${id}/`,
    // `CDS (commissioning data set)` says it already.
    context: expand !== undefined && !term.includes(expand) ? expand : '',
    excerpt: clip(short, EXCERPT_LENGTH),
    ask: [...(expand === undefined ? [] : [expand]), ...synonyms].join('\n'),
    text: `${short}\n${why}`,
  };
}

function lessonPath(lesson: LessonSource): string {
  return `learn/${lesson.module}/${lesson.slug}/`;
}

function placeOf(lesson: LessonSource): string {
  return `Lesson ${lesson.number}: ${lesson.title}`;
}

/** The first sentences of a text in lines; of a table without any, its first words. */
function excerptOf(text: string): string {
  const lines = text.split('\n');
  const sentences = lines.filter((line) => line.split(/\s+/).length >= WORDS_OF_A_SENTENCE);
  return clip(
    (sentences.length > 0 ? sentences : lines).join(' ').replace(/\s+/g, ' ').trim(),
    EXCERPT_LENGTH,
  );
}

/** A text of at most `length` characters, cut between words and then closed by `…`. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : cut.length).replace(/[\s.,;:]+$/, '')}…`;
}
