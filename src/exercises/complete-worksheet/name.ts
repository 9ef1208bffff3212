/** The name of a given or an answer: one word that a formula can use. */
export const NAME = /^[a-z][A-Za-z0-9_]*$/;
