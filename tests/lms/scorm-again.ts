import type { Scorm12Api } from '../../src/lms/find-api.ts';
import type { Platform } from './platform.ts';

/** scorm-again 3.4.3 as the run-time of a platform that keeps what is committed. It wants a window to stand in. */
export async function scormAgain(): Promise<Platform> {
  (globalThis as { window?: unknown }).window ??= globalThis;
  const { Scorm12API } = (await import('scorm-again/scorm12')) as unknown as {
    Scorm12API: new (settings: object) => Scorm12Api & {
      loadFromFlattenedJSON(json: object): void;
      getFlattenedCMI(): Record<string, unknown>;
    };
  };
  let kept: Record<string, unknown> = {};
  return {
    open() {
      const api = new Scorm12API({ autocommit: false, logLevel: 5 });
      api.loadFromFlattenedJSON({
        ...kept,
        'cmi.core.student_id': '7',
        'cmi.core.student_name': 'Kowalska, Ewa',
      });
      const keep = <T>(answer: T): T => {
        kept = api.getFlattenedCMI();
        return answer;
      };
      const [commit, finish] = [api.LMSCommit.bind(api), api.LMSFinish.bind(api)];
      api.LMSCommit = () => keep(commit(''));
      api.LMSFinish = () => keep(finish(''));
      return api;
    },
    kept: (element) => `${(kept[element] as string | number | undefined) ?? ''}`,
    report: () => JSON.stringify(kept),
  };
}
