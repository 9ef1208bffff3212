import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Points, shapePath } from '../../../src/charts/points.tsx';
import type { ChartPoint } from '../../../src/charts/points.tsx';

const points: ChartPoint[] = [
  { id: 'a', x: 10, y: 20, name: 'Ward A: 90%, 9 of 10. 1 of 2', shape: 'dot' },
  { id: 'b', x: 30, y: 40, name: 'Ward B: 50%, 5 of 10. 2 of 2', shape: 'down', isPicked: true },
];

test('names every point, and gives the Tab key one stop', () => {
  const drawn = renderToString(h(Points, { label: 'Wards', points, onToggle: () => undefined }));
  expect(drawn).toContain('role="group" aria-label="Wards"');
  expect(drawn.match(/tabindex="0"/g)).toHaveLength(1);
  expect(drawn).toContain('role="checkbox" aria-label="Ward B: 50%, 5 of 10. 2 of 2" aria-checked');
});

test('offers nothing to pick where points are only read', () => {
  const drawn = renderToString(h(Points, { label: 'Wards', points }));
  expect(drawn).toContain('role="img"');
  expect(drawn).not.toContain('aria-checked');
});

test('draws every shape differently, and gives each a target of 28 pixels', () => {
  const shapes = (['dot', 'up', 'down', 'diamond'] as const).map((shape) => shapePath(shape, 0, 0));
  expect(new Set(shapes).size).toBe(4);
  const drawn = renderToString(h(Points, { label: 'Wards', points }));
  expect(drawn.match(/width="28" height="28"/g)).toHaveLength(2);
});
