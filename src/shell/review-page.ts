import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { readClock } from '../platform/clock.ts';
import { openRecord } from '../platform/record.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { SITTING } from '../progress/review.ts';
import type { Review } from '../progress/review.ts';
import { fetchBank, readReview, sayLength, sayQuestions } from './read-review.ts';
import { drawDays, drawOutcome, findPart, listDays, sayWhen, show, write } from './review-parts.ts';
import type { Answered } from './review-sitting.tsx';

const place = findPart('');
const { base = '/', site = '' } = place.dataset;
const begin = findPart('begin');

let record: RecordStore | undefined;
let review: Review = { due: [], later: [] };
let isAsking = false;
/** What came of the last sitting on this page. */
let answered: readonly Answered[] | undefined;

/** Says something once. A live region speaks only what changes after it was last read. */
function say(words: string): void {
  write('status', '');
  if (words) setTimeout(() => write('status', words), 100);
}

function drawStart(due: number, hasDraft: boolean): void {
  write('count', `${sayQuestions(due)} ${answered ? 'more ' : ''}due`);
  write(
    'length',
    due > SITTING
      ? `The first ${SITTING} take ${sayLength(SITTING)}. The others wait.`
      : `That takes ${sayLength(due)}.`,
  );
  begin.textContent = hasDraft ? 'Go on where you left off' : answered ? 'Go on' : 'Start the review';
}

/** Shows the one state that the page is in: asking, what came back, what is due, or when the next is. */
async function draw(): Promise<void> {
  const [first] = review.due;
  const hasDraft = first !== undefined && (await record?.draft(first.item.id)) !== undefined;
  // Looked at after the wait: of two drawings at once, the one that ends last must not show what was known before.
  const { due, later } = review;
  const [next] = later;
  const now = readClock();
  show('sitting', isAsking);
  show('outcome', !isAsking && answered !== undefined);
  show('start', !isAsking && due.length > 0);
  show('nothing', !isAsking && !answered && due.length === 0 && next !== undefined);
  show('first', !isAsking && due.length === 0 && next === undefined);
  show('coming', !isAsking && next !== undefined && (due.length === 0 || answered !== undefined));
  drawStart(due.length, hasDraft);
  if (answered) drawOutcome(answered, later, base, now);
  if (next) write('next', `The next comes back ${sayWhen(next.dueAt, now)}.`);
  drawDays(listDays(later), now);
}

async function read(course: CurriculumShape, bank: BankShape): Promise<void> {
  if (!record) return;
  review = readReview(await record.events(), course, bank, readClock());
  await draw();
}

async function start(): Promise<void> {
  const [answer, bank, opened] = await Promise.all([
    fetch(`${base}curriculum.json`),
    fetchBank(base),
    openRecord(base),
  ]);
  const course = (await answer.json()) as CurriculumShape;
  record = opened;
  record.onChange(() => void read(course, bank));
  await read(course, bank);
}

async function ask(): Promise<void> {
  if (!record) return;
  const { startSitting } = await import('./review-sitting.tsx');
  await startSitting(findPart('sitting'), review.due.slice(0, SITTING), {
    ...{ base, record, say },
    isDue: (id) => review.due.some((card) => card.id === id),
    onOver: (given) => {
      answered = given;
      isAsking = false;
      void draw().then(() => findPart('score').focus());
    },
  });
  isAsking = true;
  await draw();
  // Only what is shown can have the focus.
  findPart('sitting').querySelector('h2')?.focus();
}

let isBusy = false;
begin.addEventListener('click', () => {
  // A second press starts nothing twice.
  if (isBusy) return;
  isBusy = true;
  say('');
  ask()
    .catch(() =>
      say(
        'A question could not be loaded. Nothing is lost; check your connection and press the button again.',
      ),
    )
    .finally(() => (isBusy = false));
});

findPart('save').addEventListener('click', () => {
  const address = new URL(location.pathname, location.href).href;
  import('./review-calendar.ts').then(
    ({ saveDates }) => saveDates({ site, address, at: readClock(), days: listDays(review.later) }),
    () => say('The calendar file could not be made. Check your connection and press the button again.'),
  );
});

start().catch(() => say('The review could not be loaded. Nothing is lost; reload the page to try again.'));
