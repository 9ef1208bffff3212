const NUMBERED = /^(\d{2,})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;

/** By code points: the same order on every machine, in every language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The place and the address of a folder, `04-data-quality` → 4 and `data-quality`; nothing where it has no such name. */
export function readFolderName(folder: string): { number: number; slug: string } | undefined {
  const found = NUMBERED.exec(folder);
  return found ? { number: Number(found[1]), slug: found[2] ?? '' } : undefined;
}

/** The folder name of a place and an address: 4 and `data-quality` → `04-data-quality`. */
export function folderName(number: number, slug: string): string {
  return `${String(number).padStart(2, '0')}-${slug}`;
}

/** A name as it must be: kebab-case made from whatever stands there; the empty string where nothing is left. */
export function slugFromName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
}

/** Whether `earlier` stands before `later` in the list; false where either does not stand in it. */
export function isEarlier(items: readonly { slug: string }[], earlier: string, later: string): boolean {
  const first = items.findIndex((item) => item.slug === earlier);
  return first >= 0 && first < items.findIndex((item) => item.slug === later);
}
