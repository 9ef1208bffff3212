import type { LessonShape, ModuleShape } from '../curriculum/shape.ts';
import { isLessonBegun } from '../progress/begun.ts';
import { foldOutcomes } from '../progress/outcomes.ts';
import type { OutcomeProgress } from '../progress/outcomes.ts';
import type { Level, ModuleProgress, Progress } from '../progress/progress.ts';
import type { CourseNames } from './course-names.ts';
import { element } from './element.ts';
import type { Part } from './progress-more.ts';
import { sectionNamed } from './progress-section.ts';
import { sayCount } from './say-count.ts';

/** The words of a level, of an exercise or an outcome. */
const LEVEL_WORDS: Record<Level, string> = {
  'not-started': 'Not yet tried',
  working: 'Working on it',
  seen: 'Answer shown once',
  secure: 'Secure',
  'secure-unaided': 'Secure, unaided',
};

/** Colour is for what still needs doing, as in the lists of lessons. */
const LOOKS: Record<Level, string> = {
  'not-started': 'not-started',
  working: 'working',
  seen: 'working',
  secure: 'complete',
  'secure-unaided': 'complete',
};

const isSecure = ({ level }: OutcomeProgress): boolean => level === 'secure' || level === 'secure-unaided';

interface LessonOutcomes {
  lesson: LessonShape;
  outcomes: OutcomeProgress[];
}

/** The outcomes of the lessons of a module that were begun. */
function listOutcomes(module: ModuleProgress, shape: ModuleShape | undefined): LessonOutcomes[] {
  return module.lessons.filter(isLessonBegun).flatMap((progress) => {
    const lesson = shape?.lessons.find(({ slug }) => slug === progress.slug);
    return lesson ? [{ lesson, outcomes: foldOutcomes(lesson, progress) }] : [];
  });
}

function drawRow(outcome: OutcomeProgress, says: string): HTMLElement {
  const { level, exercises, secure } = outcome;
  const row = element('tr');
  const name = element('th', '', says);
  name.scope = 'row';
  const state = element('td');
  const tag = element('span', 'tag', LEVEL_WORDS[level]);
  tag.dataset['state'] = LOOKS[level];
  state.append(tag);
  const isPart = !isSecure(outcome) && secure > 0;
  if (isPart) state.append(element('p', 'meta', `${secure} of ${sayCount(exercises, 'exercise')} secure`));
  row.append(name, state);
  return row;
}

function drawTable(lessons: readonly LessonOutcomes[], names: CourseNames): HTMLTableElement {
  const table = element('table', 'data-table outcomes');
  const head = element('thead');
  const titles = element('tr');
  for (const title of ['After the lesson you can', 'Where you are']) {
    const cell = element('th', '', title);
    cell.scope = 'col';
    titles.append(cell);
  }
  head.append(titles);
  table.append(head);
  for (const { lesson, outcomes } of lessons) {
    const group = element('tbody');
    const line = element('tr');
    const name = element('th', 'group', `${lesson.number} ${lesson.title}`);
    name.scope = 'rowgroup';
    name.colSpan = 2;
    line.append(name);
    group.append(line, ...outcomes.map((one) => drawRow(one, names.outcome(lesson.slug, one.key))));
    table.append(group);
  }
  return table;
}

/** The module that stands open at first: the one to go on with, or else the one worked on last. */
function findOpen({ modules, resume }: Progress): string | undefined {
  const begun = modules.filter((module) => module.lessons.some(isLessonBegun));
  const lastOf = (module: ModuleProgress): number =>
    Math.max(...module.lessons.map(({ lastAt }) => lastAt ?? 0));
  const [latest] = [...begun].sort((a, b) => lastOf(b) - lastOf(a));
  return (begun.find(({ slug }) => slug === resume?.module) ?? latest)?.slug;
}

interface Fold {
  details: HTMLDetailsElement;
  summary: HTMLElement;
  place: HTMLElement;
}

/** What a learner can do by now: every outcome of the lessons begun, folded by module, the one to go on with open. */
export function createOutcomes(): Part {
  const section = sectionNamed('outcomes', 'What you can do');
  section.append(
    element(
      'p',
      'meta',
      'Secure: every exercise that practises it was passed before its answer was shown. Unaided: at the first try of a version, with no hint. An outcome never falls back.',
    ),
  );
  const none = element('p', '', 'What each lesson teaches stands here once you have begun one.');
  section.append(none);
  const folds = new Map<string, Fold>();
  const foldOf = (slug: string, isOpen: boolean): Fold => {
    const held = folds.get(slug);
    if (held) return held;
    const made = { details: element('details'), summary: element('summary'), place: element('div') };
    made.details.open = isOpen;
    made.details.append(made.summary, made.place);
    section.append(made.details);
    folds.set(slug, made);
    return made;
  };
  return {
    section,
    draw({ progress, course }, names) {
      const open = findOpen(progress);
      for (const module of progress.modules) {
        const shape = course.modules.find(({ slug }) => slug === module.slug);
        const lessons = listOutcomes(module, shape);
        if (lessons.length === 0) {
          folds.get(module.slug)?.details.remove();
          folds.delete(module.slug);
          continue;
        }
        const all = lessons.flatMap(({ outcomes }) => outcomes);
        const { summary, place } = foldOf(module.slug, module.slug === open);
        summary.textContent = `${module.number} ${module.title}: ${all.filter(isSecure).length} of ${sayCount(all.length, 'outcome')} secure`;
        place.replaceChildren(drawTable(lessons, names));
      }
      none.hidden = folds.size > 0;
    },
  };
}
