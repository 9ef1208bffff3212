import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { cmi5Xml, findCmi5Faults } from './cmi5-xml.ts';
import type { Cmi5Course } from './cmi5-xml.ts';
import { listBuild } from './describe-build.ts';
import { findBrokenRules } from './package-rules.ts';
import type { BrokenRule, Draft } from './package-rules.ts';
import { writePackaged } from './packaged.ts';
import { makeRelative, relativePath } from './re-root.ts';
import { SCORM12_SCHEMAS, scorm12Manifest } from './scorm12.ts';
import { escapeXml } from './xml.ts';
import { bankOf, courseOf, filesOf, standInOf } from './unit.ts';
import type { Unit } from './unit.ts';

/** A finished build that is packed from. */
export interface Source {
  folder: string;
  /** The base path it was built for. */
  base: string;
  course: CurriculumShape;
  /** Address of the public site with its base path; absent where the host has named none. */
  site: string | undefined;
  /** `en-GB`. */
  lang: string;
}

/** The shell page as it is built, and where it stands in a package. */
const SHELL = 'lms/index.html';
const LAUNCH = 'lms.html';
const SCRIPT = 'packaged.js';
/** So that the same build gives the same bytes. */
const DATE = new Date(1980, 0, 1);
const TEXT = /\.(html|css|js)$/;

const here = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/** Names the content of a unit: another version of a lesson or an exercise is another content. */
export function versionOf(course: CurriculumShape): string {
  return sha256Hex(canonicalJson([course.modules, course.pathways])).slice(0, 12);
}

/** The sentence that a page says of itself for search engines; it introduces the unit. */
function describe(html: string): string {
  const written = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return written
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The course of a unit as cmi5 has it. `url`: what the platform opens. */
export function describeCmi5(source: Source, unit: Unit, url: string): Cmi5Course {
  const address = `https://point-twelve.example/${unit.start.replace('index.html', '')}`;
  const about = {
    address: source.site ? source.site + unit.start.replace('index.html', '') : address,
    title: unit.title,
    description: describe(readFileSync(join(source.folder, unit.start), 'utf8')) || unit.title,
  };
  return {
    ...about,
    version: versionOf(courseOf(source.course, unit)),
    lang: source.lang,
    units: [{ ...about, url, passFraction: unit.passFraction }],
  };
}

/** The page at the top of a folder that opens with another one. */
const opening = ({ start, title }: Unit, lang: string): string =>
  `<!DOCTYPE html><html lang="${escapeXml(lang)}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>` +
  `<meta http-equiv="refresh" content="0; url=${start}"></head><body><a href="${start}">${escapeXml(title)}</a></body></html>\n`;

/** The files of a unit, written for a package: text for what holds addresses, bytes for the rest. */
function writeFiles(source: Source, unit: Unit, hasShell: boolean): Map<string, string | Buffer> {
  const { folder, base, site } = source;
  const course = courseOf(source.course, unit);
  const bank = bankOf(JSON.parse(readFileSync(join(folder, 'bank.json'), 'utf8')) as BankShape, course);
  const isOfUnit = filesOf(unit, course, bank);
  const built = listBuild(folder);
  const kept = new Set(built.filter(isOfUnit));
  const standIn = standInOf(unit);
  const packed = { has: (path: string) => kept.has(path), standIn, site };
  const files = new Map<string, string | Buffer>();
  const add = (from: string, to: string): void => {
    const bytes = readFileSync(join(folder, from));
    if (!TEXT.test(from)) return void files.set(to, bytes);
    const text = makeRelative(to, bytes.toString('utf8'), base, packed);
    const script = `<script src="${relativePath(to, SCRIPT)}" defer></script>`;
    files.set(
      to,
      to.endsWith('.html') ? text.replace(/<meta charset="?utf-8"?\s*\/?>/i, `$&${script}`) : text,
    );
  };
  for (const path of kept) add(path, path);
  if (hasShell && built.includes(SHELL)) {
    add(SHELL, LAUNCH);
    const words = `data-lms data-unit="${unit.slug}" data-start="${unit.start}"`;
    files.set(LAUNCH, String(files.get(LAUNCH)).replace(/\bdata-lms(?=[\s>])/, words));
  }
  if (!hasShell && !kept.has('index.html')) files.set('index.html', opening(unit, source.lang));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  const standIns: Record<string, string> = {};
  for (const path of ['index.html', 'learn/index.html']) {
    if (standIn(path) !== path) standIns[path] = standIn(path);
  }
  files.set(SCRIPT, writePackaged({ pages, standIns, ...(site === undefined ? {} : { site }) }));
  files.set('curriculum.json', canonicalJson(course));
  files.set('bank.json', canonicalJson(bank));
  return files;
}

/** A package, or the rules it would break. */
export type Packed = { zip: Uint8Array; files: number } | { broken: BrokenRule[] };

/** Packs a unit. Nothing is packed that would break a rule: all rules it would break come back instead. */
export function pack(source: Source, unit: Unit, format: Draft['format']): Packed {
  const isTracked = format !== 'zip';
  const written = writeFiles(source, unit, isTracked);
  const launch = isTracked ? LAUNCH : unit.start;
  const id = `point-twelve-${unit.slug}`;
  const sizes = [...written].map(
    ([path, held]) => [path, typeof held === 'string' ? held : held.length] as const,
  );
  const cmi5 = format === 'cmi5' ? describeCmi5(source, unit, LAUNCH) : undefined;
  const broken = [
    ...findBrokenRules({ format, title: unit.title, id, launch, files: new Map(sizes) }),
    ...(cmi5 ? findCmi5Faults(cmi5, false).map(({ rule, says }) => ({ rule, at: 'cmi5.xml', says })) : []),
  ];
  if (broken.length > 0) return { broken };
  const files = [...written.keys()].sort();
  if (cmi5) written.set('cmi5.xml', cmi5Xml(cmi5));
  if (format === 'scorm12') {
    written.set('imsmanifest.xml', scorm12Manifest({ id, title: unit.title, launch, files }));
    for (const name of SCORM12_SCHEMAS) written.set(name, here(`scorm12-schemas/${name}`));
  }
  const entries = [...written]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, held]) => {
      return [path, typeof held === 'string' ? Buffer.from(held) : held] as const;
    });
  return { zip: zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE }), files: entries.length };
}
