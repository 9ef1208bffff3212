import { afterEach, expect, test, vi } from 'vitest';
import { WrongFile, digestOf, fetchVerified } from '../../../src/offline/fetch-verified.ts';
import { fakeSite } from './fake-caches.ts';
import type { Answers } from './fake-caches.ts';

afterEach(() => vi.unstubAllGlobals());

const ADDRESS = 'https://site.example/base/a.json';
const right = await digestOf(new TextEncoder().encode('{"a":1}'));

/** Fetches with the pauses between tries left out. */
async function fetchNow(answer: Answers[string], signal?: AbortSignal) {
  const site = fakeSite({ '/base/a.json': answer });
  vi.stubGlobal('setTimeout', (work: () => void) => queueMicrotask(work));
  const given = await fetchVerified(ADDRESS, right, signal).catch((fault: unknown) => fault);
  return { given, asked: site.asked };
}

test('gives the digest that everybody knows', async () => {
  expect(await digestOf(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('gives a file that is what the build lists, with what the server says of safety alone', async () => {
  const headers = { 'X-Content-Type-Options': 'nosniff', 'Set-Cookie': 'a=b', 'Content-Type': 'text/plain' };
  const { given } = await fetchNow(new Response('{"a":1}', { headers }));
  expect(given).toBeInstanceOf(Response);
  expect(await (given as Response).text()).toBe('{"a":1}');
  expect([...(given as Response).headers]).toEqual([['x-content-type-options', 'nosniff']]);
});

test.each([
  ['a page to log in to', '<!doctype html><title>Log in</title>'],
  ['no bytes', ''],
  ['a cut body', '{"a":'],
  ['an added byte', '{"a":1}\n'],
  ['a right body under a wrong status', new Response('{"a":1}', { status: 503 })],
  ['nothing', new Response('', { status: 404 })],
])('refuses %s', async (_, answer) => {
  const { given, asked } = await fetchNow(answer);
  expect(given).toBeInstanceOf(WrongFile);
  expect(asked).toHaveLength(4);
});

test('says where the server is not there, after a few tries', async () => {
  const { given, asked } = await fetchNow(new TypeError('Failed to fetch'));
  expect(given).toBeInstanceOf(TypeError);
  expect(given).not.toBeInstanceOf(WrongFile);
  expect(asked).toHaveLength(4);
});

test('tries no more once it is told to stop', async () => {
  const { given, asked } = await fetchNow('{"a":1}', AbortSignal.abort());
  expect((given as Error).name).toBe('AbortError');
  expect(asked).toHaveLength(0);
});
