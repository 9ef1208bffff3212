import { expect, test } from 'vitest';
import { startStopwatch } from '../../../src/shell/stopwatch.ts';

/** A page and a clock that a test moves by hand. */
function createPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let at = 1000;
  const watch = startStopwatch(page as unknown as Document, () => at);
  return {
    watch,
    wait: (seconds: number) => (at += seconds * 1000),
    touch: () => page.dispatchEvent(new Event('keydown')),
    see: (visibilityState: string) => {
      page.visibilityState = visibilityState;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test('counts whole seconds since the last call, and keeps the rest for the next', () => {
  const { watch, wait } = createPage();
  wait(1.6);
  expect(watch.take()).toBe(1);
  wait(1.5);
  expect(watch.take()).toBe(2);
  expect(watch.take()).toBe(0);
});

test('counts until a minute after the last touch', () => {
  const { watch, wait, touch } = createPage();
  wait(50);
  touch();
  wait(300);
  expect(watch.take()).toBe(110);
  wait(10);
  touch();
  wait(5);
  expect(watch.take()).toBe(5);
});

test('counts nothing while the page is out of view, and up to the moment it goes', () => {
  const { watch, wait, see, touch } = createPage();
  wait(10);
  see('hidden');
  wait(20);
  expect(watch.take()).toBe(10);
  wait(5);
  see('visible');
  wait(3);
  expect(watch.take()).toBe(3);
  wait(600);
  see('hidden');
  see('visible');
  touch();
  wait(7);
  // From the first touch, the page's opening, 38 seconds had passed: 22 more until the minute was over.
  expect(watch.take()).toBe(22 + 7);
});
