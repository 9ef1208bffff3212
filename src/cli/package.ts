import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { CurriculumShape } from '../curriculum/shape.ts';
import { serverName } from '../curriculum/site-identity.ts';
import { readSite } from '../loader/site.ts';
import { cmi5Xml, findCmi5Faults } from '../packaging/cmi5-xml.ts';
import { readBuildList } from '../packaging/move-build.ts';
import { describeCmi5, pack } from '../packaging/pack.ts';
import type { Source } from '../packaging/pack.ts';
import type { BrokenRule } from '../packaging/package-rules.ts';
import { findModule, findPathway, wholeCourse } from '../packaging/unit.ts';
import type { Unit } from '../packaging/unit.ts';
import { findAddressFault } from './site-address.ts';
import { warnUnassessed } from './unassessed-words.ts';

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

/** What the arguments ask for, or why they make no sense. */
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
    if (values.format === undefined) return 'Which format? --format names one.';
    if (!format) return `There is no format "${values.format}". There are: ${FORMATS.join(', ')}.`;
    if (units.length !== 1) return 'Name one thing to pack: --module NAME, --pathway NAME or --all.';
    if (values.hosted === undefined) return { ...values, format };
    if (format !== 'cmi5') return `--hosted goes with --format cmi5 only: ${format} holds the site itself.`;
    return findAddressFault(values.hosted) ?? { ...values, format };
  } catch (error) {
    return (error as Error).message;
  }
}

type Wanted = Exclude<ReturnType<typeof readArguments>, string>;

function findUnit(course: CurriculumShape, name: string, { module, pathway }: Wanted): Unit | undefined {
  if (module !== undefined) return findModule(course, module);
  return pathway === undefined ? wholeCourse(course, name) : findPathway(course, pathway);
}

function sayUnknown(
  course: CurriculumShape,
  { module, pathway }: Wanted,
  leftOut: readonly string[],
): string {
  const [noun, units] = module === undefined ? ['pathway', course.pathways] : ['module', course.modules];
  const name = module ?? pathway ?? '';
  const why = leftOut.includes(name) ? ' content.exclude in site.yaml leaves it out.' : '';
  return `There is no ${noun} "${name}" in this build.${why} There are: ${units.map(({ slug }) => slug).join(', ')}.`;
}

/** What would keep a platform and the site it opens apart. */
function warnOfHosting(root: string, { folder, base }: Source, origins: readonly string[]): string[] {
  const { protocol, pathname } = new URL(root);
  // The policy of the page that the platform opens, as it was built.
  const shell = readFileSync(join(folder, 'lms/index.html'), 'utf8');
  const unknown = origins.filter((origin) => !shell.includes(origin));
  const warnings: [isSo: boolean, words: string][] = [
    [
      origins.length === 0,
      'lms.origins in site.yaml is empty, so the site will send nothing to anybody. Name your platform there, build again and upload.',
    ],
    [unknown.length > 0, `This build does not know ${unknown.join(', ')} yet. Build again and upload.`],
    [
      protocol !== 'https:',
      `${root} is not https: most platforms will not show it, and anybody on the way can read it.`,
    ],
    [
      pathname !== base,
      `This build is for the path ${base}, and the address says ${pathname}. Mend one of them: --hosted, or the build with "npm run set-base -- ${pathname}".`,
    ],
  ];
  return warnings.flatMap(([isSo, words]) => (isSo ? [`Mind: ${words}`] : []));
}

function sayBroken(broken: readonly BrokenRule[], what: string): Said {
  const lines = broken.map(({ rule, at, says }) => `  [${rule}] ${at} ${says}`);
  return { said: `No ${what} was written: platforms would not take it.\n${lines.join('\n')}`, code: 1 };
}

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function writeHosted(source: Source, unit: Unit, root: string, file: string): Said {
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
  if (typeof wanted === 'string') return { said: `${wanted}\n\n${USAGE}`, code: 2 };
  const { build: folder, format, hosted } = wanted;
  const built = readBuildList(folder);
  const outline = join(folder, 'curriculum.json');
  if (!built || !existsSync(outline))
    return { said: `There is no build in ${folder}. Run "npm run build" first.`, code: 1 };
  const { site: place, content: offer, lms } = readSite(content);
  const { name, url, lang } = place;
  const course = JSON.parse(readFileSync(outline, 'utf8')) as CurriculumShape;
  const site = serverName(url) ? new URL(built.base, url).href : undefined;
  const source: Source = { folder, base: built.base, course, site, lang };
  const unit = findUnit(course, name, wanted);
  if (!unit) return { said: sayUnknown(course, wanted, offer.exclude), code: 2 };
  const withWarnings = ({ said, code }: Said, warnings: readonly string[]): Said => ({
    said: [said, ...(code === 0 ? warnings : [])].join('\n'),
    code,
  });
  if (hosted !== undefined) {
    const root = hosted.replace(/\/*$/, '/');
    const written = writeHosted(source, unit, root, wanted.out ?? `packages/${unit.slug}-cmi5.xml`);
    return withWarnings(written, [
      ...warnUnassessed(unit, content),
      ...warnOfHosting(root, source, lms.origins),
    ]);
  }
  const packed = pack(source, unit, format);
  if ('broken' in packed) return sayBroken(packed.broken, 'package');
  const file = wanted.out ?? `packages/${unit.slug}-${format}.zip`;
  write(file, packed.zip);
  const size = (packed.zip.length / 1_000_000).toFixed(1);
  const said = `${file}: ${unit.title}, ${packed.files} files, ${size} MB.`;
  return withWarnings({ said, code: 0 }, format === 'zip' ? [] : warnUnassessed(unit, content));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = runPackage(process.argv.slice(2), process.env['CONTENT_DIR'] ?? 'content');
  console.log(said);
  process.exitCode = code;
}
