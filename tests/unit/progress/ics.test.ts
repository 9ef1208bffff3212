import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, writeCalendar } from '../../../src/progress/ics.ts';
import type { Calendar } from '../../../src/progress/ics.ts';
import { RUNS } from '../../runs.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

const CALENDAR: Calendar = {
  site: 'Point Twelve',
  address: 'https://learn.example.org/ci/review/',
  // 2026-12-01T08:05:09.999Z
  at: 1_796_112_309_999,
  days: [
    { day: '2026-12-03', questions: 1 },
    { day: '2027-01-01', questions: 4 },
  ],
};

describe('writeCalendar', () => {
  test('writes one all-day entry a day, to the letter', () => {
    expect(unfold(writeCalendar(CALENDAR)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Point Twelve//Review//EN',
      'BEGIN:VEVENT',
      'UID:review-20261203@learn.example.org/ci/review/',
      'DTSTAMP:20261201T080509Z',
      'DTSTART;VALUE=DATE:20261203',
      'SUMMARY:Point Twelve: 1 question to review',
      'DESCRIPTION:From lessons you finished. https://learn.example.org/ci/review/',
      'URL:https://learn.example.org/ci/review/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:review-20270101@learn.example.org/ci/review/',
      'DTSTAMP:20261201T080509Z',
      'DTSTART;VALUE=DATE:20270101',
      'SUMMARY:Point Twelve: 4 questions to review',
      'DESCRIPTION:From lessons you finished. https://learn.example.org/ci/review/',
      'URL:https://learn.example.org/ci/review/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('names a day alike in every file of one site, and otherwise on another', () => {
    const uidsOf = (calendar: Calendar): string[] =>
      [...unfold(writeCalendar(calendar)).matchAll(/^UID:(.*)$/gm)].map(([, uid = '']) => uid.trim());
    const later = { ...CALENDAR, at: CALENDAR.at + 1e9, days: [{ day: '2026-12-03', questions: 9 }] };
    expect(uidsOf(later)).toEqual(uidsOf(CALENDAR).slice(0, 1));
    expect(uidsOf({ ...later, address: 'https://other.example/review/' })).not.toEqual(uidsOf(later));
  });

  test('rings no alarm', () => {
    expect(writeCalendar(CALENDAR)).not.toContain('VALARM');
  });

  test('lets no name of a site break a line or begin another property', () => {
    const file = unfold(writeCalendar({ ...CALENDAR, site: 'A;B,C\\D\r\nATTACH:x\nY\rZ\u0007' }));
    expect(file).toContain('SUMMARY:A\\;B\\,C\\\\D\\nATTACH:x\\nY\\nZ: 1 question to review\r\n');
    expect(file).not.toMatch(/^ATTACH/m);
  });

  test('keeps every line within 75 bytes and ends each with CRLF, whatever the name of the site', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (site) => {
        const file = writeCalendar({ ...CALENDAR, site });
        expect(file.endsWith('\r\n')).toBe(true);
        const lines = file.slice(0, -2).split('\r\n');
        expect(lines.filter((line) => bytes(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        expect(unfold(file)).toContain(`SUMMARY:${escapeText(site)}: 4 questions`);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('foldLine', () => {
  test.each([
    ['a line of 75 bytes stays whole', 'x'.repeat(75), `${'x'.repeat(75)}\r\n`],
    ['a line of 76 is folded before its last', 'x'.repeat(76), `${'x'.repeat(75)}\r\n x\r\n`],
    [
      'a continued line counts its space',
      'x'.repeat(150),
      `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`,
    ],
    ['two bytes are not cut', `${'x'.repeat(74)}é`, `${'x'.repeat(74)}\r\n é\r\n`],
    ['three bytes are not cut', `${'x'.repeat(73)}€`, `${'x'.repeat(73)}\r\n €\r\n`],
    ['four bytes are not cut', `${'x'.repeat(72)}🩺`, `${'x'.repeat(72)}\r\n 🩺\r\n`],
    ['four bytes that just fit stay', `${'x'.repeat(71)}🩺`, `${'x'.repeat(71)}🩺\r\n`],
  ])('%s', (_, line, folded) => {
    expect(foldLine(line)).toBe(folded);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
        const flat = line.replace(/[\r\n]/g, '');
        expect(unfold(foldLine(flat))).toBe(`${flat}\r\n`);
      }),
      { numRuns: RUNS },
    );
  });
});
