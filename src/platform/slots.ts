/** Two places for copies of the record, outside IndexedDB. Nothing here throws for a full or refused store but `write`. */
export interface Slots {
  read(slot: Slot): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(slot: Slot, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  clear(): Promise<void>;
}

export type Slot = 'a' | 'b';
export const SLOTS: readonly Slot[] = ['a', 'b'];

/** A file name that any file system takes. */
const fileOf = (name: string, slot: Slot): string => `${encodeURIComponent(name)}.${slot}`;

/** The origin's private files. Safari before 26 has them and cannot write them from a page. */
async function openFiles(name: string): Promise<Slots | undefined> {
  if (!('createWritable' in (globalThis.FileSystemFileHandle?.prototype ?? {}))) return undefined;
  const folder = await navigator.storage.getDirectory();
  return {
    async read(slot) {
      try {
        const file = await (await folder.getFileHandle(fileOf(name, slot))).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        return undefined;
      }
    },
    async write(slot, bytes) {
      const handle = await folder.getFileHandle(fileOf(name, slot), { create: true });
      // The old content stays until `close`: a kill in between leaves the slot as it was.
      const file = await handle.createWritable();
      await file.write(bytes);
      await file.close();
    },
    async clear() {
      for (const slot of SLOTS) await folder.removeEntry(fileOf(name, slot)).catch(() => undefined);
    },
  };
}

/** The cache of the site: for browsers without writable files. */
async function openCache(name: string): Promise<Slots | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const cache = await caches.open(name);
  const at = (slot: Slot): string => `/${fileOf(name, slot)}`;
  return {
    async read(slot) {
      const held = await cache.match(at(slot));
      return held && new Uint8Array(await held.arrayBuffer());
    },
    write: (slot, bytes) => cache.put(at(slot), new Response(bytes)),
    async clear() {
      await caches.delete(name);
    },
  };
}

/** The last resort, on plain http: text in localStorage. */
function openText(name: string): Slots {
  const at = (slot: Slot): string => `${name}:${slot}`;
  return {
    read(slot) {
      const text = localStorage.getItem(at(slot));
      return Promise.resolve(
        text === null ? undefined : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
      );
    },
    write(slot, bytes) {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      localStorage.setItem(at(slot), btoa(text));
      return Promise.resolve();
    },
    clear() {
      for (const slot of SLOTS) localStorage.removeItem(at(slot));
      return Promise.resolve();
    },
  };
}

/** The best second place this browser has; nothing where it refuses them all. */
export async function openSlots(name: string): Promise<Slots | undefined> {
  for (const open of [openFiles, openCache, openText]) {
    try {
      const slots = await open(name);
      // One reading tells a place that refuses.
      await slots?.read('a');
      if (slots) return slots;
    } catch {
      // Refused: the next one.
    }
  }
  return undefined;
}
