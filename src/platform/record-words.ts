/** Why nothing is kept: refused by the browser, no answer in time, no space, a newer release at work, or erased. */
export type Refusal = 'refused' | 'slow' | 'full' | 'newer' | 'erased';

/**
 * What befell the record: unreadable records, records that are gone, a whole database begun anew, and records that
 * were gone and came back from the copy.
 */
export type Damage = 'unreadable' | 'missing' | 'lost' | 'recovered';

const REFUSALS: Record<Refusal, string> = {
  refused:
    'This browser keeps nothing for this site. Every exercise works, but your answers last only until you close ' +
    'or reload this page. To keep them, allow site data, or use a window that is not private.',
  slow: 'Storage is not answering. Keep this page open: your answers are saved once it does.',
  full:
    'Storage on this device is full. Keep this page open and free some space: your answers are saved with the ' +
    'next one.',
  newer: 'A newer version of this site is open in another tab. What was saved is safe. Reload this page.',
  erased:
    'The record was erased from this device in another tab. Nothing is saved here any more. Reload this page.',
};

/** The sentences for a refusal: what is safe, then what to do. */
export function sayRefusal(reason: Refusal): string {
  return REFUSALS[reason];
}

/** The sentences for damage that was found in so many records. */
export function sayDamage(code: Damage, count: number): string {
  return {
    unreadable: `Saved records that could not be read: ${count}. They are set aside, not deleted. All others are safe.`,
    missing: `Saved records that are gone from this device: ${count}. All others are safe.`,
    recovered: `Saved records that this browser had lost: ${count}. They were brought back from the copy that the site keeps beside them.`,
    lost: 'The browser found its storage damaged and began anew. What was saved here before may be gone.',
  }[code];
}
