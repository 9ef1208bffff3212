import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { runVerify } from '../../src/cli/verify.ts';
import { projectEvidence, sealEvidence } from '../../src/certificate/evidence.ts';
import type { Base } from '../../src/exercises/kind.ts';
import { answer, BEGUN, COURSE, DEFINITIONS, finishModule } from '../unit/certificate/finished-module.ts';
import { INDEX, issue, known, list } from '../unit/certificate/badge/deanery.ts';
import { fillRecord } from './fill-record.ts';
import { MODULE } from './journey.ts';
import { judge, judgeLooks } from './look.ts';
import { expect, site, siteBelow, test } from './watched.ts';

const CERTIFICATE = `certificates/${MODULE.slug}/`;
const NAME = 'Dr Siân Łukaszewicz';

/** Opens the certificate of a learner who has finished the module. */
async function openCertificate(page: Page, address: (path: string) => string): Promise<void> {
  await page.goto(address(CERTIFICATE));
  await expect(page.locator('[data-certificate-missing]')).toBeVisible();
  await fillRecord(page, finishModule());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You have earned this certificate' })).toBeVisible();
}

/** Saves the evidence file as the learner would, and gives its path. */
async function saveEvidence(page: Page, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the evidence file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`point-twelve-evidence-${MODULE.slug}.json`);
  await download.saveAs(path);
  return path;
}

/** Gives files to the page and waits for the report of each. */
async function check(page: Page, files: string[]): Promise<Locator> {
  await page.getByLabel('Choose the files').setInputFiles(files);
  const reports = page.locator('.verify-report');
  await expect(reports).toHaveCount(files.length);
  return reports;
}

for (const [where, address] of [
  ['at the top of a server', site],
  ['under a base path', siteBelow],
] as const) {
  test(`carries evidence from the certificate to whoever checks it, ${where}`, async ({ page }, info) => {
    await openCertificate(page, address);
    await page.getByLabel('Your name', { exact: true }).fill(NAME);
    await expect(page.locator('[data-evidence-holds]')).toContainText('no name');
    await page.getByLabel('My name and registration').check();
    await expect(page.locator('[data-evidence-holds]')).toContainText(NAME);
    const file = await saveEvidence(page, info.outputPath('evidence.json'));
    await expect(page.locator('[data-certificate-status]')).toContainText('Saved on this device.');
    const code = page.getByRole('link', { name: 'Check this certificate' });
    await code.click();
    await expect(page.getByRole('heading', { name: 'What the code says' })).toBeVisible();
    await expect(page.locator('.verify-code')).toContainText('18 of 20 (90%)');
    const report = (await check(page, [file])).first();
    await expect(report.locator('.verify-level')).toContainText('L1 Replayed');
    await expect(report).toContainText(NAME);
    await expect(report).toContainText('18 of 20 (90%)');
    await expect(report).toContainText('names exactly this evidence');
    await expect(page.getByRole('status').filter({ hasText: 'L1, Replayed' })).toBeAttached();

    const { said, code: exit } = await runVerify([file], new Date());
    expect(exit).toBe(0);
    for (const text of await report.locator('.verify-findings li').allInnerTexts()) {
      expect(said).toContain(text.replace(/^[^.]+\. /, ''));
    }
  });
}

test('catches one changed answer, one score, one digit of the digest, and names each', async ({
  page,
}, info) => {
  await openCertificate(page, site);
  const sound = readFileSync(await saveEvidence(page, info.outputPath('sound.json')), 'utf8');
  const digest = (JSON.parse(sound) as { digest: string }).digest;
  const other = (digest.startsWith('0') ? '1' : '0') + digest.slice(1);
  const last = sound.lastIndexOf('"responses":[');
  const changes = {
    'answer.json': sound.slice(0, last) + sound.slice(last).replace(/("responses":\[)\{.*?\}\},/, '$1null,'),
    'score.json': sound.replace('"earned":1800', '"earned":1900'),
    'digit.json': sound.replace(digest, other),
  };
  const paths = Object.entries(changes).map(([name, text]) => {
    expect(text, name).not.toBe(sound);
    writeFileSync(info.outputPath(name), text);
    return info.outputPath(name);
  });
  await page.goto(site('verify/'));
  const reports = await check(page, paths);
  for (const report of await reports.all()) {
    await expect(report.locator('.verify-level')).toContainText('L0 Self-reported');
    await expect(report).toContainText('was changed after it was written');
  }
  await expect(reports.nth(0)).toContainText('the file says 1800 of 2000 marks, its answers earn');
  await expect(reports.nth(1)).toContainText('the file says 1900 of 2000 marks, its answers earn 1800');
});

