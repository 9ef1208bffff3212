/** What "How sure are you?" offers, least sure first. */
export const LEVELS = [
  { level: 1, say: 'Not sure', when: 'not sure' },
  { level: 2, say: 'Fairly sure', when: 'fairly sure' },
  { level: 3, say: 'Certain', when: 'certain' },
] as const;
