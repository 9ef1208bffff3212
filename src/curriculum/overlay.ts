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
