/** The heading of a card, which names its group: "Pair 2: R118 and R119". */
export function namePair({ number, left, right }: { number: number; left: string; right: string }): string {
  return `Pair ${String(number)}: ${left} and ${right}`;
}
