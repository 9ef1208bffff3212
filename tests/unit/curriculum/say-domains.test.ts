import { describe, expect, it } from 'vitest';
import { sayDomains } from '../../../src/curriculum/framework.ts';

describe('sayDomains', () => {
  it.each([
    [[], ''],
    [['GPC4'], 'GPC 4'],
    [['GPC1', 'GPC3', 'GPC2'], 'GPC 1–3'],
    [['NMC6', 'NMC1', 'NMC2'], 'NMC 1, 2, 6'],
    [['DC2', 'GPC1', 'DC3', 'DC4', 'DC9'], 'DC 2–4, 9; GPC 1'],
    [['HCPC-P', 'AI', 'AoMRC-10'], 'HCPC-P; AI; AoMRC-10'],
    [['GPC9', 'GPC', 'GPC1'], 'GPC 1, 9'],
  ])('says %j as "%s"', (ids, said) => {
    expect(sayDomains(ids)).toBe(said);
  });
});
