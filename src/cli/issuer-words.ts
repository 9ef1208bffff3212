import { countersignWords } from './countersign-words.ts';

/** Why a command about keys and credentials did nothing: what is the matter, what to do, and why it is so. */
export interface RefusalWords {
  what: (name: string) => string;
  fix: string;
  why: string;
}

/** Every refusal of `keys`, `revoke` and whatever issues, in words. A code is a name for ever. */
export const issuerWords = {
  'issuer/no-address': {
    what: (url) => `The site has no https address of its own: site.url is "${url}".`,
    fix: 'set site.url (and site.base) to the address where the site is published, then try again.',
    why: 'the address becomes the name under which you sign, and every credential holds it for good.',
  },
  'issuer/other-address': {
    what: (did) => `These keys belong to ${did}, which is not the site’s address any more.`,
    fix: 'set site.url and site.base back. To sign under the new address, move this folder away and make new keys.',
    why: 'credentials name the address; the old one must go on publishing did.json, or nobody can check them.',
  },
  'issuer/unreadable': {
    what: () => 'This file is not as the commands left it, so nothing was changed.',
    fix: 'bring back its last good version from version control.',
    why: 'a file that was changed by hand or by accident must not be signed or counted on.',
  },
  'issuer/key-inside-project': {
    what: () => 'The key would lie inside the project’s folder.',
    fix: 'name a file outside it, such as one on a memory stick that is locked away.',
    why: 'what lies in the project is published, copied and kept in version control; a key must not be.',
  },
  'issuer/no-folder': {
    what: () => 'The folder for the key does not exist.',
    fix: 'make the folder first, or correct its name.',
    why: 'a key in a mistyped place would be a lost key.',
  },
  'issuer/key-file-exists': {
    what: () => 'There is a file of that name already; it was left alone.',
    fix: 'choose another name.',
    why: 'it may be the only copy of a key.',
  },
  'issuer/key-in-use': {
    what: (fingerprint) => `A key is in use already (${fingerprint}).`,
    fix: 'to put a new key in its place: npm run keys -- NEW-KEY-FILE --retire (or --compromised if it was lost or stolen).',
    why: 'with two keys in use nobody knows which one to trust, or to retire.',
  },
  'issuer/no-key-in-use': {
    what: () => 'No key is in use.',
    fix: 'make one: npm run keys -- KEY-FILE',
    why: 'only a key whose public half stands in did.json can sign for this site.',
  },
  'issuer/no-passphrase': {
    what: () => 'No passphrase can be asked for here, and POINT_TWELVE_PASSPHRASE is not set.',
    fix: 'run the command in a terminal.',
    why: 'a key without a passphrase is worth as much as the disk it lies on.',
  },
  'issuer/passphrase-short': {
    what: (length) => `The passphrase is shorter than ${length} characters.`,
    fix: 'take four or more words that have nothing to do with each other, and write them down on paper.',
    why: 'whoever has the file can try a great many passphrases.',
  },
  'issuer/passphrase-differs': {
    what: () => 'The two passphrases are not the same.',
    fix: 'try again; nothing was made.',
    why: 'a key whose passphrase was mistyped never opens again.',
  },
  'issuer/not-a-key-file': {
    what: () => 'This is not a key file, or it cannot be read.',
    fix: 'name the file that npm run keys made.',
    why: 'only that file holds the key.',
  },
  'issuer/wrong-passphrase': {
    what: () => 'The key does not open: the passphrase is not the right one, or the file was damaged.',
    fix: 'try again, capitals and spaces as they were. If the passphrase is lost: npm run keys -- NEW-KEY-FILE --retire',
    why: 'nobody can open the file without it, and nothing in it can be recovered.',
  },
  'issuer/key-not-in-use': {
    what: (fingerprint) => `This key (${fingerprint}) is not the one in use.`,
    fix: 'take the key file that belongs to the fingerprint in use; npm run keys -- --show names it.',
    why: 'what a retired or unknown key signs is refused by everyone who checks it.',
  },
  'issuer/list-full': {
    what: () => 'More than half of the list of withdrawals is taken: 65,536 credentials were issued.',
    fix: 'tell whoever maintains this project: a site needs a second list now.',
    why: 'in a list that is nearly full, the place of an entry says whose it is.',
  },
  'issuer/not-a-credential': {
    what: () => 'This file is not a credential that can be read.',
    fix: 'name the credential’s own file, as it was handed out.',
    why: 'which entry to withdraw stands in the credential alone.',
  },
  'issuer/not-ours': {
    what: () => 'This credential was not signed by a key of this site, or it was changed since.',
    fix: 'look for the file as it was handed out. A forgery needs no withdrawal: everyone who checks it sees it.',
    why: 'withdrawing by a forged file would withdraw somebody else’s credential.',
  },
  'issuer/usage': {
    what: () => 'The command was not understood.',
    fix: 'see its usage below.',
    why: 'commands about keys do nothing that was not asked for in full.',
  },
} as const satisfies Record<string, RefusalWords>;

const refusalWords = { ...issuerWords, ...countersignWords };

export type RefusalCode = keyof typeof refusalWords;

/** Why nothing was done, as data: thrown inside a command, and said by it. Nothing was changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly where: string;
  readonly detail: string;
  constructor(code: RefusalCode, where: string, detail = '') {
    super(code);
    this.code = code;
    this.where = where;
    this.detail = detail;
  }
}

/** A refusal in four lines: where, what, fix, why. */
export function sayRefusal({ code, where, detail }: Refusal): string {
  const { what, fix, why }: RefusalWords = refusalWords[code];
  return [where, `  ${code}   ${what(detail)}`, `  Fix: ${fix}`, `  Why: ${why}`].join('\n');
}

/** What a command said, and whether it did what was asked. */
export interface Said {
  lines: string[];
  isDone: boolean;
}

/** Runs a command to its words: a refusal becomes what it says, and anything else thrown is a bug. */
export async function saying(command: () => Promise<string[]>, usage: string): Promise<Said> {
  try {
    return { lines: await command(), isDone: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lines: [sayRefusal(error), ...(error.code === 'issuer/usage' ? [usage] : [])], isDone: false };
  }
}
