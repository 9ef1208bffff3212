/**
 * As much of IndexedDB as the store uses, in memory, with faults on demand: transactions run one at a time and are
 * all or nothing. It shows that our code asks for the right things; only a browser shows that they are kept.
 */

type Key = number | string | Key[];
interface StoreData {
  keyPath: string[] | undefined;
  rows: { key: Key; value: unknown }[];
}
interface DatabaseData {
  version: number;
  stores: Map<string, StoreData>;
}

/** What a test may make go wrong. */
export interface Faults {
  /** `open` fails with this name. */
  open?: string | undefined;
  /** `open` never answers. */
  isHanging?: boolean;
  /** Every writing transaction aborts at its end with this name. */
  commit?: string | undefined;
  /** Starting a transaction on a connection that was opened before fails as a lost connection does. */
  isDropped?: boolean;
  /** Values are taken and forgotten. */
  isForgetful?: boolean;
  /** Requests get no answer. */
  isSilent?: boolean;
  /** A writing transaction is on its way to the disk and never says how that ended. */
  isSilentAtEnd?: boolean;
  /** The browser says that it lost everything. */
  isLost?: boolean;
}

const rank = (key: Key): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);

function compareKeys(a: Key, b: Key): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
      const order = compareKeys(a[index] as Key, b[index] as Key);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

class FakeKeyRange {
  lower: Key;
  upper: Key;
  isOpen = false;
  constructor(lower: Key, upper: Key) {
    this.lower = lower;
    this.upper = upper;
  }
  static bound(lower: Key, upper: Key): FakeKeyRange {
    return new FakeKeyRange(lower, upper);
  }
  /** Everything after a key; an array of arrays sorts after every key that is used here. */
  static lowerBound(lower: Key, isOpen: boolean): FakeKeyRange {
    const range = new FakeKeyRange(lower, [[]]);
    range.isOpen = isOpen;
    return range;
  }
  has(key: Key): boolean {
    const from = compareKeys(this.lower, key);
    return (this.isOpen ? from < 0 : from <= 0) && compareKeys(key, this.upper) <= 0;
  }
}

class FakeRequest extends EventTarget {
  result: unknown = undefined;
  error: DOMException | null = null;
  transaction: FakeTransaction | null = null;
}

class FakeCursor {
  key: Key;
  constructor(key: Key) {
    this.key = key;
  }
  advance(): void {}
  continue(): void {}
  continuePrimaryKey(): void {}
}

class FakeIndex {
  readonly isUnused = true;
}

class FakeTransaction extends EventTarget {
  error: DOMException | null = null;
  readonly objectStoreNames: string[];
  readonly durability: string | undefined;
  readonly mode: string;
  readonly database: FakeDatabase;
  private readonly backup: Map<string, StoreData>;
  private readonly queue: (() => void)[] = [];
  private isOver = false;

  constructor(database: FakeDatabase, names: string[], mode: string, durability?: string) {
    super();
    this.database = database;
    this.objectStoreNames = names;
    this.mode = mode;
    this.durability = durability;
    this.backup = new Map();
  }

  objectStore(name: string): FakeStore {
    const data = this.database.data.stores.get(name);
    if (!data) throw new DOMException(name, 'NotFoundError');
    return new FakeStore(this, data);
  }

  request(work: () => unknown): FakeRequest {
    if (this.isOver) throw new DOMException('over', 'TransactionInactiveError');
    const request = new FakeRequest();
    this.queue.push(() => {
      try {
        request.result = work();
      } catch (fault) {
        request.error = fault as DOMException;
      }
      if (!request.error) return void request.dispatchEvent(new Event('success'));
      this.error = request.error;
      request.dispatchEvent(new Event('error'));
      // It bubbles, and nobody prevents what follows.
      this.dispatchEvent(new Event('error'));
      if (!this.isOver) this.abort();
    });
    return request;
  }

  abort(): void {
    if (this.isOver) throw new DOMException('over', 'InvalidStateError');
    this.isOver = true;
    this.queue.length = 0;
    if (this.backup.size > 0 && this.mode !== 'readonly') this.database.data.stores = this.backup;
    setTimeout(() => this.dispatchEvent(new Event('abort')));
  }

