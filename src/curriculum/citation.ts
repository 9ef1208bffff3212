import type { Source } from './source.ts';

const PERSON = /^\S.* [A-Z]{1,4}$/;

/**
 * How a source is cited in a sentence: "Altman and Bland 1994", "Brennan and others 2012" from three names up. People
 * are written as surname and initials, with commas between them; anything else is a body, cited by what stands before
 * its first comma: "NHS Digital, now NHS England" → "NHS Digital 2021".
 */
export function citationOf(source: Pick<Source, 'authors' | 'year'>): string {
  const names = source.authors.split(/[,;]\s*/).filter((name) => name !== '');
  const people = names.filter((name) => PERSON.test(name)).map((name) => name.replace(/ [A-Z]{1,4}$/, ''));
  const [first = names[0] ?? source.authors, second] = people;
  const year = String(source.year);
  if (second === undefined && names.length > 1 && people.length === 1) return `${first} and others ${year}`;
  if (second === undefined) return `${first} ${year}`;
  return names.length > 2 ? `${first} and others ${year}` : `${first} and ${second} ${year}`;
}
