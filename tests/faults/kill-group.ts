import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Sends a signal to the whole group; false where none of it is left. */
function signal({ pid }: ChildProcess, name: 'SIGKILL' | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

// A row that fails leaves no browser behind: the next one would have to share the machine with it.
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => signal(child, 'SIGKILL')));

/** Whether a process lives and belongs to the group: one that is dead and not yet buried holds no file any more. */
function livesIn(group: number, pid: string): boolean {
  try {
    // `pid (name) state parent group …`, and a name may hold anything.
    const [, state, , itsGroup] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1) ?? '').split(
      ' ',
    );
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/** Whether any of the group lives; where a system does not tell of its processes, whether any is left. */
const isGroupAlive = (child: ChildProcess): boolean =>
  existsSync('/proc')
    ? readdirSync('/proc').some((name) => /^\d+$/.test(name) && livesIn(child.pid ?? 0, name))
    : signal(child, 0);

/** What kills a process that leads a group of its own, with all of the group. */
export function makeKill(child: ChildProcess): { dead: Promise<void>; kill: () => Promise<void> } {
  running.add(child);
  const dead = new Promise<void>((resolve) =>
    child.once('exit', () => {
      running.delete(child);
      resolve();
    }),
  );
  const kill = async (): Promise<void> => {
    signal(child, 'SIGKILL');
    await dead;
    // Helpers hold the files of the profile a little longer.
    for (let tries = 0; tries < 100 && isGroupAlive(child); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { dead, kill };
}

/**
 * What a starting process prints where it can be reached, the first group of `pattern`. Rejects where it ends or says
 * nothing of the sort for 30 s.
 */
export function readEndpoint(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`The browser ${why}.\n${said}`));
    const limit = setTimeout(() => fail('did not start within 30 seconds'), 30_000);
    child.stderr?.on('data', (data: Buffer) => {
      said += String(data);
      const [, address] = pattern.exec(said) ?? [];
      if (!address) return;
      clearTimeout(limit);
      resolve(address);
    });
    child.once('exit', () => {
      clearTimeout(limit);
      fail('ended');
    });
  });
}
