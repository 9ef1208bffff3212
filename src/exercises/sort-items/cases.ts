import type { Case } from '../kind.ts';
import { dimensions, drawnSix } from './examples.ts';
import type { SortItems, SortItemsResponse } from './schema.ts';

type SortCase = Case<SortItems, SortItemsResponse>;

const RIGHT = {
  'blank-allergy': 'completeness',
  'no-postcode': 'completeness',
  'not-stated': 'completeness',
  'month-thirteen': 'validity',
  'digit-too-few': 'validity',
  'sex-code-seven': 'validity',
  'wrong-side': 'accuracy',
  'wrong-patient': 'accuracy',
};

function allIn(group: string): Record<string, string> {
  return Object.fromEntries(Object.keys(RIGHT).map((card) => [card, group]));
}

function placed(
  id: string,
  does: string,
  where: Record<string, string>,
  expect: SortCase['expect'],
  def: SortItems = dimensions,
): SortCase {
  return { id, does, def, seed: 2, response: { placed: where }, expect };
}

const FULL = { earned: 100, passed: true, findings: [] };
const NONE = { earned: 0, passed: false };

/**
 * Golden examples of scoring. Three of the eight cards are in the largest group, so all in one group is 3/8 raw and
 * the zero of the mark: k right of 8 earns (k/8 − 3/8) ÷ 5/8, rounded down.
 */
export const sortItemsCases: SortCase[] = [
  placed('all-right', 'places every card', RIGHT, FULL),
  placed('nothing', 'places nothing', {}, NONE),
  placed('all-completeness', 'places every card in the first group', allIn('completeness'), NONE),
  placed('all-validity', 'places every card in the second group', allIn('validity'), NONE),
  placed('all-accuracy', 'places every card in the third group', allIn('accuracy'), NONE),
  placed(
    'one-wrong',
    'takes an untrue value for an impossible one',
    { ...RIGHT, 'wrong-side': 'validity' },
    { earned: 80, passed: true, findings: ['misplaced'] },
  ),
  placed(
    'two-wrong',
    'takes two untrue values for impossible ones',
    { ...RIGHT, 'wrong-side': 'validity', 'wrong-patient': 'validity' },
    {
      earned: 60,
      passed: false,
      findings: ['misplaced', 'misplaced'],
    },
  ),
  placed(
    'second-best',
    'places one card in a second-best group',
    { ...RIGHT, 'not-stated': 'accuracy' },
    { earned: 90, passed: true, findings: ['second-best'] },
  ),
  placed(
    'half-way',
    'places four of eight cards',
    {
      'blank-allergy': 'completeness',
      'no-postcode': 'completeness',
      'month-thirteen': 'validity',
      'wrong-side': 'accuracy',
    },
    { earned: 20, passed: false, findings: [] },
  ),
  placed(
    'unknown-group',
    'places a card in a group that is not here',
    { ...RIGHT, 'wrong-side': 'elsewhere' },
    { earned: 80, passed: true, findings: [] },
  ),
  placed('unknown-card', 'places a card that is not here', { elsewhere: 'validity' }, NONE),
  placed('drawn-six', 'places every card though six are drawn', RIGHT, FULL, drawnSix),
];
