import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { CurriculumShape } from '../curriculum/shape.ts';
import { readSite } from '../loader/site.ts';
import { cmi5Xml, findCmi5Faults } from '../packaging/cmi5-xml.ts';
import { readBuildList } from '../packaging/move-build.ts';
import { describeCmi5, pack } from '../packaging/pack.ts';
import type { Source } from '../packaging/pack.ts';
import type { BrokenRule } from '../packaging/package-rules.ts';
import { findModule, findPathway, wholeCourse } from '../packaging/unit.ts';
import type { Unit } from '../packaging/unit.ts';

const USAGE = `Usage: npm run package -- --format scorm12|cmi5|zip  --module NAME | --pathway NAME | --all
         [--out FILE]      where to write it; packages/NAME-FORMAT.zip unless you say
         [--hosted URL]    with cmi5: only a cmi5.xml, for a platform that opens the site where it is
         [--build FOLDER]  the build to pack from; dist unless you say

scorm12  for Moodle, Learning Hub, ESR and most others.
cmi5     for platforms with cmi5, which records more.
zip      for a plain folder on any web server, whatever its path.`;

const FORMATS = ['scorm12', 'cmi5', 'zip'] as const;

interface Said {
  said: string;
  code: 0 | 1 | 2;
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ format: { type: 'string' }, module: { type: 'string' }, pathway: { type: 'string' } },
        ...{ all: { type: 'boolean' }, out: { type: 'string' }, hosted: { type: 'string' } },
        build: { type: 'string', default: 'dist' },
      },
    });
    const format = FORMATS.find((each) => each === values.format);
    const units = [values.module, values.pathway, values.all].filter((value) => value !== undefined);
    if (!format || units.length !== 1 || (values.hosted !== undefined && format !== 'cmi5')) return undefined;
    return { ...values, format };
  } catch {
    return undefined;
  }
}

type Wanted = NonNullable<ReturnType<typeof readArguments>>;

function findUnit(course: CurriculumShape, name: string, { module, pathway }: Wanted): Unit | undefined {
  if (module !== undefined) return findModule(course, module);
  return pathway === undefined ? wholeCourse(course, name) : findPathway(course, pathway);
}

function sayUnknown(course: CurriculumShape, { module }: Wanted): string {
  const known = (module === undefined ? course.pathways : course.modules).map(({ slug }) => slug);
  return `There is no such ${module === undefined ? 'pathway' : 'module'}. There are: ${known.join(', ')}.`;
}

function sayBroken(broken: readonly BrokenRule[], what: string): Said {
  const lines = broken.map(({ rule, at, says }) => `  [${rule}] ${at} ${says}`);
  return { said: `No ${what} was written: platforms would not take it.\n${lines.join('\n')}`, code: 1 };
}

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function writeHosted(source: Source, unit: Unit, hosted: string, file: string): Said {
  const root = hosted.replace(/\/*$/, '/');
  const course = describeCmi5({ ...source, site: root }, unit, `${root}lms/?unit=${unit.slug}`);
  const faults = findCmi5Faults(course, true);
  if (faults.length > 0)
    return sayBroken(
      faults.map(({ rule, says }) => ({ rule, at: 'cmi5.xml', says })),
      'cmi5.xml',
    );
  write(file, cmi5Xml(course));
  return { said: `${file}: import it into your platform; it opens ${unit.title} at ${root}.`, code: 0 };
}

/** Writes the package that the arguments name. What to say, and the exit code; 2 for arguments that make no sense. */
export function runPackage(args: readonly string[], content: string): Said {
  const wanted = readArguments(args);
  if (!wanted) return { said: USAGE, code: 2 };
  const { build: folder, format, hosted } = wanted;
  const built = readBuildList(folder);
  const outline = join(folder, 'curriculum.json');
  if (!built || !existsSync(outline))
    return { said: `There is no build in ${folder}. Run "npm run build" first.`, code: 1 };
  const { name, url, lang } = readSite(content).site;
  const isAddressed = !new URL(url).hostname.endsWith('.example');
  const course = JSON.parse(readFileSync(outline, 'utf8')) as CurriculumShape;
  const site = isAddressed ? new URL(built.base, url).href : undefined;
  const source: Source = { folder, base: built.base, course, site, lang };
  const unit = findUnit(course, name, wanted);
  if (!unit) return { said: sayUnknown(course, wanted), code: 2 };
  if (hosted !== undefined)
    return writeHosted(source, unit, hosted, wanted.out ?? `packages/${unit.slug}-cmi5.xml`);
  const packed = pack(source, unit, format);
  if ('broken' in packed) return sayBroken(packed.broken, 'package');
  const file = wanted.out ?? `packages/${unit.slug}-${format}.zip`;
  write(file, packed.zip);
  const size = (packed.zip.length / 1_000_000).toFixed(1);
  return { said: `${file}: ${unit.title}, ${packed.files} files, ${size} MB.`, code: 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = runPackage(process.argv.slice(2), process.env['CONTENT_DIR'] ?? 'content');
  console.log(said);
  process.exitCode = code;
}
