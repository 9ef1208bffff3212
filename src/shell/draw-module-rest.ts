import type { ModuleWords } from '../curriculum/words.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { fill } from './draw-module.ts';
import { drawWeave } from './weave.ts';
import type { Reading } from './read-progress.ts';
import { sayMoment } from './say-moment.ts';
import { sayCount } from './say-count.ts';

function sayAssessment({ assessment }: ModuleProgress): string {
  if (!assessment) return '';
  const { best, passedAt, results } = assessment;
  if (!best)
    return assessment.unfinished
      ? 'The assessment is begun and not finished.'
      : 'The assessment has not been tried yet.';
  const score = `${Math.floor((best.earned / best.total) * 100)}%`;
  const tries = sayCount(results.length, 'try', 'tries');
  return passedAt === undefined
    ? `Assessment: best so far ${score}, in ${tries}.`
    : `Assessment passed on ${sayMoment(passedAt)} with ${score} at best, in ${tries}.`;
}

/** Puts the defects into a module's weave, once, and lights those that the work done has reached. */
function drawDefects(section: Element, module: ModuleProgress, { defects }: ModuleWords): void {
  const weave = section.querySelector('.weave');
  if (!weave || weave.querySelector('.weave-defect')) return;
  for (const [x, y] of defects) {
    const defect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    defect.setAttribute('class', 'weave-defect');
    for (const [name, value] of [
      ['x', x + 1],
      ['y', y + 1],
      ['width', 8],
      ['height', 8],
    ] as const)
      defect.setAttribute(name, String(value));
    weave.append(defect);
  }
  drawWeave(module);
}

/** What the sections of the modules show once there is time: the defects of the weave, the assessment, the certificate. */
export function drawModuleRest(
  { progress, course }: Reading,
  words: ReadonlyMap<string, ModuleWords | undefined>,
  base: string,
): void {
  for (const module of progress.modules) {
    const section = document.querySelector(`[data-progress-module="${module.slug}"]`);
    if (!section) continue;
    const known = words.get(module.slug);
    if (known) drawDefects(section, module, known);
    fill(section, 'assessment', sayAssessment(module));
    const certificate = section.querySelector<HTMLElement>('[data-certificate]');
    const link = certificate?.querySelector('a');
    const hasOne = course.modules.some(({ slug, assessment }) => slug === module.slug && assessment);
    if (!certificate || !link || !hasOne || course.hasNoCertificates) continue;
    link.href = `${base}certificates/${module.slug}/`;
    certificate.hidden = false;
  }
}
