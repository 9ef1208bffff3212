import { describe, expect, it } from 'vitest';
import { writePortfolio } from '../../../src/certificate/portfolio.ts';
import { DISCLAIMER } from '../../../src/certificate/wording.ts';
import type { CertificateText } from '../../../src/certificate/wording.ts';

const TEXT: CertificateText = {
  heading: 'Certificate of completion',
  name: 'Dr Ada Example',
  statement: 'completed the module and passed its assessment',
  title: 'Module 4: Data quality',
  lines: [{ label: 'Completed', value: '2 November 2026' }],
  disclaimer: [...DISCLAIMER],
};

describe('writePortfolio', () => {
  it('writes blocks of a heading and lines, and leaves out what was not written', () => {
    const reflection = { learned: '  Blanks mislead.\nOften. ', change: ' ' };
    const text = writePortfolio(TEXT, {
      ...{ outcomes: ['Classify a defect', 'Design an audit'], reflection },
      themes: 'Themes 1 and 3',
      address: 'https://example.org/verify/#c1.x',
    });
    expect(text.split('\n\n')).toEqual([
      'Title\nModule 4: Data quality',
      'Completed\n2 November 2026',
      'Learning outcomes\n1. Classify a defect\n2. Design an audit',
      'What I learned\nBlanks mislead.\nOften.',
      'Themes of the NMC Code\nThemes 1 and 3',
      'Check this certificate\nhttps://example.org/verify/#c1.x',
      ['What this is', ...DISCLAIMER].join('\n'),
    ]);
  });

  it('names no address and no theme where there is none', () => {
    const text = writePortfolio(TEXT, { outcomes: [], reflection: {}, themes: '', address: '' });
    expect(text).not.toContain('Check this');
    expect(text).not.toContain('NMC');
  });
});
