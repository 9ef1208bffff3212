import type { AssuranceName, Variation } from './icons.ts';

const UP = 'M16 4 30 28H2Z';
const DOWN = 'M16 28 2 4H30Z';
const RING = 'M16 3a13 13 0 1 0 .01 0Z';

/** Shapes of our own: a wave for chance, a triangle for a side (full a concern, open an improvement), rings for targets. */
const SHAPES: Readonly<Record<Variation | AssuranceName, { open?: string; full?: string }>> = {
  common: { open: 'M2 17q3.5-13 7 0t7 0 7 0 7 0' },
  'concern-high': { full: UP },
  'concern-low': { full: DOWN },
  'improvement-high': { open: UP },
  'improvement-low': { open: DOWN },
  'neutral-high': { open: 'M16 3V29M6 13 16 3 26 13' },
  'neutral-low': { open: 'M16 29V3M6 19 16 29 26 19' },
  pass: { open: `${RING}M9 16l5 6 9-11` },
  inconsistent: { open: RING, full: 'M16 3a13 13 0 0 0 0 26Z' },
  fail: { open: `${RING}M10 10 22 22M22 10 10 22` },
};

/** The shape beside the words of a choice; the words say all that it says. */
export function Icon({ name }: { name: Variation | AssuranceName }) {
  const { open, full } = SHAPES[name];
  return (
    <svg class="rs-icon" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      {full && <path class="rs-full" d={full} />}
      {open && <path class="rs-open" d={open} />}
    </svg>
  );
}
