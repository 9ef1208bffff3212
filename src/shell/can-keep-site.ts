/**
 * Whether this page may keep the site on this device: in a window of its own, and where the browser has service workers,
 * which it has over encrypted connections only.
 */
export function canKeepSite(): boolean {
  return 'serviceWorker' in navigator && window.top === window;
}
