/** What a package tells the pages in it. */
export interface Told {
  /** Every page that is in it, by path. */
  pages: readonly string[];
  /** The page that stands for one that is left out. */
  standIns: Readonly<Record<string, string>>;
  /** The public site with its base path, for what is left out. */
  site?: string;
}

/**
 * Runs in every packed page, before the scripts of the page: tells them where the package lies, and sees to it that the
 * links they write name a file that is in it, for a platform opens no folders. Its text is what is shipped
 * (`writePackaged`), so it uses nothing from outside itself.
 */
function startPackaged({ pages, standIns, site }: Told): void {
  const own = document.currentScript as HTMLScriptElement;
  const root = new URL('.', own.src);
  const inPackage = new Set(pages);

  const mend = (link: HTMLAnchorElement): void => {
    const to = new URL(link.href);
    if (!/^https?:$/.test(to.protocol)) return;
    if (!to.href.startsWith(root.href)) {
      // Other sites do not let themselves be shown in a platform's frame.
      if (self !== top) link.target = '_blank';
      return;
    }
    const below = to.pathname.slice(root.pathname.length);
    const named = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!named.endsWith('.html')) return;
    const file = standIns[named] ?? named;
    if (!inPackage.has(file)) {
      if (site) link.href = site + below + to.hash;
      else link.removeAttribute('href');
    } else if (file !== below) link.href = new URL(file, root).href + to.search + to.hash;
  };

  const mendAll = (inside: Node): void => {
    if (!(inside instanceof Element)) return;
    if (inside instanceof HTMLAnchorElement && inside.hasAttribute('href')) mend(inside);
    inside.querySelectorAll<HTMLAnchorElement>('a[href]').forEach(mend);
  };

  document.querySelectorAll<HTMLElement>('[data-base]').forEach((element) => {
    element.dataset['base'] = root.pathname;
  });
  // A package has no service worker: its platform's address is not its own.
  document.querySelectorAll('[data-offline]').forEach((part) => part.remove());
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') mendAll(target);
      else addedNodes.forEach(mendAll);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
  mendAll(document.documentElement);
}

/** The script of a package, as a file. */
export function writePackaged(told: Told): string {
  return `(${startPackaged.toString()})(${JSON.stringify(told)});\n`;
}
