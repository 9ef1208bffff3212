import { expect, test } from 'vitest';
import { citationOf } from '../../../src/curriculum/citation.ts';

test.each([
  ['Cochran WG', 'Cochran 1994'],
  ['Altman DG, Bland JM', 'Altman and Bland 1994'],
  ['Brennan L, Watson M, Klaber R, Charles T', 'Brennan and others 1994'],
  ['Brennan L, others', 'Brennan and others 1994'],
  ['van der Sijs H; Aarts J', 'van der Sijs and Aarts 1994'],
  ['Government Data Quality Hub', 'Government Data Quality Hub 1994'],
  ['NHS Digital, now NHS England', 'NHS Digital 1994'],
])('cites %s as %s', (authors, said) => {
  expect(citationOf({ authors, year: 1994 })).toBe(said);
});
