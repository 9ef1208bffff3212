/** "1,204"; whole numbers from 0. */
export function sayNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 exercise", "1,204 records", "2 tries". */
export function sayCount(count: number, one: string, many = one + 's'): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}
