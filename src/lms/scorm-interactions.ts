import { sayTimeOfDay } from './scorm-words.ts';
import type { Deed } from './session.ts';

/** No identifier is longer. */
const MOST_ID = 255;
/** No comment is longer. */
const MOST_COMMENT = 4096;

interface Calls {
  get(element: string): string;
  set(element: string, value: string): boolean;
}

/** The deed by the id of its exercise or assessment, with the anchor that names its answer. */
function nameDeed({ anchor, event }: Deed): string {
  const { payload } = event;
  const of = 'exercise' in payload ? payload.exercise : payload.assessment;
  return `${of.replace(/[^\w.-]/g, '_').slice(0, MOST_ID - anchor.length - 1)}:${anchor}`;
}

/**
 * Notes each deed once, as it happens, so that a report of the platform names it later. As an interaction; where a platform
 * takes none, in the comments, the newest that have room. A platform that takes neither loses the anchors and nothing else.
 */
export function noteDeeds(calls: Calls): (deeds: readonly Deed[]) => void {
  const noted = new Set<string>();
  let next: number | undefined;
  let takesInteractions = true;

  const note = (deed: Deed): boolean => {
    next ??= Number.parseInt(calls.get('cmi.interactions._count'), 10) || 0;
    const at = `cmi.interactions.${next}.`;
    // The id opens the entry, so it has to be first.
    if (!calls.set(`${at}id`, nameDeed(deed))) return false;
    next += 1;
    calls.set(`${at}time`, sayTimeOfDay(deed.event.hlc));
    calls.set(`${at}type`, 'performance');
    calls.set(`${at}result`, deed.event.payload.mark.passed ? 'correct' : 'wrong');
    return true;
  };

  return (deeds) => {
    const fresh = deeds.filter(({ anchor }) => !noted.has(anchor));
    for (const deed of fresh) {
      takesInteractions &&= note(deed);
      noted.add(deed.anchor);
    }
    if (takesInteractions || fresh.length === 0) return;
    const names = deeds.map(nameDeed);
    let text = names.join(' ');
    while (text.length > MOST_COMMENT) text = text.slice(text.indexOf(' ') + 1);
    calls.set('cmi.comments', text);
  };
}
