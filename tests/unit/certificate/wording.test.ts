import { describe, expect, test } from 'vitest';
import { REFLECTION_PROMPTS, sayThemes, writeCertificate } from '../../../src/certificate/wording.ts';
import type { CertificateFacts } from '../../../src/certificate/wording.ts';

const FACTS: CertificateFacts = {
  name: ' Ann Example ',
  module: { number: '4', title: 'Data quality' },
  version: '1.4.0',
  earnedAt: Date.parse('2026-11-14T12:00:00Z'),
  offsetMinutes: 0,
  result: { attempt: 2, at: 0, earned: 1800, total: 2000, isPass: true, start: 'aa:1' },
  passFraction: 0.8,
  designedMinutes: 90,
  activeSeconds: 4950,
  reviewedLessons: 0,
  lessons: 6,
};

const allText = (facts: CertificateFacts): string => JSON.stringify(writeCertificate(facts));

describe('writeCertificate', () => {
  test('writes every line that portfolios ask for', () => {
    expect(writeCertificate(FACTS)).toMatchObject({
      ...{ heading: 'Certificate of completion', name: 'Ann Example', title: 'Module 4: Data quality' },
      statement: 'completed the module and passed its assessment',
      lines: [
        { label: 'Completed', value: '14 November 2026' },
        { label: 'Assessment', value: '18 of 20 (90%), pass mark 80%, attempt 2' },
        {
          label: 'Learning time',
          value:
            '1 hour 30 minutes designed · 1 hour 22 minutes recorded · suggests 1.5 CPD hours: claim the time you actually spent',
        },
        { label: 'Type', value: 'Self-directed e-learning, non-participatory' },
        { label: 'Clinical review', value: '0 of 6 lessons clinically reviewed' },
        { label: 'Content version', value: '1.4.0' },
      ],
    });
  });

  test('labels a registration as entered by the learner, and writes none where none was entered', () => {
    const registration = { body: 'GMC', number: '1234567' };
    expect(writeCertificate({ ...FACTS, registration }).lines[0]).toEqual({
      label: 'Registration',
      value: 'GMC 1234567 (as entered by the learner)',
    });
    expect(allText(FACTS)).not.toContain('Registration');
  });

  test('says that no name was entered instead of leaving a gap', () => {
    expect(writeCertificate({ ...FACTS, name: '  ' }).name).toBe('Name not entered');
  });

  test('says one hour in the singular, and a pass without a result plainly', () => {
    expect(allText({ ...FACTS, designedMinutes: 60 })).toContain('suggests 1 CPD hour:');
    expect(allText({ ...FACTS, result: undefined })).toContain('passed, pass mark 80%');
  });

  test('names who answers for the course, and calls it no signature', () => {
    const signatory = { name: 'Dr Ada Example', role: 'postgraduate dean' };
    expect(writeCertificate({ ...FACTS, signatory }).lines).toContainEqual({
      label: 'Answers for the course',
      value: 'Dr Ada Example, postgraduate dean (not a signature)',
    });
    expect(allText(FACTS)).not.toContain('Answers for the course');
  });

  test('bears an accreditation on the days it holds for, first and last as well, and on no other', () => {
    const accreditation = {
      ...{ body: 'A College', reference: 'AC/12', credits: '1.5 credits' },
      ...{ from: '2026-11-01', to: '2026-11-14' },
    };
    const held = writeCertificate({ ...FACTS, accreditation });
    expect(held.lines.map(({ label }) => label)).toContain('Accreditation');
    expect(held.lines.find(({ label }) => label === 'Accreditation')?.value).toBe(
      '1.5 credits, accredited by A College (AC/12), for learning completed from 1 November 2026 to 14 November 2026',
    );
    expect(held.disclaimer.join(' ')).not.toContain('not accredited');
    expect(held.disclaimer.join(' ')).toContain('not a qualification');
    const sayOn = (day: string): string =>
      allText({ ...FACTS, accreditation, earnedAt: Date.parse(`${day}T12:00:00Z`) });
    expect(sayOn('2026-11-01')).toContain('A College');
    for (const day of ['2026-10-31', '2026-11-15']) {
      expect(sayOn(day)).not.toContain('A College');
      expect(sayOn(day)).toContain('not accredited');
    }
  });

  test('names the themes of the NMC Code by their numbers', () => {
    expect(sayThemes([])).toBe('');
    expect(sayThemes(['2'])).toBe('Theme 2');
    expect(sayThemes(['1', '3'])).toBe('Themes 1 and 3');
    expect(sayThemes(['1', '2', '4'])).toBe('Themes 1, 2 and 4');
  });

  test('says on every certificate what it is not', () => {
    const text = writeCertificate(FACTS).disclaimer.join(' ');
    for (const words of [
      'not a qualification',
      'not accredited',
      'self-reported',
      'not independently checked',
      'not produced or endorsed by the NHS',
      'Not clinical advice: follow local policy',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('claims no accreditation, endorsement, credit or proof of identity', () => {
    const claims =
      /(?<!not )accredited|approved|certified|verified|credits? awarded|HEE|(?<!not produced or )endorsed/i;
    expect(allText(FACTS)).not.toMatch(claims);
  });
});

describe('REFLECTION_PROMPTS', () => {
  test('gives each field a name of its own', () => {
    const names = REFLECTION_PROMPTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(['learned', 'change', 'code', 'share', 'evidence']);
  });
});
