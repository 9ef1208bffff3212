import type { Module } from '../curriculum/library.ts';
import { assessmentOfPathway } from '../loader/pathway.ts';
import { library } from './library.ts';

/** What a certificate is about: a module, or a pathway with what its lessons serve. */
export interface Certified extends Pick<
  Module,
  'slug' | 'title' | 'outcomes' | 'lessons' | 'statements' | 'frameworks'
> {
  /** As shown until the record is read: "4 Data quality", "Core". */
  label: string;
}

/** Everything that has a certificate. Nothing where the host offers none. */
export function listCertified(): Certified[] {
  return library.site.certificate.enabled ? listAssessed() : [];
}

/** Everything that has an assessment: nothing else can be earned. */
export function listAssessed(): Certified[] {
  const modules = library.modules
    .filter(({ slug }) => library.assessments.has(slug))
    .map((module) => ({ ...module, label: `${module.number} ${module.title}` }));
  const pathways = [...library.pathways.values()]
    .filter((pathway) => assessmentOfPathway(library, pathway))
    .map(({ id, title, outcomes, lessons }) => {
      const own = library.lessons.filter(({ slug }) => lessons.includes(slug));
      const statements = [...library.statements.keys()].filter((one) =>
        own.some((lesson) => lesson.statements.includes(one)),
      );
      const frameworks = [...new Set(own.flatMap((lesson) => lesson.frameworks))].sort();
      return { slug: id, title, label: title, outcomes, lessons, statements, frameworks };
    });
  return [...modules, ...pathways];
}
