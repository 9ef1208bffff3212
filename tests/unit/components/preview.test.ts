import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DRAFTS_SHOWN, previewForAuthors } from '../../../src/components/preview.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['dev', 'yes'],
  ['build', undefined],
])('shows drafts or not when the command is %s', async (command, shown) => {
  vi.stubEnv(DRAFTS_SHOWN, undefined);
  await previewForAuthors('content').hooks['astro:config:setup']?.({ command } as never);
  expect(process.env[DRAFTS_SHOWN]).toBe(shown);
});

test('reads everything again once after a few strokes in the folder, and never for files elsewhere', async () => {
  vi.useFakeTimers();
  const send = vi.fn();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const server = { watcher, environments: { ssr: { hot: { send } } } };
  await previewForAuthors('content').hooks['astro:server:setup']?.({ server } as never);

  watcher.emit('all', 'change', resolve('contents/of/another.yaml'));
  vi.runAllTimers();
  expect(send).not.toHaveBeenCalled();

  watcher.emit('all', 'change', resolve('content/glossary/spell.yaml'));
  watcher.emit('all', 'unlink', resolve('content/glossary/spell.yaml~'));
  vi.runAllTimers();
  expect(send.mock.calls).toEqual([['astro:content-changed', {}], [{ type: 'full-reload' }]]);
});
