/** A teaching code. No other can be written, because real ones are licensed. */
export const CODE = /^T-[0-9]{3}$/;

/** The most phrases that a learner may mark. */
export const MOST_PHRASES = 30;

/** The last sentence and the last word that a response may name. */
export const LAST_PLACE = 99;

/** Up to so many codes are shown as radio buttons, so that all can be read at once; more become a list to open. */
export const MOST_RADIOS = 6;
