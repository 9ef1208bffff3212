import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GET } from '../../src/pages/brand.css.ts';

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
