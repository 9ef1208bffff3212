import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runArchive } from '../../../src/cli/archive.ts';
import { findArchiveFaults, indexDefinitions, listArchived } from '../../../src/loader/archive.ts';
import { DEFINITIONS } from '../certificate/finished-module.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('runArchive', () => {
  it('adds every definition once, each named by its digest', () => {
    expect(runArchive(folder)).toMatchObject({ code: 0 });
    expect(listArchived(folder)).toEqual([...DEFINITIONS.keys()].sort());
    expect(findArchiveFaults(folder)).toEqual([]);
    expect(runArchive(folder).said).toMatch(/^0 definitions added/);
  });

  it('keeps what a later release no longer has, and lists it', () => {
    const [first] = [...DEFINITIONS.keys()];
    const later = new Map([...DEFINITIONS].slice(1));
    expect(indexDefinitions(later, folder).map(({ digest }) => digest)).toContain(first);
    expect(indexDefinitions(later, folder)).toHaveLength(DEFINITIONS.size);
    expect(readdirSync(folder)).toHaveLength(DEFINITIONS.size);
  });

  it('refuses to go on where a file is not as it was released, and changes nothing', () => {
    const [name = ''] = readdirSync(folder);
    const before = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), `${before} `);
    writeFileSync(join(folder, 'notes.txt'), 'x');
    const { said, code } = runArchive(folder);
    expect(code).toBe(1);
    expect(said).toContain('is not as it was released');
    expect(said).toContain('is named by no digest');
    expect(readFileSync(join(folder, name), 'utf8')).toBe(`${before} `);
  });
});

describe('the archive of this repository', () => {
  it('is as it was released', () => {
    expect(findArchiveFaults()).toEqual([]);
  });
});
