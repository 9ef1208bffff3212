import { digestsOf, listFiles } from './manifest.ts';
import type { WorkerScope } from './scope.ts';
import type { Build, OfflineStore } from './store.ts';

/**
 * The part of a service worker that knows builds: how its own, `id`, comes in, and how long those before it stay. A build
 * before it is kept while a page that was opened with it is open; the notes `earlier/…` hold the ids of these pages.
 */
export function openReleases(store: OfflineStore, scope: WorkerScope, id: string) {
  /** Builds do not change, so each is read once while the worker runs. */
  const builds = new Map<string, Promise<Build | undefined>>();
  const readBuild = (one: string): Promise<Build | undefined> => {
    const known = builds.get(one) ?? store.readBuild(one);
    builds.set(one, known);
    return known;
  };

  async function readEarlier(): Promise<Map<string, string[]>> {
    const ids = await store.listNotes('earlier/');
    return new Map(
      await Promise.all(
        ids.map(async (one): Promise<[string, string[]]> => {
          return [one, JSON.parse((await store.readNote(`earlier/${one}`)) ?? '[]') as string[]];
        }),
      ),
    );
  }
  /** Only the worker in charge writes these notes, so it need not read them for every request. */
  let earlier: Promise<Map<string, string[]>> | undefined;

  async function listOpen(): Promise<string[]> {
    const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
    return open.map((client) => client.id);
  }

  /** Modules that are whole here. What was begun of others stays begun. */
  async function listWhole(): Promise<string[]> {
    return [...(await store.listModules())].filter(([, extent]) => extent === 'whole').map(([slug]) => slug);
  }

  /** Deletes the builds that no open page runs any more, with their files. */
  async function forgetEarlier(): Promise<void> {
    const { waiting, installing } = scope.registration;
    // Another build is on its way: what it needs is not known to be waste.
    if (waiting || installing) return;
    earlier ??= readEarlier();
    const open = new Set((await earlier).size > 0 ? await listOpen() : []);
    const over = [...(await earlier)].filter(([, pages]) => !pages.some((page) => open.has(page)));
    if (over.length === 0) return;
    for (const [one] of over) {
      await store.dropNote(`earlier/${one}`);
      if (one !== id) await store.dropNote(`build/${one}`);
    }
    earlier = undefined;
    await store.tidy();
  }

  /** Notes which pages run the build that is taken over, without those that run one before it. */
  async function noteEarlier(before: string): Promise<void> {
    const known = [...(await readEarlier()).values()].flat();
    const pages = (await listOpen()).filter((page) => !known.includes(page));
    await store.writeNote(`earlier/${before}`, JSON.stringify(pages));
  }

  /** A module may have been saved from the build before, while this one was already here. */
  async function recount(): Promise<void> {
    const { manifest } = (await readBuild(id)) ?? {};
    if (!manifest) return;
    const held = await store.listHeld();
    for (const slug of await listWhole()) {
      const files = manifest.packs[slug]?.files;
      if (!files) await store.dropNote(`module/${slug}`);
      else if (!digestsOf(manifest, files).every((digest) => held.has(digest))) {
        await store.noteModule(slug, 'part');
      }
    }
  }

  return {
    forgetEarlier,

    /** The build that a page was opened with, where that is not this one. */
    async findEarlier(page: string): Promise<Build | undefined> {
      earlier ??= readEarlier();
      const [one] = [...(await earlier)].find(([, pages]) => pages.includes(page)) ?? [];
      return one === undefined ? undefined : readBuild(one);
    },

    /** This worker's own build; nothing where the browser deleted the notes. */
    readOwn: (): Promise<Build | undefined> => readBuild(id),

    /**
     * Brings in the shell of this build, and what it has of the modules that are whole here. Rejects where one file is not
     * as the build lists it, and then the device keeps what it has; the next try goes on from there.
     */
    async install(): Promise<void> {
      const build = await store.fetchBuild();
      if (build.id !== id) throw new Error('The list of files is of another build.');
      await store.noteBuild(build);
      const paths = listFiles(build.manifest, await listWhole());
      await store.bring(build.manifest, paths);
      const held = await store.listHeld();
      if (!digestsOf(build.manifest, paths).every((digest) => held.has(digest))) {
        throw new Error('A file is gone again.');
      }
    },

    /** Answers from this build from now on. Pages that are open go on with the one they were opened with. */
    async activate(): Promise<void> {
      const before = await store.readNote('active');
      if (before !== undefined && before !== id) await noteEarlier(before);
      await store.writeNote('active', id);
      await recount();
      const kept = new Set([id, ...(await readEarlier()).keys()]);
      const { waiting, installing } = scope.registration;
      // Builds that never came to be used.
      for (const other of waiting || installing ? [] : await store.listNotes('build/')) {
        if (!kept.has(other)) await store.dropNote(`build/${other}`);
      }
      await forgetEarlier();
      await scope.clients.claim();
    },
  };
}
