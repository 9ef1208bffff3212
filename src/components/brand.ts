import { DEFAULT_COLOURS } from '../curriculum/site.ts';
import { library } from './library.ts';

const { colours } = library.site.brand;

/** Whether the host has colours of its own, which pages then link: `brand.css`. */
export const isBranded = (['brand', 'deep', 'spark'] as const).some(
  (name) => colours[name] !== DEFAULT_COLOURS[name],
);
