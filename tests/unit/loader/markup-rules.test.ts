import { expect, test } from 'vitest';
import { sayProblem } from '../../../src/kernel/problem.ts';
import { countKeyPoints, findMarkupProblems } from '../../../src/loader/markup-rules.ts';
import { readMdx } from '../../../src/loader/mdx.ts';

const read = (body: string) => readMdx('a.mdx', `---\nx: y\n---\n\n${body}\n`);
const step = (inner: string): string => `<Step title="A step">\n\n${inner}\n\n</Step>`;

function said(body: string): string[] {
  return findMarkupProblems(read(body)).map((problem) => `${problem.code}: ${sayProblem(problem).what}`);
}

test.each([
  ['<Exercise id="x" />', 'outside a <Step>'],
  [step('Words <KeyPoint>x</KeyPoint> here.'), 'in a sentence'],
  [step('<Reveal title="Open">\n\n<Exercise id="x" />\n\n</Reveal>'), 'inside <Reveal>'],
  [step('- One\n\n  <Exercise id="x" />'), 'inside a list'],
  [step('<Case who="A b" where="C d">\n\nx\n\n</Case>'), 'inside <Step>'],
  [step('| <Exercise id="x" /> |\n| - |\n| 1 |'), 'inside a table'],
])('says where a component may not stand: %j', (body, where) => {
  expect(said(body)).toEqual([
    expect.stringMatching(new RegExp(`^component/misplaced: .* may not stand ${where}\\.$`)),
  ]);
});

test.each([
  step('Words <Term id="spell">spells</Term>. <Source id="x" />'),
  step('<Source id="x" />'),
  step('- One <Term id="spell">spell</Term>'),
  step('<Reveal title="Open">\n\n<KeyPoint>\n\nx\n\n</KeyPoint>\n\n</Reveal>'),
  '<KeyPoints>\n\n- x\n\n</KeyPoints>\n\n<Reflect prompt="What will you change?" />',
])('lets components stand where they may: %j', (body) => {
  expect(said(body)).toEqual([]);
});

test.each([
  [step('### Three\n\n#### Four\n\n### Three'), []],
  [
    `${step('### Three\n\n#### Four')}\n\n${step('#### Four').replace('A step', 'Another')}`,
    ['heading/level: A heading of level 4 (####) does not fit here.'],
  ],
  [step('#### Four'), ['heading/level: A heading of level 4 (####) does not fit here.']],
  ['### Three', ['heading/level: A heading of level 3 (###) does not fit here.']],
])('judges the levels of headings: %j', (body, problems) => {
  expect(said(body)).toEqual(problems);
});

test.each([
  ...['{if}', '{the date}', '{ for\n  }'].map((written): [string, string[]] => [
    step(`Take ${written} now.`),
    [
      `mdx/expression: ${written.replace(/\s+(?=\})|(?<=\{)\s+/g, '')} would be run as a program; lessons are words only.`,
    ],
  ]),
  [step('<Exercise id={x} />'), ['mdx/expression: {x} would be run as a program; lessons are words only.']],
  [step('<Exercise id />'), ['component/attribute-value: <Exercise> has id="", which has the wrong form.']],
  [step('<br />'), ['mdx/html: <br> is HTML, which lessons do not use.']],
  [
    step('{/* a note */}'),
    ['mdx/expression: {/* a note */} would be run as a program; lessons are words only.'],
  ],
])('refuses program text and values: %j', (body, problems) => {
  expect(said(body)).toEqual(problems);
});

test('suggests the component for a tag written small', () => {
  const [problem] = findMarkupProblems(read('<warning>\n\nx\n\n</warning>'));
  expect(problem && sayProblem(problem).fix).toContain('did you mean "Warning"?');
});

test('counts the entries of the list of key points', () => {
  const { tree } = read('<KeyPoints>\n\nFirst words.\n\n- a\n- b\n- c\n\n</KeyPoints>');
  expect(tree && countKeyPoints(tree)).toBe(3);
});
