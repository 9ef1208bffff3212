import { findLeft } from '../progress/left.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { element } from './element.ts';
import { drawPathway, findChosen } from './pathway-line.ts';
import type { Part } from './progress-more.ts';
import { linkTo, sectionNamed } from './progress-section.ts';
import { sayCount } from './say-count.ts';

/** "Left: 14 lessons, planned for 232 minutes, and the assessment." Nothing where nothing is left. */
function sayLeft(pathway: ModuleProgress): string {
  const { lessons, minutes, assessment } = findLeft(pathway);
  const parts = [
    lessons.length > 0
      ? `${sayCount(lessons.length, 'lesson')}, planned for ${sayCount(minutes, 'minute')}`
      : '',
    assessment === 'to-pass' ? 'the assessment' : '',
  ].filter(Boolean);
  return parts.length > 0 ? `Left: ${parts.join(', and ')}.` : '';
}

/** How far the learner is on the pathway they chose, and what is left of it. */
export function createPathway(base: string): Part {
  const section = sectionNamed('pathway', 'Your pathway');
  const list = element('ul', 'tasks');
  const invitation = element('p', '', 'You have not chosen one. ');
  invitation.append(linkTo(`${base}pathways/`, 'See the pathways'));
  section.append(invitation, list);
  return {
    section,
    draw({ progress, course }) {
      const chosen = findChosen(progress);
      invitation.hidden = chosen.length > 0;
      list.hidden = chosen.length === 0;
      list.replaceChildren(
        ...chosen.map((pathway) => {
          const line = drawPathway(pathway, course, base);
          const left = sayLeft(pathway);
          if (left) line.append(element('p', 'meta', left));
          if (pathway.assessment && !course.hasNoCertificates) {
            const certificate = element('p');
            certificate.append(linkTo(`${base}certificates/${pathway.slug}/`, 'Its certificate'));
            line.append(certificate);
          }
          return line;
        }),
      );
    },
  };
}
