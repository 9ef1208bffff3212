import { execFileSync } from 'node:child_process';

/** The commit that is checked out, by one length in every clone, so that a figure kept in one is known in another. */
export function readCommit(): string {
  return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' }).trim();
}
