import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTools } from '../../../src/cli/find-tools.ts';
import type { Tool } from '../../../src/cli/find-tools.ts';
import { scorm12Manifest } from '../../../src/packaging/scorm12.ts';
import type { Scorm12Course } from '../../../src/packaging/scorm12.ts';

const VALIDATOR: Tool = 'xmllint';
const SCHEMAS = resolve('src/packaging/scorm12-schemas');
const COURSE: Scorm12Course = {
  id: 'point-twelve-data-quality',
  title: 'Data quality: "true" & <valid>',
  launch: 'lms.html',
  files: ['_astro/a.js', 'learn/x/index.html', 'lms.html'],
};

let folder = '';

/** What xmllint says against the official schemas, the ADL's own attributes among them; empty where all is well. */
function validate(xml: string): string {
  const run = spawnSync(VALIDATOR, ['--nonet', '--noout', '--schema', join(folder, 'both.xsd'), '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return run.status === 0 ? '' : run.stderr;
}

beforeAll(() => {
  findTools([VALIDATOR]);
  folder = mkdtempSync(join(tmpdir(), 'scorm12-'));
  const parts = [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ];
  const imports = parts.map(
    ([space, file]) => `<xs:import namespace="${space}" schemaLocation="${join(SCHEMAS, file ?? '')}"/>`,
  );
  writeFileSync(
    join(folder, 'both.xsd'),
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('scorm12Manifest', () => {
  test('is valid by the official schemas', () => expect(validate(scorm12Manifest(COURSE))).toBe(''));

  test.each([
    ['an identifier that is no name', scorm12Manifest({ ...COURSE, id: '12 twelve' })],
    ['a type of its own', scorm12Manifest(COURSE).replace('adlcp:scormtype="sco"', 'adlcp:scormtype="page"')],
    ['no resources', scorm12Manifest(COURSE).replace(/<resources>[\s\S]*<\/resources>/, '')],
  ])('would not be with %s', (_, xml) => expect(validate(xml)).not.toBe(''));

  test('has one item, one resource that opens, and a row for every file', () => {
    const xml = scorm12Manifest(COURSE);
    expect(xml.match(/<item /g)).toHaveLength(1);
    expect(xml).toContain(
      '<resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="lms.html">',
    );
    expect([...xml.matchAll(/<file href="([^"]*)"/g)].map(([, path]) => path)).toEqual(COURSE.files);
    expect(xml).not.toMatch(/masteryscore/i);
  });
});
