import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../src/kernel/random.ts';
import type { Random } from '../../src/kernel/random.ts';

const WORDS =
  'record patient ward field value date admission discharge number code check rule clinician letter table source count share error field note spell question answer reason harm audit sample blank valid accurate timely complete consistent unique duplicate trace match query owner report standard measure review'.split(
    ' ',
  );
const LESSONS_A_MODULE = 50;

/** A sentence of made-up prose; more distinct words than English has, so that sizes are no flattery. */
function sentence(random: Random): string {
  const words = Array.from({ length: random.int(8, 16) }, () =>
    random.chance(1, 12) ? `${random.pick(WORDS)}${random.int(1, 900)}` : random.pick(WORDS),
  );
  return `${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase());
}

function paragraph(random: Random): string {
  return Array.from({ length: 5 }, () => sentence(random)).join(' ');
}

function question(id: string, random: Random): string {
  return `  - id: ${id}
    form: single
    ask: ${JSON.stringify(sentence(random).replace('.', '?'))}
    options:
      - { say: ${JSON.stringify(sentence(random))}, because: ${JSON.stringify(sentence(random))}, right: true }
      - { say: ${JSON.stringify(sentence(random))}, because: ${JSON.stringify(sentence(random))} }
      - { say: ${JSON.stringify(sentence(random))}, because: ${JSON.stringify(sentence(random))} }
`;
}

function exercise(id: string, random: Random): string {
  const questions = ['one', 'two', 'three', 'four'].map((name) => question(name, random)).join('');
  return `kind: answer-questions
id: ${id}
title: Check ${id}
task: Answer each question, then press Check.
outcome: classify
explanation: ${JSON.stringify(paragraph(random))}
questions:
${questions}`;
}

function lesson(slug: string, random: Random): string {
  const steps = ['first', 'second'].map(
    (name) => `<Step title="The ${name} part">

${paragraph(random)}

${paragraph(random)}

<Exercise id="${slug}-${name}" />

</Step>
`,
  );
  return `---
title: Generated ${slug}
summary: ${JSON.stringify(sentence(random).slice(0, 150))}
minutes: 12
outcomes:
  classify: Classify generated records by what is wrong with them
  detect: Detect generated defects in generated records
statements: [V3]
frameworks: [GPC6]
sources: [government-data-quality-framework-2020]
questions:
  - ${JSON.stringify(sentence(random).toLowerCase().slice(0, 110))}
  - ${JSON.stringify(sentence(random).toLowerCase().slice(0, 110))}
asAt: 2026-11-22
changed: 2026-11-24
version: 1.0.0
status: live
---

<Case who="Ms A, 40" where="Ward 1">

${paragraph(random)} <Source id="government-data-quality-framework-2020" />

</Case>

${steps.join('\n')}
<KeyPoints>

- ${sentence(random)}

</KeyPoints>

<Reflect prompt="What would you look at first in records like these?" />
`;
}

/** Writes the real content and, beside it, `count` generated lessons with two exercises each, in modules of fifty. */
export function makeContent(folder: string, count: number): void {
  cpSync('content', folder, { recursive: true });
  const random = createRandom(count);
  for (let index = 0; index < count; index += 1) {
    const moduleNumber = 20 + Math.floor(index / LESSONS_A_MODULE);
    const module = join(folder, 'modules', `${moduleNumber}-generated-${moduleNumber}`);
    if (index % LESSONS_A_MODULE === 0) {
      mkdirSync(module, { recursive: true });
      writeFileSync(
        join(module, 'module.yaml'),
        `title: Generated ${moduleNumber}\nsummary: Generated lessons, for measuring only, never for learners.\noutcomes:\n  - Classify generated records\nstatements: [V3]\nframeworks: [GPC6]\n`,
      );
    }
    const slug = `generated-${index}`;
    const place = join(module, `${String((index % LESSONS_A_MODULE) + 1).padStart(2, '0')}-${slug}`);
    mkdirSync(place);
    writeFileSync(join(place, 'lesson.mdx'), lesson(slug, random));
    for (const name of ['first', 'second']) {
      writeFileSync(join(place, `${slug}-${name}.exercise.yaml`), exercise(`${slug}-${name}`, random));
    }
  }
}
