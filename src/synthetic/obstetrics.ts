import { dateOfDay } from '../kernel/dates.ts';
import type { Random } from '../kernel/random.ts';
import { gender9 } from './decoys.ts';
import { COMMON_EPISODE, obstetricRules, SPECIALTIES } from './obstetric-rules.ts';
import type { EpisodeColumn } from './obstetric-rules.ts';
import type { Seat } from './seat.ts';
import { columnOf } from './template.ts';
import type { Row, Template } from './template.ts';

/** 1 April 2026; every episode begins in the 90 days from it. */
const FIRST_DAY = 20_544;

function episode(random: Random, specialty: string, cells: Partial<Row<EpisodeColumn>>): Row<EpisodeColumn> {
  const admitted = dateOfDay(FIRST_DAY + random.int(0, 89)) ?? '';
  return { ...COMMON_EPISODE, admitted, specialty, specialty_name: SPECIALTIES[specialty] ?? '', ...cells };
}

/** An adult of `low` to `high` years. */
function aged(low: number, high: number, random: Random): { age: string; age_days: string } {
  const years = random.int(low, high);
  return { age: `${String(years)} years`, age_days: String(years * 365 + random.int(30, 360)) };
}

/** A planned gynaecological operation on a woman. */
function usual(_seat: Seat, random: Random): Row<EpisodeColumn> {
  return episode(random, '502', aged(20, 78, random));
}

function mother(_seat: Seat, random: Random): Row<EpisodeColumn> {
  const cells = { ...aged(18, 43, random), admission_method: '31', reason: 'Delivery' };
  return episode(random, random.pick(['501', '560']), cells);
}

/** A newborn under the mother's specialty; one in a hundred is older than a week. */
function baby(random: Random, sex: string): Row<EpisodeColumn> {
  const days = random.chance(1, 100) ? random.int(7, 20) : random.int(0, 6);
  return episode(random, random.pick(['501', '560']), {
    sex,
    age: `${String(days)} ${days === 1 ? 'day' : 'days'}`,
    age_days: String(days),
    admission_method: '82',
    birth_episode: 'yes',
    reason: 'Birth',
  });
}

function girl(_seat: Seat, random: Random): Row<EpisodeColumn> {
  return baby(random, '2');
}

function boy(_seat: Seat, random: Random): Row<EpisodeColumn> {
  return baby(random, '1');
}

/** A man at the eye clinic, where the keystroke begins. */
function eyes(_seat: Seat, random: Random): Row<EpisodeColumn> {
  return episode(random, '460', { ...aged(41, 72, random), sex: '1', reason: 'Eye clinic procedure' });
}

/** Three months of episodes under obstetrics, midwifery and gynaecology, with as many newborns as mothers. */
export const obstetrics: Template<EpisodeColumn> = {
  purpose: 'Maternity and gynaecology episodes whose males are newborns: show them without age, then with.',
  usualRows: 500,
  columns: Object.keys(COMMON_EPISODE).map(columnOf),
  scenes: { usual, mother, girl, boy, eyes },
  mix: 'mother boy usual girl mother boy usual mother girl mother'.split(' '),
  rules: obstetricRules,
  decoys: [
    {
      name: 'newborn-boy',
      says: "A male under a maternity specialty looks wrong; he is days old, counted under his mother's specialty.",
      columns: ['sex', 'specialty', 'age'],
      scene: 'boy',
      matches: (row) => row.sex === '1' && row.birth_episode === 'yes',
    },
    { ...gender9, scene: 'girl' },
  ],
};
