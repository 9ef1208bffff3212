import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import requirements from '@cmi5/requirements' with { type: 'json' };
import { beforeAll, describe, expect, test } from 'vitest';
import { findTools } from '../../../src/cli/find-tools.ts';
import type { Tool } from '../../../src/cli/find-tools.ts';
import { cmi5Xml, findCmi5Faults } from '../../../src/packaging/cmi5-xml.ts';
import type { Cmi5Course, Cmi5Unit } from '../../../src/packaging/cmi5-xml.ts';
import { RUNS } from '../../runs.ts';

const VALIDATOR: Tool = 'xmllint';
const SCHEMA = fileURLToPath(new URL('../../schemas/cmi5/CourseStructure.xsd', import.meta.url));

const UNIT: Cmi5Unit = {
  ...{ address: 'https://learn.example.org/learn/data-quality/', title: 'Data quality' },
  ...{ description: 'How to tell.', url: 'lms.html?unit=data-quality', passFraction: 0.8 },
};

const COURSE: Cmi5Course = {
  ...{ address: 'https://learn.example.org/', version: '1.2', lang: 'en-GB', title: 'Point Twelve' },
  ...{ description: 'For all clinicians.', units: [UNIT] },
};

/** A course with one unit that differs in these ways. */
const withUnit = (unit: Partial<Cmi5Unit>): Cmi5Course => ({ ...COURSE, units: [{ ...UNIT, ...unit }] });

const rulesOf = (course: Cmi5Course, isHosted = false): string[] =>
  findCmi5Faults(course, isHosted).map(({ rule }) => rule);

/** What xmllint says against the official schema; empty where all is well. */
function validate(xml: string): string {
  const { status, stderr } = spawnSync(VALIDATOR, ['--nonet', '--noout', '--schema', SCHEMA, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

describe('cmi5Xml', () => {
  test('says what is to be completed and passed, and at which mark', () => {
    expect(cmi5Xml(COURSE)).toContain('moveOn="CompletedAndPassed" masteryScore="0.8"');
  });

  test('asks only for completion where there is no assessment', () => {
    const xml = cmi5Xml(withUnit({ passFraction: undefined }));
    expect(xml).toContain('moveOn="Completed" launchMethod="AnyWindow"');
    expect(xml).not.toContain('masteryScore');
  });

  test('gives each version of the content ids of its own, all different', () => {
    const ids = (version: string): string[] =>
      [...cmi5Xml({ ...COURSE, version }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    const all = [...ids('1.2'), ...ids('1.3')];
    expect(all).toHaveLength(4);
    expect(new Set(all).size).toBe(4);
    expect(ids('1.2')[1]).toBe('https://learn.example.org/learn/data-quality/#unit-1.2');
  });

  test('escapes what XML would read as markup', () => {
    const title = 'A & B <b>"quoted"</b>\u0007';
    expect(cmi5Xml(withUnit({ title }))).toContain('A &amp; B &lt;b&gt;&quot;quoted&quot;&lt;/b&gt;<');
    expect(cmi5Xml(withUnit({ url: 'lms.html?a=1&b=2' }))).toContain('lms.html?a=1&amp;b=2');
  });
});

describe('the schema of cmi5', () => {
  beforeAll(() => {
    findTools([VALIDATOR]);
  });

  test('takes a course of one unit and of several', () => {
    const second = { ...UNIT, address: 'https://learn.example.org/learn/coding/', passFraction: undefined };
    expect(validate(cmi5Xml(COURSE))).toBe('');
    expect(validate(cmi5Xml({ ...COURSE, units: [UNIT, second] }))).toBe('');
  });

  test('refuses a mark in per cent and a course of nothing, as findCmi5Faults does', () => {
    for (const course of [withUnit({ passFraction: 80 }), { ...COURSE, units: [] }]) {
      expect(validate(cmi5Xml(course))).not.toBe('');
      expect(rulesOf(course)).toEqual(['13.2.0.0-1']);
    }
  });

  test('takes whatever titles there are', () => {
    const title = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\uD83E half an emoji'));
    const units = fc
      .sample(fc.tuple(title, title), { numRuns: RUNS, seed: 1 })
      .map(([one, description], index) => ({
        ...{ ...UNIT, title: one, description },
        address: `${UNIT.address}${String(index)}`,
      }));
    expect(validate(cmi5Xml({ ...COURSE, units }))).toBe('');
  });
});

describe('findCmi5Faults', () => {
  test('finds nothing in a course for a package or for a hosted site', () => {
    expect(rulesOf(COURSE)).toEqual([]);
    expect(rulesOf(withUnit({ url: 'https://learn.example.org/lms/?unit=data-quality' }), true)).toEqual([]);
  });

  test.each<[string, Cmi5Course, boolean]>([
    ['3.0.0.0-1', { ...COURSE, address: '/learn/' }, false],
    ['3.0.0.0-1', withUnit({ address: 'learn/data-quality/' }), false],
    ['8.1.0.0-6', withUnit({ url: 'lms.html?fetch=1' }), false],
    ['13.1.4.0-1', { ...COURSE, units: [UNIT, UNIT] }, false],
    ['13.2.0.0-1', withUnit({ passFraction: -0.1 }), false],
    ['14.1.0.0-3', withUnit({ url: 'https://learn.example.org/lms/' }), false],
    ['14.1.0.0-3', withUnit({ url: '/lms/' }), false],
    ['14.2.0.0-1', COURSE, true],
  ])('names rule %s', (rule, course, isHosted) => {
    expect(rulesOf(course, isHosted)).toEqual([rule]);
  });

  test('names all at once', () => {
    const course = { ...withUnit({ address: 'x', url: '/a?actor=1', passFraction: 2 }), address: '' };
    expect(rulesOf(course)).toEqual(['3.0.0.0-1', '3.0.0.0-1', '8.1.0.0-6', '14.1.0.0-3', '13.2.0.0-1']);
  });

  test('names only rules that @cmi5/requirements has', () => {
    const rules = ['3.0.0.0-1', '8.1.0.0-6', '13.1.4.0-1', '13.2.0.0-1', '14.1.0.0-3', '14.2.0.0-1'];
    expect(rules.filter((rule) => !(rule in requirements))).toEqual([]);
  });
});
