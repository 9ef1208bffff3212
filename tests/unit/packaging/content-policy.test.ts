import { describe, expect, test } from 'vitest';
import { listLosses } from '../../../src/packaging/content-policy.ts';
import { headerPolicy } from '../../../src/packaging/policy.ts';

const ORIGIN = 'https://learn.example.org';
const losses = (policy: string): string => listLosses(policy, ORIGIN).join('\n');

describe('listLosses', () => {
  test.each([
    ['our own', headerPolicy([])],
    ['one that says only who may frame', "frame-ancestors 'self'"],
    [
      'one by the name of the host',
      'default-src learn.example.org data:; script-src https://learn.example.org',
    ],
    ['one by scheme', 'default-src https: data:'],
    [
      'workers by what stands for them',
      "script-src 'self'; default-src 'none'; img-src 'self' data:; style-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'",
    ],
  ])('finds nothing in %s', (_, policy) => expect(losses(policy)).toBe(''));

  test.each([
    ["default-src 'none'", "its default-src lacks 'self': no exercise"],
    ["script-src 'none'", "its script-src lacks 'self': no exercise"],
    ["child-src 'none'; script-src 'self'", "its child-src lacks 'self': search"],
    ["img-src 'self'", "its img-src lacks 'self' data:: pictures"],
    ['trusted-types other', 'its trusted-types lacks app-script'],
    ['sandbox allow-scripts', 'its sandbox keeps pages'],
    // The first of two directives of one name counts.
    ["script-src 'none'; script-src 'self'", 'its script-src lacks'],
    // A browser keeps to each of several policies.
    ["script-src 'self', connect-src 'none'", "its connect-src lacks 'self': exercises"],
  ])('says what is lost by %s', (policy, words) => expect(losses(policy)).toContain(words));

  test('lets https be asked for only where the site has it', () => {
    expect(losses('upgrade-insecure-requests')).toBe('');
    expect(listLosses('upgrade-insecure-requests', 'http://intranet').join()).toContain('does not serve');
  });
});
