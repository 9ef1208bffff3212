import { onSleep } from './requests.ts';

/**
 * Joins the other tabs of the same site. Gives the way to tell them that the record grew; calls `onTold` when one
 * of them did, and when this page comes back from the back-forward cache, where it heard nothing. Where a browser
 * refuses the channel, tabs agree at their next load instead.
 */
export function joinTabs(name: string, onTold: () => void): () => void {
  onSleep('pageshow', onTold);
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = onTold;
    return () => channel.postMessage(0);
  } catch {
    // Absent, or refused together with all other storage.
    return () => undefined;
  }
}
