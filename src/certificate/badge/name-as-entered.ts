/** A name that the learner typed and nobody confirmed; Open Badges lets an issuer add types that begin with `ext:`. */
export const NAME_AS_ENTERED = 'ext:nameAsEntered';

/** Whether a learner's identifier in a credential is a name that nobody confirmed. */
export function isNameAsEntered(identifier: { type: string }): boolean {
  return identifier.type === NAME_AS_ENTERED;
}
