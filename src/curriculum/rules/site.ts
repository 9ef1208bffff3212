import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import { faultsOfBrand } from '../brand.ts';
import type { Site } from '../site.ts';

/** Names that use a trade mark, and colours that fail where they are used. */
export function findFaultsOfSite(site: Site, file: string): Fault[] {
  const names = (['name', 'shortName'] as const).filter((key) => /\bNHS\b/i.test(site.site[key]));
  return [
    ...names.map((key) => faultAt('site/nhs-in-name', file, ['site', key], { name: site.site[key] })),
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
  ];
}
