import { describe, expect, test } from 'vitest';
import { listFaces } from '../../../../src/certificate/pdf/faces.ts';
import { styleOf } from '../../../../src/certificate/pdf/look.ts';
import { openPaper } from '../../../../src/certificate/pdf/paper.ts';
import { setLines } from '../../../../src/certificate/pdf/set-lines.ts';
import { tidyText } from '../../../../src/certificate/pdf/tidy-text.ts';
import { sampleInput } from './sample.ts';

const paper = openPaper(sampleInput('א ع'), listFaces('א ع'));
const STYLE = styleOf('regular', 10);

/** The pieces of each line as the eye meets them from left to right, parted by bars. */
function seen(text: string, width = 500): string[] {
  return setLines(paper, text, STYLE, width).map(({ pieces }) =>
    [...pieces]
      .sort((a, b) => a.x - b.x)
      .map((piece) => piece.text.trim())
      .filter(Boolean)
      .join('|'),
  );
}

describe('setLines', () => {
  test('puts a name of two directions in the order of the eye', () => {
    expect(seen('Dr דוד Levi')).toEqual(['Dr|דוד|Levi']);
    expect(seen('דוד Levi כהן')).toEqual(['כהן|Levi|דוד']);
    expect(seen('احمد 12 علي')).toEqual(['علي|12|احمد']);
  });

  test('mirrors brackets from right to left, and turns signs that no font turns', () => {
    const [line] = setLines(paper, 'דוד (כהן)', STYLE, 500);
    expect(line?.isRightToLeft).toBe(true);
    expect(line?.pieces.map(({ drawn }) => drawn).join('')).toBe('דוד )כהן(');
  });

  test('breaks at spaces and hyphens, and cuts a word only where a line cannot hold it', () => {
    expect(seen('one two-three four', 45)).toEqual(['one two-', 'three four']);
    expect(seen('x'.repeat(60), 100).join('')).toBe('x'.repeat(60));
    expect(seen('x'.repeat(60), 100).length).toBeGreaterThan(2);
  });

  test('keeps every line within its width, unless a single letter is wider', () => {
    const widths = setLines(paper, 'Σίσυφος أحمد (MD) Wolfeschlegelsteinhausen '.repeat(20), STYLE, 90);
    expect(widths.filter(({ width }) => width > 90.5)).toEqual([]);
    expect(setLines(paper, 'WW', STYLE, 1).length).toBe(2);
  });

  test('keeps blank paragraphs as blank lines, and the order of all text', () => {
    expect(seen('a\n\nb')).toEqual(['a', '', 'b']);
  });
});

describe('tidyText', () => {
  test('composes accents, and drops controls and signs that only turn text around', () => {
    expect(tidyText('Sia\u0302n\u202e\u0000\tO\u00a0B\u200b ')).toEqual(['Siân  O B']);
    expect(tidyText('a\r\nb\u2029c')).toEqual(['a', 'b', 'c']);
    expect(tidyText('')).toEqual(['']);
  });
});
