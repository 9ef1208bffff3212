import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_COLOURS } from '../../src/curriculum/site.ts';
import { siteJsonSchema } from '../../src/curriculum/site-json-schema.ts';
import { GET } from '../../src/pages/brand.css.ts';

/** The colours in the schema of the host’s file. */
interface Colours {
  properties: Record<string, { description: string }>;
}

/** How often each selector of a style sheet names the root, or an attribute of it. */
const weigh = (selector: string): number => (selector.match(/:root|\[data-theme|:not\(\[/g) ?? []).length;

test('sets the colours of a host with more weight than the styles that come after them', async () => {
  const text = await (await GET({} as Parameters<typeof GET>[0])).text();
  const selectors = text.match(/:root[^{]*(?=\{)/g) ?? [];
  expect(selectors.length).toBeGreaterThanOrEqual(3);
  expect(Math.min(...selectors.map(weigh))).toBeGreaterThanOrEqual(2);
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, plain = ''] = /^:root \{([^}]*)\}/m.exec(tokens) ?? [];
  for (const name of text.match(/--[a-z]+(?=:)/g) ?? []) expect(plain).toContain(`${name}:`);
});

/** What a host is told that a colour is for, and where the styles say so. */
const PLACES: [colour: string, says: string, file: string, selector: string, declares: string][] = [
  ['brand', 'links', 'base', 'a', 'color: var(--link)'],
  ['brand', 'the main button', 'buttons', '.btn-primary,\n.btn-primary:visited', 'background: var(--brand)'],
  [
    'brand',
    'the edge and the',
    'buttons',
    '.btn-secondary,\n.btn-secondary:visited',
    'border-color: var(--brand)',
  ],
  [
    'brand',
    'words of the buttons',
    'buttons',
    '.btn-secondary,\n.btn-secondary:visited',
    'color: var(--link)',
  ],
  ['brand', 'ticks', 'base', "input[type='radio'],\ninput[type='checkbox']", 'accent-color: var(--brand)'],
  ['brand', 'bars', 'progress', '.bar', 'fill: var(--brand)'],
  ['brand', 'top edge of exercises', 'exercise', '.ex', 'border-top: 5px solid var(--brand)'],
  ['deep', 'the band at the top', 'frame', '.site-head', 'background: var(--hero)'],
  ['deep', 'the large panel below it', 'hero', '.hero', 'background: var(--hero)'],
  ['deep', 'tells its case', 'lesson-parts', '.case', 'background: var(--hero)'],
  ['deep', 'other dark panels', 'module', '.record-head', 'background: var(--hero)'],
  ['deep', 'other dark panels', 'progress', '.weave-band', 'background: var(--hero)'],
  ['spark', 'what comes next', 'buttons', '.btn-spark,\n.btn-spark:visited', 'background: var(--spark)'],
  ['spark', 'your notice', 'frame', '.banner', 'background: var(--spark)'],
  ['spark', 'your place in the menu', 'frame', '.nav a[aria-current]', 'border-color: var(--spark)'],
  ['spark', 'key points', 'lesson-parts', '.key-points', 'border-left: 6px solid var(--spark)'],
  ['spark', 'the keyboard', 'base', 'a:focus-visible,\nsummary:focus-visible', 'background: var(--focus)'],
];

test('gives each colour of a host to the names that the styles use for its places', async () => {
  const text = await (await GET({} as Parameters<typeof GET>[0])).text();
  const { brand, deep, spark } = DEFAULT_COLOURS;
  for (const rule of [`--brand:${brand};`, `--link:${brand};`, `--hero:${deep};`, `--spark:${spark};`])
    expect(text).toContain(rule);
  expect(text).toContain(`--focus:${spark}}`);
});

test('tells hosts which part of a page each colour is on, as the styles have it', () => {
  const schema = JSON.parse(siteJsonSchema()) as {
    properties: { brand: { properties: { colours: Colours } } };
  };
  const told = schema.properties.brand.properties.colours.properties;
  const wrong = PLACES.flatMap(([colour, says, file, selector, declares]) => {
    const styles = readFileSync(`src/styles/${file}.css`, 'utf8');
    const at = `\n${styles}`.indexOf(`\n${selector} {`);
    const rule = at < 0 ? '' : styles.slice(at, styles.indexOf('}', at));
    return [
      ...(told[colour]?.description.includes(says) ? [] : [`${colour} does not say “${says}”`]),
      ...(rule.includes(`  ${declares};`) ? [] : [`${file}.css: ${selector} is not ${declares}`]),
    ];
  });
  expect(wrong).toEqual([]);
});
