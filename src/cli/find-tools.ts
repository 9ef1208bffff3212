import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The tools that look at a file from outside, each with the Debian package it is in. */
const PACKAGES = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
  xmllint: 'libxml2-utils',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Where a tool lies; nothing where it is not there. */
function findTool(tool: string, more: readonly string[] = []): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more];
  return folders
    .flatMap((folder) => [join(folder, tool), join(folder, `${tool}.exe`)])
    .find((path) => existsSync(path));
}

const isThere = (tool: string): boolean => findTool(tool) !== undefined;

/** Runs a command that may install a tool; whether it did is seen afterwards. */
function attempt(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
}

function installByApt(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/**
 * Sees to it that these tools are there, and installs them by apt where it can (Debian, as root). Throws one message that
 * names what is missing and how to get it: a check that cannot run has not passed.
 */
export function findTools(tools: readonly Tool[]): void {
  const missing = (): Tool[] => tools.filter((tool) => !isThere(tool));
  if (missing().length === 0) return;
  installByApt([...new Set(missing().map((tool) => PACKAGES[tool]))]);
  const still = missing();
  if (still.length === 0) return;
  const packages = [...new Set(still.map((tool) => PACKAGES[tool]))].join(' ');
  throw new Error(
    `These tests need ${still.join(', ')}. Install ${packages}: on Debian or Ubuntu as root "apt-get install ${packages}", ` +
      'on a Mac by brew (poppler for poppler-utils, zbar for zbar-tools, libxml2 for libxml2-utils).',
  );
}

/** The tools that check a certificate's PDF. */
export function findPdfTools(): void {
  findTools(['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm', 'zbarimg']);
}

/** Debian keeps servers where an ordinary user's path does not lead. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Where a web server lies that the recipes for hosts are tried on; its name is that of its Debian package. On CI it is
 * installed by apt where it is missing; elsewhere it is not, because Debian starts a server as soon as it has it.
 */
export function findServer(server: 'nginx' | 'apache2'): string | undefined {
  const found = findTool(server, SERVER_FOLDERS);
  if (found !== undefined || !process.env['CI']) return found;
  installByApt([server]);
  return findTool(server, SERVER_FOLDERS);
}
