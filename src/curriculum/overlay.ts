/** Where a host's own files lie inside the folder of content, at the same paths as ours. */
export const OVERLAY = 'site';

const OVERLAID = new RegExp(
  `(^|/)${OVERLAY}/(?=(?:modules|statements|frameworks|glossary|sources|pathways)/)`,
);

/** Whether a file of content is the host's. */
export function isOverlaid(file: string): boolean {
  return OVERLAID.test(file);
}

/** Where a file of content counts: of a host's file, the path of ours that it stands for or beside. */
export function countsAt(file: string): string {
  return file.replace(OVERLAID, '$1');
}

/** Where the host's own file for a path of ours below `root` lies; a path that is the host's already stays. */
export function ownPath(root: string, path: string): string {
  const own = `${root}/${OVERLAY}`;
  return path.startsWith(`${own}/`) ? path : own + path.slice(root.length);
}
