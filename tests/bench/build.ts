import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeContent } from './make-content.ts';

interface Measured {
  lessons: number;
  pages: number;
  cpuSeconds: number;
  wallSeconds: number;
  peakMegabytes: number;
  bytesAPage: number;
}

/** The resident memory of a process and all it started, in bytes; 0 where the system does not tell. */
function memoryOf(root: number): number {
  let total = 0;
  const parents = new Map<number, number[]>();
  for (const path of globSync('/proc/[0-9]*/stat')) {
    try {
      const fields = readFileSync(path, 'utf8')
        .replace(/\(.*\)/, '_')
        .split(' ');
      const parent = Number(fields[3]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(fields[0])]);
    } catch {
      // The process ended between the list and the look.
    }
  }
  const family = [root];
  for (const id of family) family.push(...(parents.get(id) ?? []));
  for (const id of family) {
    try {
      total += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      // As above.
    }
  }
  return total;
}

/** Builds a folder of content and measures what that took. CPU is user and system time of the whole build. */
export async function measureBuild(content: string, outDir: string, lessons: number): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(
    'bash',
    ['-c', `astro build --force --silent --outDir "${outDir}"; code=$?; times; exit $code`],
    {
      env: { ...process.env, CONTENT_DIR: content },
    },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += String(data)));
  child.stderr.on('data', (data: Buffer) => (output += String(data)));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 250);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${lessons} lessons failed.\n${output.slice(-4000)}`);
  const [, user = 0, system = 0] =
    /(\d+m[\d.]+s) (\d+m[\d.]+s)\s*$/
      .exec(output.trim())
      ?.map((text) => text.split('m').reduce((sum, part) => sum * 60 + Number.parseFloat(part), 0)) ?? [];
  const pages = globSync(`${outDir}/**/*.html`);
  const bytes = pages.reduce((sum, page) => sum + readFileSync(page).length, 0);
  return {
    lessons,
    pages: pages.length,
    cpuSeconds: user + system,
    wallSeconds: (performance.now() - begin) / 1000,
    peakMegabytes: peak / 2 ** 20,
    bytesAPage: bytes / pages.length,
  };
}

/** Builds 100 and 1,000 generated lessons beside the real ones and gives both, with what each added page cost. */
export async function benchBuild(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const results: Measured[] = [];
    for (const count of [100, 1000]) {
      const content = join(folder, `content-${count}`);
      makeContent(content, count);
      const measured = await measureBuild(content, join(folder, `dist-${count}`), count);
      console.log(
        `${count} lessons: ${measured.pages} pages, ${measured.cpuSeconds.toFixed(1)} CPU s, ${measured.wallSeconds.toFixed(1)} s wall, ${measured.peakMegabytes.toFixed(0)} MB at most, ${measured.bytesAPage.toFixed(0)} bytes a page`,
      );
      results.push(measured);
    }
    const [few, many] = results;
    if (!few || !many) return results;
    const cpuMs = (many.cpuSeconds - few.cpuSeconds) * 1000;
    const slope = {
      cpuMsAPage: cpuMs / (many.pages - few.pages),
      cpuMsALesson: cpuMs / (many.lessons - few.lessons),
    };
    console.log(
      `Each added page costs ${slope.cpuMsAPage.toFixed(1)} CPU ms, each added lesson ${slope.cpuMsALesson.toFixed(1)} CPU ms.`,
    );
    return { results, slope };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
