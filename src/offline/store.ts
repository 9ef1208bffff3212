import { digestOf, fetchVerified } from './fetch-verified.ts';
import { addressAt, digestsOf, listFiles, readManifest } from './manifest.ts';
import type { OfflineManifest } from './manifest.ts';

/** One build: named by the SHA-256 of its list of files. */
export interface Build {
  id: string;
  manifest: OfflineManifest;
}

/** Whether all of a module is here; `part`: it was begun, and some of it may be. */
export type Extent = 'part' | 'whole';

/** The names of both caches carry the base path, because several copies of the site may share one origin. */
export const nameCaches = (base: string): { files: string; notes: string } => ({
  files: `point-twelve-offline-files:${base}`,
  notes: `point-twelve-offline-notes:${base}`,
});

/** How many files are fetched at once. */
const AT_ONCE = 4;

/**
 * What this device keeps of the site, for pages and the service worker alike; `root` is the address of the site. Files are
 * kept under their digest, so that two builds share what did not change, and notes beside them: the builds that are known,
 * which of them is in use, which modules were asked for, and which open pages still run an earlier build.
 */
export function openOfflineStore(root: URL) {
  const names = nameCaches(root.pathname);
  const keyOf = (name: string): string => new URL(`.offline/${name}`, root).href;
  const nameOf = ({ url }: Request): string => url.slice(keyOf('').length);
  const openFiles = (): Promise<Cache> => caches.open(names.files);
  const openNotes = (): Promise<Cache> => caches.open(names.notes);

  async function readNote(name: string): Promise<string | undefined> {
    return (await (await openNotes()).match(keyOf(name)))?.text();
  }
  async function writeNote(name: string, text: string): Promise<void> {
    await (await openNotes()).put(keyOf(name), new Response(text));
  }
  async function dropNote(name: string): Promise<void> {
    await (await openNotes()).delete(keyOf(name));
  }
  /** What the names of notes say after `start`. */
  async function listNotes(start: string): Promise<string[]> {
    const all = (await (await openNotes()).keys()).map(nameOf);
    return all.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  }

  async function readBuild(id: string): Promise<Build | undefined> {
    const text = await readNote(`build/${id}`);
    const manifest = text === undefined ? undefined : readManifest(text);
    return manifest && { id, manifest };
  }

  /** Fetches the list of files that the server has now. Rejects where there is none that can be read. */
  async function fetchBuild(): Promise<Build> {
    const answer = await fetch(new URL('offline.json', root), { cache: 'no-cache' });
    const bytes = await answer.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const manifest = answer.ok ? readManifest(text) : undefined;
    if (!manifest) throw new Error('The list of files cannot be read.');
    const id = await digestOf(bytes);
    return { id, manifest };
  }

  /** The modules that were asked for, and whether each was whole when that was last looked at. */
  async function listModules(): Promise<Map<string, Extent>> {
    const slugs = await listNotes('module/');
    return new Map(
      await Promise.all(
        slugs.map(async (slug): Promise<[string, Extent]> => {
          return [slug, (await readNote(`module/${slug}`)) === 'whole' ? 'whole' : 'part'];
        }),
      ),
    );
  }

  /** The digests of all files that are here. */
  async function listHeld(): Promise<Set<string>> {
    return new Set((await (await openFiles()).keys()).map(nameOf));
  }

  return {
    readBuild,
    fetchBuild,
    listModules,
    listHeld,
    dropNote,
    listNotes,
    readNote,
    writeNote,

    /** The build that pages are answered from; nothing before the first one is whole. */
    async readActive(): Promise<Build | undefined> {
      const id = await readNote('active');
      return id === undefined ? undefined : readBuild(id);
    },

    /** Notes a build, so that none of its files is taken for waste while they come in. */
    noteBuild: ({ id, manifest }: Build): Promise<void> => writeNote(`build/${id}`, JSON.stringify(manifest)),

    noteModule: (slug: string, extent: Extent): Promise<void> => writeNote(`module/${slug}`, extent),

    /** A file of a build, if it is here. */
    async find({ files }: OfflineManifest, path: string): Promise<Response | undefined> {
      const [digest] = files[path] ?? [];
      return digest === undefined ? undefined : (await openFiles()).match(keyOf(digest));
    },

    /**
     * Brings in what is missing of some files, a few at a time; `tell` hears of each. Rejects at the first that cannot be
     * had, or once `stop` is aborted; what came before stays, and need not be fetched again.
     */
    async bring(
      { files }: OfflineManifest,
      paths: readonly string[],
      tell: () => void = () => undefined,
      stop = new AbortController(),
    ): Promise<void> {
      const [cache, held] = [await openFiles(), await listHeld()];
      const missing = new Map(
        paths.flatMap((path): [string, string][] => {
          const [digest] = files[path] ?? [];
          return digest === undefined || held.has(digest) ? [] : [[digest, path]];
        }),
      );
      const queue = [...missing];
      const { signal } = stop;
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [digest, path] = next;
          signal.throwIfAborted();
          const answer = await fetchVerified(new URL(addressAt(path), root).href, digest, signal);
          await cache.put(keyOf(digest), answer);
          tell();
        }
      };
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, work));
      } catch (fault) {
        stop.abort();
        throw fault;
      }
    },

    /** Deletes every file that no known build needs for what is asked for. */
    async tidy(): Promise<void> {
      const modules = [...(await listModules()).keys()];
      const needed = new Set<string>();
      for (const id of await listNotes('build/')) {
        const build = await readBuild(id);
        if (!build) continue;
        const { manifest } = build;
        for (const digest of digestsOf(manifest, listFiles(manifest, modules))) needed.add(digest);
      }
      const cache = await openFiles();
      for (const digest of await listHeld()) if (!needed.has(digest)) await cache.delete(keyOf(digest));
    },
  };
}

export type OfflineStore = ReturnType<typeof openOfflineStore>;

/** Deletes all that is kept of the site below a base path for use without a connection, and nothing else. */
export async function dropOfflineStore(base: string): Promise<void> {
  const { files, notes } = nameCaches(base);
  await Promise.all([caches.delete(files), caches.delete(notes)]);
}
