import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, sayWorking } from '../../../../src/exercises/complete-worksheet/evaluate.ts';
import { namesIn, parseFormula } from '../../../../src/exercises/complete-worksheet/formula.ts';
import { sayFormulaProblem } from '../../../../src/exercises/complete-worksheet/formula-words.ts';
import { FUNCTIONS } from '../../../../src/exercises/complete-worksheet/functions.ts';
import type { Value } from '../../../../src/exercises/complete-worksheet/functions.ts';
import { runs } from '../../../runs.ts';

function compute(formula: string, names: Record<string, Value> = {}): number | undefined {
  const result = parseFormula(formula);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return evaluate(result.expression, (name) => (Object.hasOwn(names, name) ? names[name] : undefined));
}

function problemOf(formula: string): unknown {
  const result = parseFormula(formula);
  return 'problem' in result ? result.problem : undefined;
}

function expectFigures(figures: [string, number][], names: Record<string, Value> = {}): void {
  const off = figures.filter(([formula, value]) => Math.abs((compute(formula, names) ?? NaN) - value) > 1e-9);
  expect(off.map(([formula]) => [formula, compute(formula, names)])).toEqual([]);
}

test('binds signs, products and powers as mathematics does', () => {
  expectFigures([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 2', 5],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['(-2) ^ 2', 4],
    ['2 ^ -1', 0.5],
    ['2 * -3', -6],
    ['--3', 3],
    ['1 - -1', 2],
    ['.5 + 1.25', 1.75],
    ['  7 ', 7],
  ]);
});

test('runs every function', () => {
  const figures: [string, number][] = [
    ['min(3, 1, 2)', 1],
    ['max(0, 0 - 5)', 0],
    ['abs(-3)', 3],
    ['sqrt(9)', 3],
    ['ln(exp(2))', 2],
    ['exp(0)', 1],
    ['floor(2.9)', 2],
    ['round(2.5)', 3],
    ['round(1.005, 2)', 1.01],
    ['mod(299, 11)', 2],
    ['mod(-1, 11)', 10],
    ['sum(1, 2, 3, 4)', 10],
    ['mean(1, 2, 6)', 3],
    ['round(1000 * wilsonLow(27, 30))', 744],
    ['sus(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)', 50],
    ['sus(4, 2, 3, 3, 4, 2, 4, 1, 3, 3)', 67.5],
    ['round(1000 * wilsonHigh(27, 30))', 965],
    ['round(oddsRatio(647, 2, 622, 27), 2)', 14.04],
    ['round(orLow(647, 2, 622, 27), 2)', 3.33],
    ['round(orHigh(647, 2, 622, 27), 2)', 59.3],
    ['expectedEvents(87, 0.5, 263, 0.1)', 69.8],
    ['standardisedRate(273, 260, 0.8)', 0.84],
    ['checkDigit(stem)', 9],
    ['nhsWeightedSum(stem)', 299],
    ['dqmiExcess(1000, 180, 5)', 130],
    ['dqmiItem(2500, 2400, 100, 2)', 94],
    ['dqmiItem(1000, 980, 180, 5)', 85],
  ];
  expectFigures(figures, { stem: '943476591' });
  const untried = [...FUNCTIONS.keys()].filter(
    (name) => !figures.some(([formula]) => formula.includes(`${name}(`)),
  );
  expect(untried).toEqual([]);
});

test('gives no figure where there is none', () => {
  const none = [
    '1 / 0',
    '0 / 0',
    'sqrt(-1)',
    'ln(0)',
    'missing + 1',
    'stem * 2',
    'checkDigit(unusable)',
    'wilsonLow(31, 30)',
    'expectedEvents(87, 0.5, 263)',
    '-stem',
    'mod(1, 0)',
    'stem',
    'max(stem, 1)',
    'toString',
    'constructor',
  ];
  expect(
    none.filter((formula) => compute(formula, { stem: '943476591', unusable: '999000000' }) !== undefined),
  ).toEqual([]);
});

test('returns the first problem of a text that is no formula, with its place', () => {
  expect({
    empty: problemOf(''),
    unfinished: problemOf('2 +'),
    open: problemOf('(1 + 2'),
    double: problemOf('1 2'),
    closed: problemOf('1)'),
    sign: problemOf('a % b'),
    call: problemOf('maxx(1, 2)'),
    few: problemOf('mod(1)'),
    many: problemOf('sqrt(1, 2)'),
    none: problemOf('sum()'),
    deep: problemOf('('.repeat(200) + '1' + ')'.repeat(200)),
  }).toEqual({
    empty: { code: 'unfinished', at: 0, found: '' },
    unfinished: { code: 'unfinished', at: 3, found: '' },
    open: { code: 'unfinished', at: 6, found: '' },
    double: { code: 'unexpected', at: 2, found: '2' },
    closed: { code: 'unexpected', at: 1, found: ')' },
    sign: { code: 'unknown-sign', at: 2, found: '%' },
    call: { code: 'unknown-function', at: 0, found: 'maxx' },
    few: { code: 'arguments', at: 0, found: 'mod' },
    many: { code: 'arguments', at: 0, found: 'sqrt' },
    none: { code: 'unexpected', at: 4, found: ')' },
    deep: { code: 'too-deep', at: 60, found: '(' },
  });
});

test('says each problem to its author', () => {
  const said = ['2 +', '1 2', 'a % b', 'maxx(1)', 'mod(1)', '('.repeat(200)].map((formula) => {
    const result = parseFormula(formula);
    return 'problem' in result ? sayFormulaProblem(result.problem) : '';
  });
  expect(said).toEqual([
    'ends too early: a figure or a closing bracket is missing',
    'has "2" at character 3, where a figure, a name or a sign was expected',
    'has "%" at character 3, which formulas do not use; they use + - * / ^ ( ) and names',
    'calls "maxx", which is no function; did you mean "max"?',
    'gives "mod" the wrong number of figures; it takes 2',
    'has too many brackets inside brackets; use an answer for a part of it',
  ]);
});

test('never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    '1',
    '.5',
    'a',
    'max',
    '(',
    ')',
    ',',
    '+',
    '-',
    '*',
    '/',
    '^',
    ' ',
    '%',
    'é',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const result = parseFormula(pieces.join(''));
      if ('expression' in result) evaluate(result.expression, () => 2);
      expect('expression' in result || result.problem.at >= 0).toBe(true);
    }),
    runs,
  );
});

test('names what a formula rests on, each name once', () => {
  const result = parseFormula('max(a, b) + a * -c ^ a');
  expect('expression' in result && namesIn(result.expression)).toEqual(['a', 'b', 'c']);
});

test('says a working that comes to the same figure', () => {
  const say = (formula: string): string => {
    const result = parseFormula(formula);
    return 'expression' in result
      ? sayWorking(result.expression, (name) => (name === 'n' ? '1,000' : '3'))
      : '';
  };
  expect(
    [
      '(n - a) / n * 100',
      'a - (n - a)',
      '-(a + n)',
      '(a ^ 2) ^ 3',
      'a ^ (2 ^ a)',
      'max(0, a - n)',
      '(-a) ^ 2',
      'a * (n / a)',
    ].map(say),
  ).toEqual([
    '(1,000 − 3) ÷ 1,000 × 100',
    '3 − (1,000 − 3)',
    '−(3 + 1,000)',
    '(3²)³',
    '3^2³',
    'the largest of (0; 3 − 1,000)',
    '(−3)²',
    '3 × (1,000 ÷ 3)',
  ]);
});
