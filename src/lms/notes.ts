import type { Statement } from './xapi.ts';

/** As `sessionStorage` has it. */
export type NoteStorage = Pick<Storage, 'getItem' | 'setItem'>;

interface Written {
  key?: string;
  startedAt?: number;
  returnTo?: string | undefined;
  waiting?: Statement[];
  isOver?: boolean;
}

/** What a session has to know after its page was loaded anew: its key can be asked for only once. */
export interface Notes {
  readonly key: string | undefined;
  /** What was still to be sent, oldest first. */
  readonly waiting: readonly Statement[];
  readonly isOver: boolean;
  readonly returnTo: string | undefined;
  keepKey(key: string): void;
  /** Notes when the session began, and gives it: the first time counts. */
  begin(at: number, returnTo: string | undefined): number;
  keepWaiting(waiting: readonly Statement[]): void;
  /** The session is over. */
  end(): void;
}

function read(storage: NoteStorage | undefined, name: string): Written {
  try {
    return (JSON.parse(storage?.getItem(name) ?? '{}') ?? {}) as Written;
  } catch {
    return {};
  }
}

/** Opens the notes of one launch, which its address of the key names. Without storage they last as long as the page. */
export function openNotes(storage: NoteStorage | undefined, fetchAddress: string): Notes {
  const name = `cmi5 ${fetchAddress}`;
  const written = read(storage, name);
  function write(notes: Written): boolean {
    try {
      storage?.setItem(name, JSON.stringify(notes));
      return true;
    } catch {
      return false;
    }
  }
  function change(changes: Written): void {
    Object.assign(written, changes);
    // Where all of it is too much, the key alone still lets the session go on after a reload.
    if (!write(written)) write({ ...written, waiting: [] });
  }
  return {
    get key() {
      return written.key;
    },
    get isOver() {
      return written.isOver ?? false;
    },
    get returnTo() {
      return written.returnTo;
    },
    get waiting() {
      return written.waiting ?? [];
    },
    keepKey: (key) => change({ key }),
    begin(at, returnTo) {
      const startedAt = written.startedAt ?? at;
      change({ startedAt, returnTo });
      return startedAt;
    },
    keepWaiting: (waiting) => change({ waiting: [...waiting] }),
    end: () => change({ isOver: true }),
  };
}
