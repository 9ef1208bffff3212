/**
 * A place for files of one record, outside IndexedDB. Nothing here throws for a full or refused place but `write`; a
 * file that is being written when the browser dies stays as it was.
 */
export interface Place {
  read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The names of the files that are here. */
  list(): Promise<string[]>;
  remove(file: string): Promise<void>;
}

/** The origin's private files. Safari before 26 has them and cannot write them from a page. */
async function openFiles(name: string): Promise<Place | undefined> {
  if (!('createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {}))) return undefined;
  const folder = await navigator.storage.getDirectory();
  // A file name that any file system takes.
  const start = `${encodeURIComponent(name)}.`;
  return {
    async read(file) {
      try {
        const held = await (await folder.getFileHandle(start + file)).getFile();
        return new Uint8Array(await held.arrayBuffer());
      } catch {
        return undefined;
      }
    },
    async write(file, bytes) {
      const handle = await folder.getFileHandle(start + file, { create: true });
      // The old content stays until `close`: a kill in between leaves the file as it was.
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    async list() {
      const names: string[] = [];
      for await (const each of folder.keys())
        if (each.startsWith(start)) names.push(each.slice(start.length));
      return names;
    },
    remove: (file) => folder.removeEntry(start + file).catch(() => undefined),
  };
}

/** The cache of the site: for browsers without writable files. */
async function openCache(name: string): Promise<Place | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const cache = await caches.open(name);
  return {
    async read(file) {
      const held = await cache.match('/' + file);
      return held && new Uint8Array(await held.arrayBuffer());
    },
    write: (file, bytes) => cache.put('/' + file, new Response(bytes)),
    list: async () => (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(1)),
    async remove(file) {
      await cache.delete('/' + file);
    },
  };
}

/** The last resort, on plain http: text in localStorage. */
function openText(name: string): Place {
  const start = `${name}:`;
  return {
    read(file) {
      const text = localStorage.getItem(start + file);
      return Promise.resolve(
        text === null ? undefined : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
      );
    },
    write(file, bytes) {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      localStorage.setItem(start + file, btoa(text));
      return Promise.resolve();
    },
    list() {
      const all = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      return Promise.resolve(
        all.filter((each) => each.startsWith(start)).map((each) => each.slice(start.length)),
      );
    },
    remove: (file) => Promise.resolve(localStorage.removeItem(start + file)),
  };
}

/** Notes how many events stand outside the database, where a boot finds it without this code (`countCopied`). */
export function noteCopied(name: string, count: number): void {
  try {
    localStorage.setItem(name, String(count));
  } catch {
    // Only a hint: pages that show the record look into the copy itself.
  }
}

/** The best second place this browser has; nothing where it refuses them all. */
export async function openPlace(name: string): Promise<Place | undefined> {
  for (const open of [openFiles, openCache, openText]) {
    try {
      const place = await open(name);
      // One reading tells a place that refuses.
      await place?.read('a');
      if (place) return place;
    } catch {
      // Refused: the next one.
    }
  }
  return undefined;
}