  /** Takes no further requests. Only the making of stores asks for it, and that is done at once here. */
  commit(): void {
    this.isOver = true;
  }

  /** Runs its requests until none is left, then commits. */
  async run(): Promise<void> {
    for (const [name, data] of this.database.data.stores) this.backup.set(name, structuredClone(data));
    if (this.database.faults.isSilent) return;
    // Whoever made it may still add requests, and so may whoever hears an answer.
    do {
      await new Promise((resolve) => setTimeout(resolve));
      for (const work of this.queue.splice(0)) if (!this.isOver) work();
      await new Promise((resolve) => setTimeout(resolve));
    } while (this.queue.length > 0);
    if (this.isOver) return;
    const fault = this.mode === 'readwrite' ? this.database.faults.commit : undefined;
    if (fault) {
      this.error = new DOMException('commit', fault);
      return this.abort();
    }
    this.isOver = true;
    if (this.mode === 'readwrite' && this.database.faults.isSilentAtEnd) return;
    this.dispatchEvent(new Event('complete'));
  }
}

class FakeStore {
  private readonly tx: FakeTransaction;
  private readonly data: StoreData;
  constructor(tx: FakeTransaction, data: StoreData) {
    this.tx = tx;
    this.data = data;
  }
  /** Where a key stands, or would stand: rows are kept in the order of their keys. */
  private placeOf(key: Key): number {
    let from = 0;
    let to = this.data.rows.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compareKeys((this.data.rows[middle] as { key: Key }).key, key) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
  private find(key: Key) {
    const row = this.data.rows[this.placeOf(key)];
    return row && compareKeys(row.key, key) === 0 ? row : undefined;
  }
  private write(value: unknown, key: Key | undefined, mayReplace: boolean): Key {
    if (this.tx.mode !== 'readwrite') throw new DOMException('readonly', 'ReadOnlyError');
    const { keyPath, rows } = this.data;
    const inline = keyPath?.map((name) => (value as Record<string, Key>)[name] as Key);
    const at = inline ?? key ?? rows.length + 1;
    if (this.find(at) && !mayReplace) throw new DOMException('held', 'ConstraintError');
    this.remove(at);
    const row = { key: at, value: structuredClone(value) };
    if (!this.tx.database.faults.isForgetful) rows.splice(this.placeOf(at), 0, row);
    return at;
  }
  private remove(key: Key): void {
    if (this.find(key)) this.data.rows.splice(this.placeOf(key), 1);
  }
  get(key: Key) {
    return this.tx.request(() => structuredClone(this.find(key)?.value));
  }
  getKey(key: Key) {
    return this.tx.request(() => this.find(key)?.key);
  }
  getAll(range: FakeKeyRange | null = null, count = Infinity) {
    return this.tx.request(() =>
      this.data.rows
        .filter(({ key }) => range?.has(key) ?? true)
        .slice(0, count)
        .map(({ value }) => structuredClone(value)),
    );
  }
  count() {
    return this.tx.request(() => this.data.rows.length);
  }
  clear() {
    return this.tx.request(() => void this.data.rows.splice(0));
  }
  add(value: unknown, key?: Key) {
    return this.tx.request(() => this.write(value, key, false));
  }
  put(value: unknown, key?: Key) {
    return this.tx.request(() => this.write(value, key, true));
  }
  delete(key: Key) {
    return this.tx.request(() => this.remove(key));
  }
  openKeyCursor(range: FakeKeyRange, direction: string) {
    return this.tx.request(() => {
      const keys = this.data.rows.map(({ key }) => key).filter((key) => range.has(key));
      const key = direction === 'prev' ? keys.at(-1) : keys[0];
      return key === undefined ? null : new FakeCursor(key);
    });
  }
}

class FakeDatabase extends EventTarget {
  readonly data: DatabaseData;
  readonly faults: Faults;
  readonly run: (tx: FakeTransaction) => void;
  /** Every transaction that wrote, for tests to look at. */
  readonly written: FakeTransaction[];
  isClosed = false;
  constructor(
    data: DatabaseData,
    faults: Faults,
    written: FakeTransaction[],
    run: (tx: FakeTransaction) => void,
  ) {
    super();
    this.data = data;
    this.faults = faults;
    this.written = written;
    this.run = run;
  }
  createObjectStore(name: string, options: { keyPath?: string[] } = {}): FakeStore {
    const data = { keyPath: options.keyPath, rows: [] };
    this.data.stores.set(name, data);
    return new FakeStore(new FakeTransaction(this, [name], 'readwrite'), data);
  }
  transaction(
    names: string | string[],
    mode = 'readonly',
    options: { durability?: string } = {},
  ): FakeTransaction {
    if (this.faults.isDropped) this.isClosed = true;
    if (this.isClosed) throw new DOMException('closed', 'InvalidStateError');
    const tx = new FakeTransaction(this, [names].flat(), mode, options.durability);
    if (mode === 'readwrite') this.written.push(tx);
    this.run(tx);
    return tx;
  }
  close(): void {
    this.isClosed = true;
  }
}

Object.assign(globalThis, {
  ...{ IDBRequest: FakeRequest, IDBTransaction: FakeTransaction, IDBDatabase: FakeDatabase },
  ...{ IDBObjectStore: FakeStore, IDBIndex: FakeIndex, IDBCursor: FakeCursor, IDBKeyRange: FakeKeyRange },
});

/** A browser's storage: all databases of one origin, and the faults that befall it. */
export class FakeOrigin {
  readonly faults: Faults = {};
  readonly databases = new Map<string, DatabaseData>();
  readonly connections: FakeDatabase[] = [];
  readonly written: FakeTransaction[] = [];
  private turn: Promise<void> = Promise.resolve();

