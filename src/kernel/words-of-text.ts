import { entry } from './problem-entry.ts';

const UNFINISHED = '/for-authors/lessons/#draft-and-live';
const NUMBERS = '/for-authors/start/#numbers';

/** Words and numbers that may not stand anywhere in the content. */
export const textWords = {
  'text/claim': entry<{ said: string; why: string }>({
    severity: 'warning',
    what: ({ said, why }) => `"${said}": ${why}.`,
    fix: () => 'say what the source supports, or make plain that this is a claim you are questioning.',
    more: '/for-authors/start/#claims',
  }),
  'template/left': entry<{ said: string }>({
    severity: 'warning',
    what: ({ said }) => `This still stands as npm run new wrote it: "${said}"`,
    fix: () => 'write your own in its place.',
    more: UNFINISHED,
  }),
  'template/in-live': entry<{ said: string }>({
    severity: 'error',
    what: ({ said }) => `The lesson is live, and this still stands as npm run new wrote it: "${said}"`,
    fix: () => 'write your own in its place; until then set status: draft at the top of the lesson.',
    more: UNFINISHED,
  }),
  'text/to-come': entry<{ said: string }>({
    severity: 'warning',
    what: ({ said }) => `"${said}" says that something is still to be written.`,
    fix: () => 'write it; where readers should see just this, excuse it and say why.',
    more: UNFINISHED,
  }),
  'nhs-number/not-synthetic': entry<{ number: string }>({
    severity: 'error',
    what: ({ number }) =>
      `${number} looks like an NHS number that could be a real person's: it is outside the 999 range.`,
    fix: () => 'use a number that begins with 999, such as 999 000 0018.',
    more: NUMBERS,
  }),
  'nhs-number/placeholder': entry<{ number: string }>({
    severity: 'error',
    what: ({ number }) => `${number} passes the check but is a placeholder and nobody's number.`,
    fix: () => 'give the row another number, or declare it as a defect at this row and column.',
    more: NUMBERS,
  }),
  'nhs-number/placeholder-in-text': entry<{ number: string }>({
    severity: 'warning',
    what: ({ number }) => `${number} is a placeholder and nobody's number.`,
    fix: () => 'keep it only where the text teaches exactly that.',
    more: NUMBERS,
  }),
  'nhs-number/check-digit': entry<{ number: string; detail: string }>({
    severity: 'error',
    what: ({ number, detail }) => `"${number}" is not a valid NHS number: ${detail}.`,
    fix: () => 'put it right, or declare it as a defect at this row and column.',
    more: NUMBERS,
  }),
};