test('puts the evidence into a PDF of which no byte can be changed unseen', async ({ page }, info) => {
  await openCertificate(page, site);
  await page.getByLabel('Your name', { exact: true }).fill(NAME);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`point-twelve-certificate-${MODULE.slug}.pdf`);
  const sound = info.outputPath('sound.pdf');
  await download.saveAs(sound);
  await expect(page.locator('[data-certificate-status]')).toContainText('Its evidence is inside it.');
  const bytes = readFileSync(sound);
  const at = bytes.indexOf('/Producer');
  bytes[at + 12] = (bytes[at + 12] ?? 0) ^ 1;
  const changed = info.outputPath('changed.pdf');
  writeFileSync(changed, bytes);
  await page.goto(site('verify/'));
  const reports = await check(page, [sound, changed]);
  await expect(reports.nth(0)).toContainText('L1 Replayed');
  await expect(reports.nth(0)).toContainText('18 of 20 (90%)');
  await expect(reports.nth(0)).toContainText('every byte of it');
  await expect(reports.nth(1)).toContainText('L0 Self-reported');
  await expect(reports.nth(1)).toContainText('The PDF was changed after it was made');
  expect((await runVerify([sound], new Date())).said).toContain('every byte of it');
  expect((await runVerify([changed], new Date())).code).toBe(1);
});

test('says which letters the PDF cannot show, and offers print', async ({ page }) => {
  await openCertificate(page, site);
  await page.getByLabel('Your name', { exact: true }).fill('Dr 陳 Example');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const status = page.locator('[data-certificate-status]');
  await expect(status).toContainText('The fonts of the PDF cannot show 陳.');
  await expect(status).toContainText('Print the page instead');
  await expect(status).toContainText('Saved on this device.');
});

