import type { ChildProcess } from 'node:child_process';

/** Sends a signal to the whole group; false where none of it is left. */
function signal({ pid }: ChildProcess, name: 'SIGKILL' | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** What kills a process that leads a group of its own, with all of the group. */
export function makeKill(child: ChildProcess): { dead: Promise<void>; kill: () => Promise<void> } {
  const dead = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    signal(child, 'SIGKILL');
    await dead;
    // Helpers hold the files of the profile a little longer; a helper that nobody buries is waited for no longer.
    for (let tries = 0; tries < 100 && signal(child, 0); tries += 1) {
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
