import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isThorough } from '../runs.ts';

const walls = createRequire(import.meta.url)('../../.config/walls.cjs') as {
  forbidden: { name: string; comment: string }[];
};

/** One seeded violation a wall: files of a small house of its own. `>` in a path is a folder. */
const VIOLATIONS: Record<string, Record<string, string>> = {
  'kernel-stands-alone': { 'src/kernel/a.ts': "import '../log/a.ts';" },
  'zod-has-one-door': { 'src/curriculum/a.ts': "import { z } from 'zod'; export const schema = z.string();" },
  'measures-know-the-kernel-only': { 'src/measures/a.ts': "import '../synthetic/a.ts';" },
  'synthetic-knows-kernel-and-measures': { 'src/synthetic/b.ts': "import '../log/a.ts';" },
  'curriculum-and-log-know-the-kernel-only': { 'src/curriculum/b.ts': "import '../progress/a.ts';" },
  'curriculum-and-log-are-strangers': { 'src/log/b.ts': "import '../curriculum/a.ts';" },
  'progress-folds-log-over-curriculum': { 'src/progress/b.ts': "import '../platform/a.ts';" },
  'certificate-is-a-function': { 'src/certificate/a.ts': "import '../shell/a.ts';" },
  'pdf-is-drawn-on-demand': { 'src/shell/e.ts': "import '../certificate/pdf/draw.ts';" },
  'kinds-are-strangers': { 'src/exercises/one/a.ts': "import '../two/score.ts';" },
  'kinds-know-pure-rooms-only': { 'src/exercises/one/b.ts': "import '../../platform/a.ts';" },
  'charts-draw-and-know-nothing': { 'src/charts/b.ts': "import '../log/a.ts';" },
  'charts-are-for-views': { 'src/exercises/two/solve.ts': "import '../../charts/a.ts';" },
  'machines-never-mark': { 'src/exercises/two/machine.ts': "import './score.ts';" },
  'runtimes-carry-no-schema': { 'src/exercises/two/runtime.ts': "import './schema.ts';" },
  'runtimes-are-the-only-door': { 'src/shell/b.ts': "import '../exercises/two/score.ts';" },
  'registry-stays-out-of-the-browser': { 'src/shell/c.ts': "import '../exercises/registry.ts';" },
  'platform-is-the-only-browser-room': { 'src/platform/b.ts': "import '../progress/a.ts';" },
  'lms-knows-progress-and-is-handed-the-rest': { 'src/lms/a.ts': "import '../platform/a.ts';" },
  'pages-never-touch-the-platform': { 'src/components/a.ts': "import '../platform/a.ts';" },
  'packaging-knows-a-finished-build': { 'src/packaging/b.ts': "import '../platform/a.ts';" },
  'packaging-stays-out-of-the-browser': { 'src/shell/f.ts': "import '../packaging/a.ts';" },
  'offline-stands-alone': { 'src/offline/b.ts': "import '../log/a.ts';" },
  'service-workers-are-bundled-apart': { 'src/shell/g.ts': "import '../offline/worker.ts';" },
  'node-stays-at-the-edge': { 'src/shell/d.ts': "import 'node:fs';" },
  'nobody-imports-tests': { 'src/cli/a.ts': "import '../../tests/a.ts';" },
  'no-cycles': { 'src/cli/b.ts': "import './c.ts';", 'src/cli/c.ts': "import './b.ts';" },
  'no-orphans': { 'src/measures/alone.ts': 'export const alone = 1;' },
};
const HOUSE: Record<string, string> = {
  'src/log/a.ts': 'export const log = 1;',
  'src/charts/a.ts': 'export const draw = 1;',
  'src/synthetic/a.ts': 'export const made = 1;',
  'src/progress/a.ts': 'export const fold = 1;',
  'src/platform/a.ts': 'export const store = 1;',
  'src/shell/a.ts': 'export const island = 1;',
  'src/packaging/a.ts': 'export const move = 1;',
  'src/offline/worker.ts': 'export const worker = 1;',
  'src/certificate/pdf/draw.ts': 'export const draw = 1;',
  'src/exercises/two/score.ts': 'export const score = 1;',
  'src/exercises/two/schema.ts': 'export const schema = 1;',
  'src/exercises/registry.ts': 'export const registry = 1;',
  'tests/a.ts': 'export const test = 1;',
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'walls-'));
  for (const files of [HOUSE, ...Object.values(VIOLATIONS)]) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text + '\n');
    }
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(isThorough)('turns red at every wall, each with its sentence', () => {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', resolve('.config/walls.cjs'), 'src', '--output-type', 'err-long'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(run.status).not.toBe(0);
  const said = run.stdout.replace(/\s+/g, ' ');
  const silent = walls.forbidden.filter(
    ({ name, comment }) => !said.includes(`error ${name}:`) || !said.includes(comment.replace(/\s+/g, ' ')),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('seeds a violation for every wall there is', () => {
  expect(Object.keys(VIOLATIONS).sort()).toEqual(walls.forbidden.map(({ name }) => name).sort());
});

const LINTED: [string, string, string][] = [
  ['src/progress/a.ts', 'export const at = Date.now();', 'No clock in a pure room'],
  ['src/certificate/pdf/a.ts', 'export const at = Date.now();', 'No clock in a pure room'],
  ['src/log/a.ts', 'export const by = Math.random();', 'No unseeded chance'],
  ['src/kernel/a.ts', "export const order = 'a'.localeCompare('b');", 'Locale-dependent text differs'],
  ['src/kernel/b.ts', 'export const say = new Intl.NumberFormat();', 'No locale in a pure room'],
  ['src/synthetic/a.ts', 'export const e = Math.exp(1);', 'Only integer arithmetic in synthetic/'],
  ['src/exercises/one/score.ts', 'export const now = new Date();', 'No clock in a pure room'],
  ['src/kernel/c.ts', 'export const loose: any = 1;', 'Unexpected any'],
  ['src/shell/a.ts', "document.body.innerHTML = '';", 'The security policy refuses this at run time'],
  [
    'src/shell/b.tsx',
    'export const a = <p style="color:red" />;',
    'The security policy refuses inline style',
  ],
  [
    'src/shell/c.tsx',
    'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    'Draw markup with elements',
  ],
];

test.runIf(isThorough)(
  'refuses clocks, chance, locales, floats and sinks where they may not be',
  async () => {
    const eslint = new ESLint({
      overrideConfigFile: '.config/eslint.config.mjs',
      // Rules that need types need files on disk; these do not.
      overrideConfig: {
        ...tseslint.configs.disableTypeChecked,
        languageOptions: { parserOptions: { projectService: false, program: null } },
      } as never,
    });
    const silent: string[] = [];
    for (const [filePath, code, sentence] of LINTED) {
      const [result] = await eslint.lintText(code + '\n', { filePath });
      if (!result?.messages.some(({ message }) => message.includes(sentence)))
        silent.push(`${filePath}: ${code}`);
    }
    expect(silent).toEqual([]);
  },
);

test.runIf(isThorough)('does not compile a pure room that asks for the browser', () => {
  const config = join(folder, 'tsconfig.pure.json');
  writeFileSync(
    join(folder, 'src/kernel/page.ts'),
    'export const title = document.title;\nlocalStorage.clear();\n',
  );
  writeFileSync(
    config,
    JSON.stringify({ extends: resolve('.config/tsconfig.pure.json'), include: ['src/kernel/page.ts'] }),
  );
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
  expect(run.stdout).toContain("Cannot find name 'document'");
  expect(run.stdout).toContain("Cannot find name 'localStorage'");
});
