/** Edits (insert, delete, replace, swap of neighbours) that turn one word into another. */
export function countEdits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The name that a slip of the hand most likely meant, or nothing when none is near. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    const edits = countEdits(wrong.toLowerCase(), name.toLowerCase());
    if (!best || edits < best.edits) best = { name, edits };
  }
  if (!best) return undefined;
  if (best.edits <= Math.max(2, Math.floor(best.name.length / 3))) return best.name;
  // A clipped word is no slip of the hand, yet plain: `nhs_no` for `nhs_number`.
  const start = wrong.toLowerCase().slice(0, 4);
  return start.length === 4 ? names.find((name) => name.toLowerCase().startsWith(start)) : undefined;
}
