/** The lowest and the highest threshold that make a difference, in whole points: everything passes, and nothing. */
export function rangeOf(file: readonly { tenths: number }[]): { low: number; high: number } {
  const points = file.map(({ tenths }) => tenths / 10);
  return { low: Math.floor(Math.min(0, ...points)), high: Math.floor(Math.max(0, ...points)) + 1 };
}
