import { counted, entry, meant } from './problem-entry.ts';

/** `page` and `field` make the address of the sentence about the field. */
interface At {
  page: string;
  field: string;
}

type With<Args> = Args & At & Record<string, string | number>;

const about = ({ page, field }: At): string => `/for-authors/${page}/#${field}`;
const named = (path: string): string => (path === '' ? 'This file' : path);

/** What a schema says about a field: one code for each way a value can be wrong. */
export const fieldWords = {
  'field/unknown': entry<With<{ key: string; near: string; keys: string }>>({
    severity: 'error',
    what: ({ path, key }) => `${named(path)} has no field "${key}", so it would be ignored.`,
    fix: ({ near, keys }) => meant(near, `Fields here: ${keys}.`),
    more: about,
  }),
  'field/missing': entry<With<{ key: string; says: string }>>({
    severity: 'error',
    what: ({ path, key }) => `${named(path)} needs a field "${key}".`,
    fix: ({ key, says }) => (says === '' ? `add "${key}:" with a value.` : `add "${key}:".  ${says}`),
    more: about,
  }),
  'field/type': entry<With<{ expected: string; received: string; note: string }>>({
    severity: 'error',
    what: ({ path, expected, received, note }) =>
      `${named(path)} should be ${expected}, and is ${received}${note === '' ? '' : ', because what begins with # is a note'}.`,
    fix: ({ expected, received, note }) => {
      if (note !== '') return `put it in quotation marks: "${note}".`;
      return expected === 'text' && received !== 'blank'
        ? 'put it in quotation marks: without them YAML reads numbers, true and false as what they look like.'
        : `write ${expected} here.`;
    },
    more: about,
  }),
  'field/length': entry<With<{ length: number; limit: number; side: string }>>({
    severity: 'error',
    what: ({ path, length, limit, side }) =>
      `${path} has ${counted(length, 'character')}; it may have ${side} ${String(limit)}.`,
    fix: ({ side }) => (side === 'at most' ? 'say it more shortly.' : 'say a little more.'),
    more: about,
  }),
  'field/count': entry<With<{ count: number; limit: number; side: string }>>({
    severity: 'error',
    what: ({ path, count, limit, side }) =>
      `${path} has ${counted(count, 'entry', 'entries')}; it needs ${side} ${String(limit)}.`,
    fix: ({ side }) => (side === 'at most' ? 'take some out.' : 'add what is missing.'),
    more: about,
  }),
  'field/range': entry<With<{ value: number; limit: number; side: string }>>({
    severity: 'error',
    what: ({ path, value, limit, side }) =>
      `${path} is ${String(value)}; it may be ${side} ${String(limit)}.`,
    fix: ({ limit, side }) => `write a number that is ${side} ${String(limit)}.`,
    more: about,
  }),
  'field/choice': entry<With<{ value: string; near: string; choices: string }>>({
    severity: 'error',
    what: ({ path, value }) => `${path} is "${value}", which is not one of its values.`,
    fix: ({ near, choices }) => meant(near, `Values here: ${choices}.`),
    more: about,
  }),
  'field/form': entry<With<{ value: string; rule: string }>>({
    severity: 'error',
    what: ({ path, value }) => `${named(path)} is "${value}", which has the wrong form.`,
    fix: ({ rule }) => `it ${rule}.`,
    more: about,
  }),
  'field/no-such-day': entry<With<{ value: string; day: string }>>({
    severity: 'error',
    what: ({ path, value, day }) => `${named(path)} is "${value}", and there is no ${day}.`,
    fix: () => 'write a day that the calendar has, as year-month-day: 2026-11-22.',
    more: about,
  }),
  'field/rule': entry<With<{ rule: string }>>({
    severity: 'error',
    what: ({ path, rule }) => `${named(path)} ${rule}${rule.endsWith('?') ? '' : '.'}`,
    fix: () => 'put it right; the page below says what may stand there.',
    more: about,
  }),
  'site/nhs-in-name': entry<{ name: string; rules: string }>({
    severity: 'error',
    what: ({ path, name }) =>
      `${path} is "${name}". "NHS" is a trade mark and may not stand in the name of this site, unless an NHS organisation offers it.`,
    fix: ({ rules }) =>
      `leave it out and say who you are under org.name; or, as an NHS organisation, set brand.preset to nhs-org, which says that you keep to these rules. ${rules}`,
    more: '/for-authors/site/#nhs',
  }),
  'site/nhs-who': entry({
    severity: 'error',
    what: ({ path }) =>
      `${path} says that an NHS organisation offers this site, and org.name does not say which.`,
    fix: () => 'name the organisation under org.name, or take the preset away.',
    more: '/for-authors/site/#nhs',
  }),
  'site/exclude-unknown': entry<{ id: string; near: string; ids: string }>({
    severity: 'error',
    what: ({ id }) => `There is no module, pathway or lesson "${id}" to leave out.`,
    fix: ({ near, ids }) => meant(near, `There are: ${ids}.`),
    more: '/for-authors/site/#content',
  }),
  'site/exclude-all': entry({
    severity: 'error',
    what: () => 'With all of this left out, nothing is left to learn.',
    fix: () => 'take at least one lesson off the list.',
    more: '/for-authors/site/#content',
  }),
  'site/logo-missing': entry<{ name: string; folder: string; near: string }>({
    severity: 'error',
    what: ({ name, folder }) => `The logo "${name}" does not lie in ${folder}/.`,
    fix: ({ folder, near }) => meant(near, `Put the picture into ${folder}/, or take brand.logo out.`),
    more: '/for-authors/site/#brand',
  }),
  'site/logo-unfit': entry<{ name: string; why: string }>({
    severity: 'error',
    what: ({ name, why }) => `The logo "${name}" ${why}.`,
    fix: () => 'save it as a plain SVG or a small PNG, without scripts and links.',
    more: '/for-authors/site/#brand',
  }),
  'site/banner-over': entry<{ until: string }>({
    severity: 'warning',
    what: ({ until }) => `The notice was shown until ${until}; nobody sees it any more.`,
    fix: () => 'take "banner" out, or give it another day.',
    more: '/for-authors/site/#banner',
  }),
  'site/contrast': entry<{
    colour: string;
    on: string;
    role: string;
    ratio: string;
    needed: string;
    near: string;
  }>({
    severity: 'error',
    what: ({ path, colour, on, role, ratio, needed }) =>
      `${path} ${colour} on ${on} (${role}) has a contrast of ${ratio}:1; it needs ${needed}:1.`,
    fix: ({ near }) => `the nearest colour that passes everywhere it is used is "${near}".`,
    more: '/for-authors/site/#brand',
  }),
};
