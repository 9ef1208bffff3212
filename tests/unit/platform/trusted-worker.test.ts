import { expect, test } from 'vitest';
import { createScriptPolicy } from '../../../src/platform/trusted-worker.ts';
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
