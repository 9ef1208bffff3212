import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFolder } from '../../../src/loader/content-tree.ts';
import { findLogoProblems } from '../../../src/loader/logo.ts';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = { file: 'site.yaml', line: 2, column: 9 };
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is said of a picture: the code, and why. */
function judge(name: string, content: string | Buffer): string[] {
  writeFileSync(join(folder, name), content);
  return findLogoProblems(name, readFolder(folder), AT).map(
    ({ code, args }) => `${code} ${String(args['why'] ?? '')}`,
  );
}

test('accepts plain pictures, and no logo at all', () => {
  expect(judge('logo.svg', `${SVG}<circle r="4" fill="url(#a)"/><a href="#b"/></svg>`)).toEqual([]);
  expect(judge('logo.png', PNG)).toEqual([]);
  expect(findLogoProblems('', readFolder(folder), AT)).toEqual([]);
});

test('refuses what is no picture, or larger than every page should carry', () => {
  expect(judge('logo.png', 'PNG, really')).toEqual(['site/logo-unfit is no PNG picture']);
  expect(judge('logo.svg', 'svg, really')).toEqual(['site/logo-unfit is no SVG picture']);
  expect(judge('large.png', Buffer.concat([PNG, Buffer.alloc(20_000)]))[0]).toMatch(/has 20008 bytes/);
});

test.each([
  `${SVG}<script>1</script></svg>`,
  `${SVG}<g onload="x()"/></svg>`,
  `${SVG}<image href="https://example.org/a.png"/></svg>`,
  `${SVG}<use href='//example.org/a.svg#b'/></svg>`,
  `${SVG}<g style="fill:url(https://example.org/a)"/></svg>`,
  `${SVG}<foreignObject/></svg>`,
  `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}</svg>`,
])('refuses a picture that runs or fetches something: %s', (text) => {
  expect(judge('logo.svg', text)).toEqual([
    'site/logo-unfit holds a script, an event or something from another site',
  ]);
});

test('names the nearest picture where the one named is not there', () => {
  const [problem] = findLogoProblems('lgo.svg', readFolder(folder), AT);
  expect(problem).toMatchObject({ code: 'site/logo-missing', args: { near: 'logo.svg' }, ...AT });
});
