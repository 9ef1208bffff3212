import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createActor } from 'xstate';
import { mark } from '../exercises/kind.ts';
import type { AssessmentShape, BankItem, BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { findUnit, itemsOf } from '../curriculum/units.ts';
import { refOf } from '../log/event.ts';
import type { DrawnItem } from '../log/event.ts';
import { openLearnerRecord } from './open-record.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { assessmentMachine } from './assessment-machine.ts';
import { AssessmentAnswers } from './assessment-answers.tsx';
import { getJson, loadItem } from './assessment-items.ts';
import type { LoadedItem } from './assessment-items.ts';
import { AssessmentQuestion } from './assessment-question.tsx';
import { AssessmentResult } from './assessment-result.tsx';
import { drawNext } from './assessment-draw.ts';
import { startStopwatch } from './stopwatch.ts';

interface AssessmentProps {
  /** Slug of the module or pathway. */
  module: string;
  base: string;
  /** Titles of lessons by where they are read below the base path, for the links of the result. */
  lessons: Record<string, string>;
  /** The rules, which the page wrote: shown before an assessment begins, and not while it lasts. */
  rules: HTMLElement | null;
}

interface Ready {
  shape: AssessmentShape;
  hasCertificate: boolean;
  /** What it may draw. */
  items: BankItem[];
  record: RecordStore;
  draft: Draft | undefined;
}

/** What a closed tab must not lose: the questions drawn and the answers so far. */
interface Draft {
  start: string;
  items: DrawnItem[];
  responses: unknown[];
  index: number;
}

const PREFIX = 'assessment';
const focusHeading = (): void => {
  setTimeout(() => document.getElementById(`${PREFIX}-heading`)?.focus(), 0);
};

/** The whole assessment: rules, one question a page, a look over the answers, and a result that explains each. */
function Assessment({ module, base, lessons, rules }: AssessmentProps) {
  const actor = useMemo(() => createActor(assessmentMachine), []);
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot());
  const [ready, setReady] = useState<Ready>();
  const [items, setItems] = useState<LoadedItem[]>([]);
  const [start, setStart] = useState('');
  const [note, setNote] = useState('');
  const watch = useMemo(() => startStopwatch(document, () => performance.now()), []);

  useEffect(() => {
    const subscription = actor.subscribe(setSnapshot);
    actor.start();
    (async () => {
      const [course, bank, record] = await Promise.all([
        getJson<CurriculumShape>(`${base}curriculum.json`),
        getJson<BankShape>(`${base}bank.json`),
        openLearnerRecord(base),
      ]);
      const unit = findUnit(course, module);
      const shape = unit?.assessment;
      if (!shape) throw new Error(`No assessment for ${module}`);
      const draft = (await record.draft(shape.id)) as Draft | undefined;
      const lessons = unit.lessons.map(({ slug }) => slug);
      setReady({
        ...{ shape, hasCertificate: !course.hasNoCertificates, items: itemsOf(lessons, bank), record, draft },
      });
    })().catch(() =>
      setNote('The assessment could not be loaded. Reload the page to try again; nothing is lost.'),
    );
    return () => {
      subscription.unsubscribe();
      actor.stop();
    };
  }, []);

  const isFinishing = useRef(false);
  const { responses, index } = snapshot.context;
  const save = (work: Promise<unknown>): void => {
    work.then(
      () =>
        setNote(
          ready?.record.status.kind === 'kept' ? 'Saved on this device.' : (ready?.record.status.says ?? ''),
        ),
      () => setNote('Not saved. Your answers are here: keep this page open.'),
    );
  };
  const keepDraft = (from: string): void => {
    const at = actor.getSnapshot().context;
    const draft: Draft = { start: from, items: at.items, responses: at.responses, index: at.index };
    if (ready) save(ready.record.saveDraft(ready.shape.id, draft));
  };

  const begin = async (): Promise<void> => {
    if (!ready) return;
    setNote('Drawing the questions…');
    const drawn = drawNext(ready.shape, ready.items, await ready.record.events());
    const loaded = await Promise.all(drawn.map((item) => loadItem(base, item, ready.items)));
    const stamped = loaded.map(({ digest, rules, seed }) => ({ digest, rules, seed }));
    const started = await ready.record.append('assessment.start', {
      assessment: ready.shape.id,
      items: stamped,
    });
    const ref = refOf(started);
    setItems(loaded);
    setStart(ref);
    watch.take();
    actor.send({ type: 'assessment.begin', items: stamped });
    keepDraft(ref);
    focusHeading();
  };
  const resume = async (): Promise<void> => {
    const draft = ready?.draft;
    if (!ready || !draft) return;
    setItems(await Promise.all(draft.items.map((item) => loadItem(base, item, ready.items))));
    setStart(draft.start);
    actor.send({
      type: 'assessment.resume',
      items: draft.items,
      responses: draft.responses,
      index: draft.index,
    });
    focusHeading();
  };
  const fail = (): void =>
    setNote('A question could not be loaded. Check your connection and press the button again.');
  const go = (event: Parameters<typeof actor.send>[0]): void => {
    actor.send(event);
    keepDraft(start);
    focusHeading();
  };
  const responseAt = (at: number): unknown => {
    const item = items[at];
    return item && (item.runtime.readResponse(responses[at]) ?? item.runtime.empty(item.pub));
  };
  const isAnswered = (at: number): boolean => {
    const item = items[at];
    return item !== undefined && item.runtime.missing(item.pub, responseAt(at)).length === 0;
  };
  const finish = async (): Promise<void> => {
    if (!ready || isFinishing.current) return;
    const verdicts = items.map((item, at) => mark(item.marking.scorer, item.def, item.seed, responseAt(at)));
    const earned = verdicts.reduce((sum, verdict) => sum + verdict.earned, 0);
    const total = verdicts.reduce((sum, verdict) => sum + verdict.total, 0);
    isFinishing.current = true;
    const kept = ready.record.append(
      'assessment.finish',
      {
        assessment: ready.shape.id,
        start,
        responses: items.map((_, at) => responses[at] ?? null),
        activeSeconds: watch.take(),
        mark: { earned, total, passed: earned >= ready.shape.passFraction * total },
      },
      { dropDraft: ready.shape.id },
    );
    save(kept);
    // Who sees the result may leave at once: by then it must be kept.
    await kept.catch(() => undefined);
    isFinishing.current = false;
    setReady({ ...ready, draft: undefined });
    actor.send({ type: 'assessment.finish' });
    focusHeading();
  };

  const state = snapshot.value;
  useEffect(() => {
    if (rules) rules.hidden = state !== 'rules';
  }, [state]);
  if (state === 'rules') {
    return (
      <div class="stack" data-ready={ready ? '' : undefined}>
        <p class="cluster">
          {ready?.draft && (
            <button type="button" class="btn btn-spark" onClick={() => void resume().catch(fail)}>
              Go on where you left off
            </button>
          )}
          <button
            type="button"
            class={ready?.draft ? 'btn btn-secondary' : 'btn btn-spark'}
            disabled={!ready}
            onClick={() => void begin().catch(fail)}
          >
            {ready
              ? ready.draft
                ? 'Start a new one instead'
                : 'Start the assessment'
              : 'Loading the assessment'}
          </button>
        </p>
        <p class="meta" role="status">
          {note}
        </p>
      </div>
    );
  }
  if (state === 'asking') {
    const item = items[index];
    if (!item) return null;
    return (
      <AssessmentQuestion
        item={item}
        number={index + 1}
        total={items.length}
        response={responseAt(index)}
        prefix={PREFIX}
        note={note}
        onEdit={(response) => {
          actor.send({ type: 'answer.edit', response });
          keepDraft(start);
        }}
        go={go}
      />
    );
  }
  if (state === 'reviewing') {
    return (
      <AssessmentAnswers
        titles={items.map(({ def }) => def.title)}
        isAnswered={isAnswered}
        heading={`${PREFIX}-heading`}
        onChange={(at) => go({ type: 'question.open', index: at })}
        onFinish={() => void finish()}
      />
    );
  }
  return (
    <AssessmentResult
      items={items}
      responses={items.map((_, at) => responseAt(at))}
      passFraction={ready?.shape.passFraction ?? 1}
      hasCertificate={ready?.hasCertificate ?? false}
      module={module}
      base={base}
      lessons={lessons}
      saved={note}
      heading={`${PREFIX}-heading`}
      onAgain={() => {
        actor.send({ type: 'assessment.leave' });
        void begin().catch(fail);
      }}
    />
  );
}

/** Brings the assessment to life that stands in `place`. */
export function mountAssessment(place: HTMLElement): void {
  const { assessment = '', base = '/', lessons = '{}' } = place.dataset;
  const holder = document.createElement('div');
  place.append(holder);
  render(
    <Assessment
      module={assessment}
      base={base}
      lessons={JSON.parse(lessons) as Record<string, string>}
      rules={place.querySelector<HTMLElement>('[data-rules]')}
    />,
    holder,
  );
}
