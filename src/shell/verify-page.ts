import { isCodeFragment, readCode } from '../certificate/code.ts';
import type { CertificateCode } from '../certificate/code.ts';
import type { ReportText } from '../certificate/files/report.ts';
import { sayScore } from '../certificate/measure-words.ts';
import { sayDate } from '../kernel/dates.ts';
import { element } from './element.ts';
import { checkInWorker } from './verify-channel.ts';

/** Files over this are not read, in bytes. */
const LARGEST = 5_000_000;
/** At most so many files of one drop: more are for the command. */
const MOST_FILES = 20;

const SIGNS = { good: 'Agrees', bad: 'Does not agree', warn: 'Look at this', note: 'Note' } as const;

/** What the page shows of one file, and the sentence for those who do not see it appear. */
interface Shown {
  card: HTMLElement;
  said: string;
}

function drawFindings({ findings, name }: ReportText): HTMLElement {
  const isChecked = name !== '';
  const list = element('ul', 'verify-findings');
  for (const { tone, text } of findings) {
    const item = element('li');
    item.dataset['tone'] = tone;
    const sign = isChecked ? SIGNS[tone] : 'Not read';
    item.append(element('strong', '', `${sign}. `), text);
    list.append(item);
  }
  return list;
}

/** Whether the code that the page was opened with names this evidence. Nothing where there is no code. */
function compareCode(code: CertificateCode | undefined, digest: string): HTMLElement | undefined {
  if (!code || digest === '') return undefined;
  return code.evidence === digest
    ? element('p', 'msg msg-good', 'The code on the certificate names exactly this evidence.')
    : element('p', 'msg msg-bad', 'The code on the certificate names other evidence than this file holds.');
}

function drawReport(file: string, report: ReportText, code: CertificateCode | undefined): Shown {
  const card = element('section', 'card stack verify-report');
  card.append(element('p', 'meta', file), element('h2', '', report.title));
  if (report.learner) card.append(element('p', '', report.learner));
  if (report.name) {
    const badge = element('p', 'verify-level');
    badge.dataset['tone'] = report.tone;
    // A level is known by its letter; a verdict by its name.
    const label = report.digest ? `${report.code} ${report.name}` : report.name;
    badge.append(element('strong', '', label), ` ${report.means}`);
    card.append(badge, element('p', 'verify-not', report.not));
  }
  card.append(drawFindings(report));
  const compared = compareCode(code, report.digest);
  if (compared) card.append(compared);
  if (report.digest) {
    const digest = element('p', 'meta');
    digest.append('Evidence SHA-256: ', element('code', 'verify-digest', report.digest));
    card.append(digest);
  }
  const said = report.name ? `${report.code}, ${report.name}.` : (report.findings[0]?.text ?? '');
  return { card, said: `${file}: ${said}` };
}

function drawFailure(name: string, words: string): Shown {
  const card = element('section', 'card stack verify-report');
  card.append(element('p', 'meta', name), element('p', 'msg msg-warn', words));
  return { card, said: `${name}: ${words}` };
}

/** The bytes of a file, or why there are none. */
async function readFile(file: File): Promise<Uint8Array | string> {
  if (file.size > LARGEST) return 'This file is larger than 5 MB, and nothing that this site writes is.';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'This file could not be opened. Copy it to this device and choose it again.';
  }
}

/** Checks files together: a credential counts for the evidence beside it. What is shown of each, in their order. */
async function check(
  files: readonly File[],
  base: string,
  code: CertificateCode | undefined,
): Promise<Shown[]> {
  const read = await Promise.all(files.map(readFile));
  const checked = await checkInWorker({
    files: read.filter((bytes) => typeof bytes !== 'string'),
    ...{ root: new URL(base, location.href).href, now: Date.now() },
    offsetMinutes: -new Date().getTimezoneOffset(),
  });
  const reports = 'reports' in checked ? [...checked.reports] : [];
  const failure =
    'isLate' in checked
      ? 'Checking took too long, so it was given up. The command “npm run verify” has no such limit.'
      : 'A part of the site that checking needs could not be fetched. Nothing is known of the file; check the connection and try again.';
  return read.map((bytes, index) => {
    const name = files[index]?.name ?? '';
    if (typeof bytes === 'string') return drawFailure(name, bytes);
    const report = reports.shift();
    return report ? drawReport(name, report, code) : drawFailure(name, failure);
  });
}

/** What the code in the address says, before anything was checked. */
function drawCode(place: HTMLElement, code: CertificateCode | undefined): void {
  place.hidden = false;
  const facts = place.querySelector('dl');
  const words = place.querySelector('[data-verify-code-words]');
  if (!facts || !words) return;
  facts.replaceChildren();
  if (!code) {
    words.textContent =
      'This link is not whole, so nothing could be read from it. Scan the code again, or choose the file below.';
    return;
  }
  words.textContent =
    'This is what the code says. A code proves nothing by itself: choose the certificate’s evidence file below, and its scores are worked out again.';
  const rows: [string, string][] = [
    ['Module', code.module],
    ['Version', code.version],
    ...(code.score ? ([['Assessment', sayScore(code.score)]] as [string, string][]) : []),
    ['Completed', sayDate(code.date) ?? code.date],
    ['Evidence SHA-256', code.evidence],
  ];
  for (const [label, value] of rows) facts.append(element('dt', '', label), element('dd', '', value));
}

function startVerifyPage(page: HTMLElement): void {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-verify-${name}]`);
    if (!found) throw new Error(`The verify page has no ${name}`);
    return found;
  };
  const base = page.dataset['base'] ?? '/';
  const [status, results, drop] = [part('status'), part('results'), part('drop')];
  const input = part('file') as HTMLInputElement;
  let code: CertificateCode | undefined;
  let turn = 0;

  function readAddress(): void {
    if (!isCodeFragment(location.hash)) return;
    code = readCode(location.hash);
    drawCode(part('code'), code);
  }

  async function checkAll(files: readonly File[]): Promise<void> {
    const mine = ++turn;
    results.replaceChildren();
    status.textContent = 'Checking…';
    const shown = await check(files.slice(0, MOST_FILES), base, code);
    if (mine !== turn) return;
    results.replaceChildren(...shown.map(({ card }) => card));
    const said = shown.map((one) => one.said);
    if (files.length > MOST_FILES) {
      said.push(
        `Only the first ${String(MOST_FILES)} files were checked; the command takes hundreds at once.`,
      );
    }
    status.textContent = said.join(' ');
  }

  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // Choosing the same file again counts as choosing.
    input.value = '';
    if (files.length > 0) void checkAll(files);
  });
  for (const name of ['dragover', 'dragenter'] as const) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.dataset['over'] = 'yes';
    });
  }
  drop.addEventListener('dragleave', () => delete drop.dataset['over']);
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset['over'];
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void checkAll(files);
  });
  // A file dropped beside the place would leave this page for the file.
  for (const name of ['dragover', 'drop'] as const) addEventListener(name, (event) => event.preventDefault());
  addEventListener('hashchange', readAddress);
  readAddress();
  part('parts').hidden = false;
}

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root) startVerifyPage(root);
