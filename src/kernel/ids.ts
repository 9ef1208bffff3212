/** A permanent id in kebab-case: lower-case letters, digits and single hyphens, starting with a letter. */
export const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** One fact of a source: the ids of both, as `brennan-2012#episodes`. */
export const FACT = /^[a-z][a-z0-9]*(-[a-z0-9]+)*#[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Strips the folder number that gives order: `04-data-quality` → `data-quality`. */
export function slugOfFolder(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** A title as an address fragment: "Why one blank field matters" → `why-one-blank-field-matters`. */
export function slugOfTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
