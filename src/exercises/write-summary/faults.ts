import { nearestName } from '../../kernel/nearest.ts';
import { MOST_LINES } from './response.ts';
import type { SummaryItem, WriteSummary } from './schema.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface SummaryFault {
  path: (string | number)[];
  message: string;
}

type Path = SummaryFault['path'];

function findRepeats(names: readonly string[], pathOf: (index: number) => Path): SummaryFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: pathOf(index), message: `is "${name}", which another one has already` }],
  );
}

function findStrangers(
  names: readonly string[],
  known: readonly { id: string }[],
  what: string,
  path: Path,
): SummaryFault[] {
  const ids = known.map(({ id }) => id);
  return names.flatMap((name, index): SummaryFault[] => {
    if (ids.includes(name)) return [];
    const near = nearestName(name, ids);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    return [{ path: [...path, index], message: `names "${name}", which is not among ${what}${hint}` }];
  });
}

function findItemFaults(def: WriteSummary, item: SummaryItem, path: Path): SummaryFault[] {
  const { need, under, action } = item;
  const faults = [
    ...findStrangers(under, def.headings, 'headings', [...path, 'under']),
    ...findStrangers(action?.owner ?? [], def.owners, 'owners', [...path, 'action', 'owner']),
    ...findStrangers(action?.by ?? [], def.dates, 'dates', [...path, 'action', 'by']),
  ];
  if (need === 'clutter' && under.length > 0)
    faults.push({ path: [...path, 'under'], message: 'is given, and clutter belongs under no heading' });
  if (need !== 'clutter' && under.length === 0)
    faults.push({ path: [...path, 'under'], message: 'is missing: a line that is needed needs a heading' });
  if (need === 'clutter' && action)
    faults.push({ path: [...path, 'action'], message: 'is given, and nobody is asked to act on clutter' });
  return faults;
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findSummaryFaults(def: WriteSummary): SummaryFault[] {
  const placed = def.sources.flatMap(({ items }, source) =>
    items.map((item, index) => ({ item, path: ['sources', source, 'items', index] as Path })),
  );
  const pathAt = (index: number): Path => placed[index]?.path ?? [];
  const faults = (['headings', 'owners', 'dates', 'sources'] as const).flatMap((field) =>
    (['id', 'label'] as const).flatMap((key) =>
      findRepeats(
        def[field].map((one) => one[key]),
        (index) => [field, index, key],
      ),
    ),
  );
  const leads = def.headings.flatMap(({ lead, id }, index): SummaryFault[] => {
    const item = placed.find((one) => one.item.id === lead)?.item;
    if (lead === undefined || item?.under[0] === id) return [];
    return [
      { path: ['headings', index, 'lead'], message: `is "${lead}", which does not belong there first` },
    ];
  });
  const all = [
    ...faults,
    ...findRepeats(
      placed.map(({ item }) => item.id),
      (index) => [...pathAt(index), 'id'],
    ),
    ...findRepeats(
      placed.map(({ item }) => item.text),
      (index) => [...pathAt(index), 'text'],
    ),
    ...placed.flatMap(({ item, path }) => findItemFaults(def, item, path)),
    ...leads,
  ];
  if (placed.length > MOST_LINES)
    all.push({
      path: ['sources'],
      message: `hold ${String(placed.length)} lines, and may hold ${String(MOST_LINES)}`,
    });
  if (!placed.some(({ item }) => item.need === 'critical'))
    all.push({ path: ['sources'], message: 'hold no critical line, so nothing could be left out at a cost' });
  if (!placed.some(({ item }) => item.need === 'clutter'))
    all.push({ path: ['sources'], message: 'hold no clutter, so copying everything would be right' });
  return all;
}
