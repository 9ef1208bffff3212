import { canonicalJson } from '../kernel/canonical.ts';
import { outcomesOf } from '../curriculum/coverage.ts';
import type {
  AssessmentShape,
  BankShape,
  CurriculumShape,
  ModuleShape,
  PathwayShape,
  ReviewItem,
} from '../curriculum/shape.ts';
import type { Pathway } from '../curriculum/pathway.ts';
import type { ShortDefinitions } from '../curriculum/term.ts';
import { assessmentOfPathway } from './pathway.ts';
import type { Library } from './library.ts';
import { kindNamed } from '../exercises/registry.ts';
import type { Assessment, ExerciseEntry, Filed, LibraryContent, Module } from '../curriculum/library.ts';
import { digestOf } from './definition.ts';

const BUILD_LENGTH = 12;

function shapeOfAssessment(library: LibraryContent, { id, draw }: Assessment): AssessmentShape {
  return { id, draw, passFraction: library.site.assessment.passMark / 100 };
}

function shapeOfPathway(library: Library, pathway: Filed<Pathway>): PathwayShape {
  const { id: slug, title } = pathway;
  const assessment = assessmentOfPathway(library, pathway);
  return {
    ...{ slug, title },
    lessons: pathway.lessons.filter((one) => library.lessons.some((lesson) => lesson.slug === one)),
    assessment: assessment ? shapeOfAssessment(library, assessment) : null,
  };
}

function shapeOfModule(library: LibraryContent, module: Module): ModuleShape {
  const assessment = library.assessments.get(module.slug);
  const lessons = module.lessons.flatMap(
    (slug) => library.lessons.find((lesson) => lesson.slug === slug) ?? [],
  );
  return {
    slug: module.slug,
    number: module.number,
    title: module.title,
    lessons: lessons.map(({ slug, number, title, minutes, version, steps, outcomes, exercises }) => ({
      slug,
      number,
      title,
      minutes,
      version,
      steps: steps.map((step) => step.slug),
      outcomes: Object.keys(outcomes),
      exercises: exercises.flatMap((id) => {
        const { digest, kind = '', definition } = library.exercises.get(id) ?? {};
        const selfMarked = kindNamed(kind)?.isSelfMarked === true;
        const practised = [...outcomesOf(definition)];
        return digest === undefined
          ? []
          : [{ id, digest, counts: !selfMarked, selfMarked, outcomes: practised }];
      }),
    })),
    assessment: assessment ? shapeOfAssessment(library, assessment) : null,
  };
}

/** The outline of the course that the browser folds a record against: modules with something to learn. `build` is a digest of the rest: the same content, the same build. */
export function shapeOf(library: Library): CurriculumShape {
  const modules = library.modules
    .filter(({ lessons }) => lessons.length > 0)
    .map((module) => shapeOfModule(library, module));
  const pathways = [...library.pathways.values()].map((pathway) => shapeOfPathway(library, pathway));
  return {
    build: digestOf(canonicalJson([modules, pathways, bankOf(library)])).slice(0, BUILD_LENGTH),
    modules,
    pathways,
    ...(library.site.certificate.enabled ? {} : { hasNoCertificates: true }),
  };
}

/** What assessments and review may ask: every item of the library, by lesson, in the order of the banks. */
export function bankOf(library: { items: readonly ExerciseEntry[] }): BankShape {
  const bank: Record<string, ReviewItem[]> = {};
  for (const { id, digest, lesson, definition } of library.items) {
    (bank[lesson] ??= []).push({ id, digest, outcome: definition.outcome });
  }
  return bank;
}

/** What each word of the glossary that a lesson links to means in short, in the order of the glossary. */
export function definitionsOf({
  lessons,
  terms,
}: Pick<LibraryContent, 'lessons' | 'terms'>): ShortDefinitions {
  const uses = lessons.flatMap((lesson) => lesson.uses);
  const linked = new Set(uses.flatMap(({ component, value }) => (component === 'Term' ? value : [])));
  return Object.fromEntries(
    [...terms.values()]
      .filter(({ id }) => linked.has(id))
      .map(({ id, term, short }) => [id, [term, short]] as const),
  );
}
