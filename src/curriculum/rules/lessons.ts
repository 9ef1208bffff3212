import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { estimateMinutes, isFairEstimate } from '../estimate.ts';

/** At most so many key points: more are not remembered. */
const MOST_KEY_POINTS = 5;

const NOBODY =
  /^(tbc|tbd|todo|n\/?a|none|name|reviewer|a\.? ?n\.? ?other|someone|unknown|anon(ymous)?|x+|\?+|jane doe|john doe|dr x)$/i;

const PARTS = [
  ['Case', 'it begins with nobody in particular'],
  ['KeyPoints', 'nothing says what to remember'],
  ['Reflect', 'nothing asks the learner about their own practice'],
] as const;

function partFaults(lesson: Lesson): Fault[] {
  const { file, parts, keyPoints } = lesson;
  const missing = PARTS.filter(([part]) => (parts[part] ?? 0) === 0);
  return [
    ...missing.map(([part, purpose]) => faultAt('lesson/no-part', file, ['title'], { part, purpose })),
    ...(keyPoints > MOST_KEY_POINTS
      ? [faultAt('lesson/many-key-points', file, ['title'], { count: keyPoints, limit: MOST_KEY_POINTS })]
      : []),
    ...(lesson.exercises.length === 0 ? [faultAt('lesson/no-exercise', file, ['title'], {})] : []),
  ];
}

function minuteFaults(lesson: Lesson, library: LibraryContent): Fault[] {
  const seconds = lesson.exercises.reduce((sum, id) => sum + (library.exercises.get(id)?.seconds ?? 0), 0);
  const estimate = estimateMinutes(lesson.words, seconds);
  if (isFairEstimate(lesson.minutes, estimate)) return [];
  return [faultAt('lesson/minutes', lesson.file, ['minutes'], { minutes: lesson.minutes, estimate })];
}

function reviewFaults({ file, review }: Lesson, today: string | undefined): Fault[] {
  if (!review) return [];
  const isNobody = NOBODY.test(review.by.trim());
  const isOverdue = today !== undefined && review.due < today;
  return [
    ...(isNobody ? [faultAt('review/placeholder', file, ['review', 'by'], { by: review.by })] : []),
    ...(isOverdue ? [faultAt('review/overdue', file, ['review', 'due'], { due: review.due })] : []),
  ];
}

/** Parts that lessons lack, minutes that do not fit, reviews by nobody or overdue. `today`: `YYYY-MM-DD`; unknown, none is overdue. */
export function findFaultsOfLessons(library: LibraryContent, today: string | undefined): Fault[] {
  return library.lessons.flatMap((lesson) => [
    ...partFaults(lesson),
    ...minuteFaults(lesson, library),
    ...reviewFaults(lesson, today),
  ]);
}