  /** Makes this origin the one that `indexedDB` opens. */
  install(): void {
    Object.assign(globalThis, {
      indexedDB: {
        open: (name: string, version: number) => this.open(name, version),
        deleteDatabase: (name: string) => this.erase(name),
      },
    });
  }

  /** The values of one store, in key order; for tests to read and to damage. */
  rows(name: string, store: string): { key: Key; value: unknown }[] {
    return this.databases.get(name)?.stores.get(store)?.rows ?? [];
  }

  /** Asks every connection to let go, as a newer release in another tab does, and raises the version. */
  upgrade(name: string): void {
    for (const connection of this.connections)
      connection.dispatchEvent(Object.assign(new Event('versionchange'), { newVersion: 2 }));
    const data = this.databases.get(name);
    if (data) data.version += 1;
  }

  private erase(name: string): FakeRequest {
    const request = new FakeRequest();
    for (const connection of this.connections) {
      if (connection.data !== this.databases.get(name) || connection.isClosed) continue;
      connection.dispatchEvent(Object.assign(new Event('versionchange'), { newVersion: null }));
    }
    this.databases.delete(name);
    setTimeout(() => request.dispatchEvent(new Event('success')));
    return request;
  }

  private open(name: string, version: number): FakeRequest {
    const request = new FakeRequest();
    if (this.faults.isHanging) return request;
    setTimeout(() => this.finishOpen(request, name, version));
    return request;
  }

  private finishOpen(request: FakeRequest, name: string, version: number): void {
    const data = this.databases.get(name) ?? { version: 0, stores: new Map() };
    const fault = this.faults.open ?? (data.version > version ? 'VersionError' : undefined);
    if (fault) {
      request.error = new DOMException('open', fault);
      return void request.dispatchEvent(new Event('error'));
    }
    this.databases.set(name, data);
    const database = new FakeDatabase(data, this.faults, this.written, (tx) => {
      this.turn = this.turn.then(() => tx.run());
    });
    this.connections.push(database);
    request.result = database;
    if (data.version < version) {
      request.transaction = new FakeTransaction(database, [], 'versionchange');
      const event = Object.assign(new Event('upgradeneeded'), {
        ...{ oldVersion: data.version, newVersion: version, dataLoss: this.faults.isLost ? 'total' : 'none' },
      });
      request.dispatchEvent(event);
      data.version = version;
    }
    this.faults.isDropped = false;
    request.dispatchEvent(new Event('success'));
  }
}
