import { expect, test } from 'vitest';
import { findFaultsOfSite } from '../../../../src/curriculum/rules/site.ts';
import { siteSchema } from '../../../../src/curriculum/site.ts';

const TODAY = '2026-11-27';
const codesOf = (written: unknown, today = TODAY): string[] =>
  findFaultsOfSite(siteSchema.parse(written), 'site.yaml', today).map(
    ({ code, at }) => `${code} ${(at as string[]).join()}`,
  );

test('lets NHS stand in a name only for a named NHS organisation that says so', () => {
  const site = { name: 'NHS learning', shortName: 'nhs' };
  expect(codesOf({ site })).toEqual(['site/nhs-in-name site,name', 'site/nhs-in-name site,shortName']);
  expect(codesOf({ site, brand: { preset: 'nhs-org' } })).toEqual(['site/nhs-who brand,preset']);
  expect(codesOf({ site, brand: { preset: 'nhs-org' }, org: { name: 'A trust' } })).toEqual([]);
  expect(codesOf({ site: { name: 'Enhanshs' } })).toEqual([]);
});

test('shows the rules of identity where the preset is asked for', () => {
  const [fault] = findFaultsOfSite(siteSchema.parse({ site: { name: 'NHS' } }), 'site.yaml', TODAY);
  expect(fault?.args['rules']).toMatch(/trade marks.*nhsidentity/);
});

test('says that a notice is over from the day after its last', () => {
  const banner = { text: 'Closed on Friday', until: TODAY };
  expect(codesOf({ banner })).toEqual([]);
  expect(codesOf({ banner }, '2026-11-28')).toEqual(['site/banner-over banner,until']);
  const over = siteSchema.parse({ banner: { ...banner, until: '2020-01-01' } });
  expect(findFaultsOfSite(over, 'site.yaml', undefined)).toEqual([]);
});
