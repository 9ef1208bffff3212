import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** What `npm run bench -- NAME` runs; each file in tests/bench exports one function that prints and returns figures. */
export const benches: Record<string, [file: string, name: string]> = {
  build: ['tests/bench/build.ts', 'benchBuild'],
  exercises: ['tests/bench/exercises.ts', 'benchExercises'],
  search: ['tests/bench/search.ts', 'benchSearch'],
  record: ['tests/bench/record.ts', 'benchRecord'],
  verify: ['tests/bench/verify.ts', 'benchVerify'],
  lighthouse: ['tests/bench/lighthouse.ts', 'benchLighthouse'],
};

/** Runs one benchmark. The file is found at run time: nothing in src knows the tests. */
export async function runBench(name: string): Promise<object> {
  const [file, call] = benches[name] ?? [];
  if (!file || !call)
    throw new Error(`No benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  const loaded = (await import(pathToFileURL(resolve(file)).href)) as Record<string, () => Promise<object>>;
  const run = loaded[call];
  if (!run) throw new Error(`${file} exports no ${call}.`);
  return run();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = ''] = process.argv.slice(2);
  await runBench(name);
}
