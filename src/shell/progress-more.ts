import type { ModuleWords } from '../curriculum/words.ts';
import { nameCourse } from './course-names.ts';
import { createChanged } from './progress-changed.ts';
import { createHistory } from './progress-history.ts';
import { drawModuleRest } from './draw-module-rest.ts';
import { createOutcomes } from './progress-outcomes.ts';
import { createPathway } from './progress-pathway.ts';
import { createWeeks } from './progress-weeks.ts';
import type { CourseNames } from './course-names.ts';
import type { Reading } from './read-progress.ts';

/** What the lower part of *My progress* is drawn from. */
export interface MoreInput extends Reading {
  /** The words of every module begun; nothing where they could not be had. */
  words: ReadonlyMap<string, ModuleWords | undefined>;
  base: string;
}

/** A section of the page that is drawn again whenever the record changed; it keeps what stays the same. */
export interface Part {
  section: HTMLElement;
  draw(reading: Reading, names: CourseNames): void;
}

let parts: Part[] | undefined;

/** Draws the rest of the modules, then what changed since, the chosen pathway, outcomes, time by week and history into a place of the page. */
export function drawMore(host: HTMLElement, { words, base, ...reading }: MoreInput): void {
  drawModuleRest(reading, words, base);
  parts ??= [createChanged(), createPathway(base), createOutcomes(), createWeeks(), createHistory()];
  const names = nameCourse(reading.course, words, base);
  for (const part of parts) part.draw(reading, names);
  if (!host.hasChildNodes()) host.append(...parts.map(({ section }) => section));
}
