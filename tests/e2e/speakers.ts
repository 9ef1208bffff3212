import { pages } from './watched.ts';

/**
 * Pages that come from one mould, and how many of them one speaks for between releases; a release (`EVERY_PAGE`) looks
 * at each. The exercises of lessons stand in the gallery as well, every kind in every state, and that is judged whole.
 */
const MOULDS: [RegExp, number][] = [
  [/^glossary\/./, 24],
  [/\/x\//, 24],
  [/^plan\/[tva]/, 12],
  [/^learn\/[^/]+\/(?!assessment)[^/]+\/$/, 6],
  [/^for-authors\/./, 4],
  [/^for-hosts\/./, 3],
  [/^gallery\/[^/]+\/try\/$/, 4],
  [/^plan\/\d/, 4],
  [/^learn\/[^/]+\/$/, 4],
  [/^pathways\/[^/]+\/$/, 3],
];

function speaks(path: string): boolean {
  const [mould, share = 1] = MOULDS.find(([pattern]) => pattern.test(path)) ?? [];
  if (!mould || process.env['EVERY_PAGE']) return true;
  return pages.filter((one) => mould.test(one)).indexOf(path) % share === 0;
}

/** The pages that speak for all: every page in a release. */
export const speakers: string[] = pages.filter(speaks);
