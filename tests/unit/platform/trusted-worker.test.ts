import { expect, test, vi } from 'vitest';
import { createScriptPolicy, registerServiceWorker } from '../../../src/platform/trusted-worker.ts';
import type { TrustedTypes } from '../../../src/platform/trusted-worker.ts';

const allowed = ['/a/b/_astro/worker-1.js'];

test('accepts exactly the given addresses and throws on any other', () => {
  const policy = createScriptPolicy(allowed, undefined);
  expect(policy.createScriptURL('/a/b/_astro/worker-1.js')).toBe('/a/b/_astro/worker-1.js');
  for (const other of [
    '/a/b/_astro/worker-1.js?x',
    'https://elsewhere.example/a/b/_astro/worker-1.js',
    '',
    'data:,',
  ]) {
    expect(() => policy.createScriptURL(other), other).toThrow('app-script refuses');
  }
});

test('makes the policy app-script where the browser has Trusted Types', () => {
  const made: string[] = [];
  const types: TrustedTypes = {
    createPolicy: (name, { createScriptURL }) => {
      made.push(name);
      return { createScriptURL: (address) => ({ trusted: createScriptURL(address) }) };
    },
  };
  const policy = createScriptPolicy(allowed, types);
  expect(made).toEqual(['app-script']);
  expect(policy.createScriptURL('/a/b/_astro/worker-1.js')).toEqual({ trusted: '/a/b/_astro/worker-1.js' });
  expect(() => policy.createScriptURL('/other.js')).toThrow('app-script refuses');
});

test('registers the service worker of the site for the site and nothing beyond', async () => {
  const calls: unknown[] = [];
  const register = (...given: unknown[]) => Promise.resolve(calls.push(given));
  vi.stubGlobal('navigator', { serviceWorker: { register } });
  await registerServiceWorker(new URL('https://site.example/a/b/'));
  vi.unstubAllGlobals();
  expect(calls).toEqual([
    ['https://site.example/a/b/sw.js', { scope: 'https://site.example/a/b/', updateViaCache: 'none' }],
  ]);
});
