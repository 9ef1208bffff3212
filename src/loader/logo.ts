import { readFileSync } from 'node:fs';
import { nearestName } from '../kernel/nearest.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import type { ContentFolder } from './content-tree.ts';

const LARGEST_BYTES = 20_000;
const PNG = [0x89, 0x50, 0x4e, 0x47];
/** What a picture has no need of: it would be refused in a browser, or fetch something. */
const FOREIGN =
  /<script|<foreignObject|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/)|url\(\s*["']?\s*(?:https?:|\/\/)|<!ENTITY/i;

/** Why a file cannot be the logo, as the end of a sentence; nothing where it can. */
function unfitness(name: string, bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_BYTES) {
    return `has ${String(bytes.length)} bytes, and every page would carry them: at most ${String(LARGEST_BYTES)}`;
  }
  if (name.endsWith('.png')) {
    return PNG.every((byte, index) => bytes[index] === byte) ? undefined : 'is no PNG picture';
  }
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(text)) return 'is no SVG picture';
  return FOREIGN.test(text) ? 'holds a script, an event or something from another site' : undefined;
}

/** What is wrong with the logo that a host names: not there, too large, or no plain picture. `at`: where it is named. */
export function findLogoProblems(logo: string, overlay: ContentFolder, at: Place): Problem[] {
  if (logo === '') return [];
  const path = ['brand', 'logo'];
  if (!overlay.files.includes(logo)) {
    const near = nearestName(logo, overlay.files) ?? '';
    return [problemAt('site/logo-missing', at, { name: logo, folder: overlay.path, near }, path)];
  }
  const why = unfitness(logo, readFileSync(`${overlay.path}/${logo}`));
  return why === undefined ? [] : [problemAt('site/logo-unfit', at, { name: logo, why }, path)];
}
