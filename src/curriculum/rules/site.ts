import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import { faultsOfBrand } from '../brand.ts';
import { NHS_IDENTITY_RULES } from '../nhs-identity.ts';
import type { Site } from '../site.ts';

/** Names with a trade mark in them, without the word of an NHS organisation that it may stand there. */
function nameFaults({ site, org, brand }: Site, file: string): Fault[] {
  if (brand.preset === 'nhs-org') {
    return org.name === '' ? [faultAt('site/nhs-who', file, ['brand', 'preset'], {})] : [];
  }
  return (['name', 'shortName'] as const)
    .filter((key) => /\bNHS\b/i.test(site[key]))
    .map((key) =>
      faultAt('site/nhs-in-name', file, ['site', key], {
        name: site[key],
        rules: NHS_IDENTITY_RULES.join(' '),
      }),
    );
}

/**
 * Names that use a trade mark, colours that fail where they are used, and a notice that nobody sees any more. `today`:
 * `YYYY-MM-DD`.
 */
export function findFaultsOfSite(site: Site, file: string, today: string | undefined): Fault[] {
  const { banner } = site;
  return [
    ...nameFaults(site, file),
    ...faultsOfBrand(site.brand.colours).map(({ name, colour, on, role, ratio, needed, near }) =>
      faultAt('site/contrast', file, ['brand', 'colours', name], {
        colour,
        on,
        role,
        // Rounded down: 4.499 must not read as the 4.5 that it misses.
        ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
        needed: String(needed),
        near,
      }),
    ),
    ...(banner && today !== undefined && banner.until < today
      ? [faultAt('site/banner-over', file, ['banner', 'until'], { until: banner.until })]
      : []),
  ];
}