test('leaves out what the learner leaves out, and says whose word the rest is', async ({ page }, info) => {
  await openCertificate(page, site);
  await page.getByLabel('My answers to the exercises in the lessons').uncheck();
  await page.getByLabel('All my tries at the assessment').uncheck();
  await expect(page.locator('[data-evidence-holds]')).toContainText('0 answers to exercises, 1 assessment');
  await page.getByText('See all that is in it').click();
  const shown = page.getByLabel('The evidence, as the file holds it');
  await expect(shown).toHaveValue(/"omitted": \[\s+"practice",\s+"earlier"/);
  await expect(shown).not.toHaveValue(/attempt\.check/);
  const file = await saveEvidence(page, info.outputPath('evidence.json'));
  await page.goto(site('verify/'));
  const reports = await check(page, [file]);
  await expect(reports.first()).toContainText('L1 Replayed');
  await expect(reports.first()).toContainText('it is the learner’s word');
});

test('counts a countersignature beside evidence, and a withdrawn one no more', async ({ page }, info) => {
  await openCertificate(page, site);
  const file = await saveEvidence(page, info.outputPath('evidence.json'));
  const { digest } = JSON.parse(readFileSync(file, 'utf8')) as { digest: string };
  const credential = await issue({
    validFrom: '2026-11-23T09:30:00Z',
    evidence: { sha256: digest, name: 'Evidence', genre: 'replayed learning record' },
  });
  const signed = info.outputPath('signed.json');
  writeFileSync(signed, JSON.stringify(credential));
  const knowing = async (lists: unknown[]): Promise<void> => {
    await page.unroute('**/issuers.json');
    await page.route('**/issuers.json', (route) => route.fulfill({ json: known(lists) }));
  };
  await page.goto(site('verify/'));
  await knowing([await list([], '2099-01-01T00:00:00Z')]);
  const reports = await check(page, [file, signed]);
  await expect(reports.nth(0)).toContainText('L3 Replayed and observed');
  await expect(reports.nth(0)).toContainText('Countersigned by Example Deanery on 23 November 2026');
  await expect(reports.nth(1)).toContainText('Genuine');
  await expect(reports.nth(1)).toContainText('Led a teaching session');
  expect(await judge(page)).toEqual([]);

  await knowing([await list([INDEX], '2099-01-01T00:00:00Z')]);
  await page.getByLabel('Choose the files').setInputFiles([file, signed]);
  await expect(reports.nth(1)).toContainText('Do not rely on it');
  await expect(reports.nth(1)).toContainText('has withdrawn this credential');
  await expect(reports.nth(0)).toContainText('L1 Replayed');

  await page.unroute('**/issuers.json');
  await page.getByLabel('Choose the files').setInputFiles([file, signed]);
  await expect(reports.nth(1)).toContainText('Cannot be confirmed here');
  await expect(reports.nth(1)).toContainText('does not know the issuer');
  await expect(reports.nth(1)).not.toContainText('invalid');
});

test('marks the model answer to every definition of this copy in the browser as it was marked', async ({
  page,
}, info) => {
  const events = [...DEFINITIONS].map(([digest, json], index) => {
    const { id } = JSON.parse(json) as Base;
    const { drawn, response, mark } = answer(digest, 1);
    const payload = { exercise: id, ...drawn, attempt: 1, response, hints: 0, activeSeconds: 40, mark };
    return {
      stream: 'ab12',
      seq: index + 1,
      hlc: BEGUN + index * 60_000,
      type: 'attempt.check' as const,
      payload,
    };
  });
  const evidence = projectEvidence([], COURSE, MODULE.slug, { course: 'Example', omitted: [] });
  if (!evidence) throw new Error('no module');
  const file = info.outputPath('all.json');
  writeFileSync(file, sealEvidence({ ...evidence, events }).text);
  await page.goto(site('verify/'));
  const reports = await check(page, [file]);
  const all = String(DEFINITIONS.size);
  await expect(reports.first()).toContainText(`${all} of ${all} scores were worked out again and agree`);
});

test('shows nothing of a hostile file but text, and asks nobody for anything', async ({ page }, info) => {
  const markup = '<img src=x onerror=alert(1)>';
  const evidence = {
    ...{ format: 'point-twelve-evidence', v: 1, course: markup, build: markup, omitted: [], events: [] },
    ...{ module: { slug: '../../x', number: markup, title: markup }, learner: { name: markup }, digest: 'x' },
  };
  const files = {
    'markup.json': JSON.stringify(evidence),
    [`${markup.replace('/', '')}.json`]: '{}',
    'proto.json': '{"format":"point-twelve-evidence","v":1,"__proto__":{"polluted":1}}',
    'deep.json': '['.repeat(100_000),
    'large.json': ' '.repeat(5_000_001),
  };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(info.outputPath(name), text);
    return info.outputPath(name);
  });
  await page.goto(
    site(`verify/#c1.${Buffer.from(JSON.stringify({ module: markup })).toString('base64url')}`),
  );
  await expect(page.locator('[data-verify-code-words]')).toContainText('This link is not whole');
  await check(page, paths);
  await expect(page.locator('.verify-report').first()).toContainText(markup);
  expect(await page.locator('.verify-report img').count()).toBe(0);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('shows its reports without fault in light, dark and at 320 px', async ({ page }, info) => {
  await openCertificate(page, site);
  const file = await saveEvidence(page, info.outputPath('evidence.json'));
  const faults = await judgeLooks(page);
  const changed = info.outputPath('changed.json');
  writeFileSync(changed, readFileSync(file, 'utf8').replace('"earned":1800', '"earned":1900'));
  await page.goto(site('verify/'));
  await check(page, [file, changed]);
  expect([...faults, ...(await judgeLooks(page))]).toEqual([]);
});

test('can be reached and used with keys alone', async ({ page }) => {
  // The browser is told at once that choosers are watched for: told with the press, it may open its own instead.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await page.goto(site('verify/'));
  const input = page.getByLabel('Choose the files');
  await input.evaluate((box) => box.addEventListener('click', () => (box.dataset['pressed'] = 'yes')));
  for (let press = 0; press < 40; press += 1) {
    if (await input.evaluate((box) => box === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(input).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(input).toHaveAttribute('data-pressed', 'yes');
  expect((await chooser).isMultiple()).toBe(true);
});
