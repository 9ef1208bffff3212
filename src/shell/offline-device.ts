import { WrongFile } from '../offline/fetch-verified.ts';
import { digestsOf, listFiles, weigh } from '../offline/manifest.ts';
import type { Weight } from '../offline/manifest.ts';
import { TAKE_OVER } from '../offline/messages.ts';
import { dropOfflineStore, nameCaches, openOfflineStore } from '../offline/store.ts';
import type { Build, Extent } from '../offline/store.ts';
import { registerServiceWorker } from '../platform/trusted-worker.ts';

/** A module as it stands on this device. */
export interface KeptModule {
  slug: string;
  title: string;
  /** Nothing where it was never asked for. */
  extent: Extent | undefined;
  /** What there is to keep, the shell with it. */
  all: Weight;
  /** What of that is here. */
  here: Weight;
  /** What the module adds to the shell; another module may share a part of it. */
  own: Weight;
}

/** Waits until a worker that is coming in is in charge. Rejects where it could not bring in all that it needs. */
function settle(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new WrongFile('The service worker was not installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * What this device keeps of the site for use without a connection, and how that is changed. `build` is the one that pages
 * are answered from, or else the one that the server has now. Rejects where there is neither.
 */
export async function openDevice(base: string) {
  const root = new URL(base, location.href);
  const store = openOfflineStore(root);
  const active = await store.readActive();
  const build: Build = active ?? (await store.fetchBuild());
  const { manifest } = build;
  /** Whatever stands in the way of this one file, what was fetched before it is good. */
  const register = (): Promise<ServiceWorkerRegistration> =>
    registerServiceWorker(root).catch((fault: unknown) => {
      throw new WrongFile('The service worker was refused.', { cause: fault });
    });
  /** Another copy of the site may stand above this one, with a worker of its own. */
  const isOwn = ({ scope }: ServiceWorkerRegistration): boolean => scope === root.href;
  const findRegistration = async (): Promise<ServiceWorkerRegistration | undefined> => {
    const found = await navigator.serviceWorker.getRegistration(root.href);
    return found && isOwn(found) ? found : undefined;
  };

  /** Where a module stands. Nothing where the build has no such module. */
  async function look(slug: string): Promise<KeptModule | undefined> {
    const pack = manifest.packs[slug];
    if (!pack) return undefined;
    const [held, modules] = await Promise.all([store.listHeld(), store.listModules()]);
    const files = listFiles(manifest, [slug]);
    const all = weigh(manifest, files);
    const missing = weigh(manifest, files, held);
    return {
      slug,
      title: pack.title,
      extent: modules.get(slug),
      all,
      here: { files: all.files - missing.files, bytes: all.bytes - missing.bytes },
      own: weigh(manifest, pack.files),
    };
  }

  return {
    look,

    /** The modules that were asked for, in the order of the course. */
    async listModules(): Promise<KeptModule[]> {
      const asked = await store.listModules();
      const slugs = Object.keys(manifest.packs).filter((slug) => asked.has(slug));
      const found = await Promise.all(slugs.map(look));
      return found.flatMap((module) => module ?? []);
    },

    /**
     * Keeps a module, and the shell with it. `tell` hears as it grows. Rejects where a file cannot be had or `stop` is
     * aborted; what came stays, and the next call goes on from there.
     */
    async save(slug: string, tell: (module: KeptModule) => void, stop: AbortController): Promise<void> {
      await store.noteBuild(build);
      await store.noteModule(slug, 'part');
      const files = listFiles(manifest, [slug]);
      // Counting what is here takes longer than a small file.
      let isCounting = false;
      const count = (): void => {
        if (isCounting) return;
        isCounting = true;
        void look(slug).then((module) => {
          isCounting = false;
          if (module) tell(module);
        });
      };
      await store.bring(manifest, files, count, stop);
      const registration = await register();
      const coming = registration.installing ?? registration.waiting;
      if (!registration.active && coming) await settle(coming);
      const now = (await store.readActive())?.manifest;
      const held = await store.listHeld();
      if (!now || !digestsOf(now, listFiles(now, [slug])).every((digest) => held.has(digest))) {
        throw new WrongFile('The server has another build than this page.');
      }
      await store.noteModule(slug, 'whole');
    },

    /** Keeps a module no longer; what other modules share with it stays. */
    async remove(slug: string): Promise<void> {
      await store.dropNote(`module/${slug}`);
      await store.tidy();
    },

    /** Keeps nothing any more, the service worker with it. Pages that are open stay as they are. */
    async removeAll(): Promise<void> {
      await (await findRegistration())?.unregister();
      await dropOfflineStore(root.pathname);
    },

    /** Asks the server for a newer build; resolves at once, and `watch` tells what came of it. */
    askForNewer: (): void => void findRegistration().then((found) => found?.update().catch(() => undefined)),

    /**
     * Calls `hear` whenever a newer build has come in and waits for a press, with what the press does. Where nothing is kept
     * yet, it begins once the first save has brought a worker.
     */
    watch(hear: (use: () => void) => void): void {
      void navigator.serviceWorker.ready.then((registration) => {
        if (!isOwn(registration)) return;
        const offer = (): void => {
          const { waiting } = registration;
          if (!waiting) return;
          hear(() => {
            navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
            waiting.postMessage(TAKE_OVER);
          });
        };
        const follow = (): void => registration.installing?.addEventListener('statechange', offer);
        registration.addEventListener('updatefound', follow);
        // One may be coming in already, or wait since before this page was opened.
        follow();
        offer();
      });
    },
  };
}

/** Whether anything was ever kept here, be it in part; asks no server. */
export function isSomethingKept(base: string): Promise<boolean> {
  return caches.has(nameCaches(new URL(base, location.href).pathname).notes);
}

export type Device = Awaited<ReturnType<typeof openDevice>>;

/** Whether what is missing of a module fits twice into the room that the browser gives; true where it does not say. */
export async function hasRoomFor({ all, here }: KeptModule): Promise<boolean> {
  const { storage } = navigator as { storage?: StorageManager };
  const { quota, usage = 0 } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || quota - usage >= 2 * (all.bytes - here.bytes);
}

/** Why a module could not be saved, and what to do, in words. */
export function sayFault(fault: unknown): string {
  if (fault instanceof WrongFile) {
    return 'The server sent something else than the files of this site, so nothing of that was kept. This happens on a network that first asks you to log in, and while a site is being renewed. Try again in a while.';
  }
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'AbortError') return 'Stopped. What has come is kept, and you can go on whenever you like.';
  if (name === 'QuotaExceededError') {
    return 'There is no room left for it on this device. Your record is as it was. Remove another module, or make room on the device.';
  }
  return 'The connection was lost. What has come is kept, and you can go on whenever you like.';
}
