/** Whether this page may keep the site on this device: over an encrypted connection, and in a window of its own. */
export function canKeepSite(): boolean {
  return (
    'serviceWorker' in navigator && 'caches' in window && window.isSecureContext && window.top === window
  );
}
