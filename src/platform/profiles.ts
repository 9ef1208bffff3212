import { readClock } from './clock.ts';
import { nameDatabase } from './record.ts';
import { randomStreamId } from './random-id.ts';
import { ask } from './requests.ts';
import { openStore } from './store.ts';
import type { LogStore } from './log-store.ts';

/** One of several learners who share a device. Each has a database, and so a log, of their own. */
export interface Profile {
  /** Empty for the learner who was here before there were several. */
  id: string;
  /** As they typed it, 1 to 40 characters; it stays on this device. */
  name: string;
}

/** The longest name that a learner may take. */
export const NAME_LENGTH = 40;

const SILENT = { onNewer: () => undefined, onLost: () => undefined, onErased: () => undefined };

interface Register {
  profiles: Profile[];
  present: Profile | undefined;
}

const openRegister = (base: string): Promise<LogStore> => openStore(nameDatabase(base), SILENT);

async function change(base: string, work: (register: Register) => void): Promise<Register> {
  const store = await openRegister(base);
  return await store.write(async (tx) => {
    const meta = tx.objectStore('meta');
    const register: Register = {
      profiles: (await ask<Profile[] | undefined>(meta.get('profiles'))) ?? [],
      present: await ask<Profile | undefined>(meta.get('profile')),
    };
    work(register);
    if (register.profiles.length > 0) await ask(meta.put(register.profiles, 'profiles'));
    else await ask(meta.delete('profiles'));
    if (register.present) await ask(meta.put(register.present, 'profile'));
    else await ask(meta.delete('profile'));
    return register;
  });
}

/** Who learns on this device, in the order they came; nobody as long as it is not shared. Rejects where nothing is kept. */
export async function listProfiles(base: string): Promise<Register> {
  const store = await openRegister(base);
  return {
    profiles: (await store.read<Profile[] | undefined>('meta', 'profiles')) ?? [],
    present: await store.read<Profile | undefined>('meta', 'profile'),
  };
}

/** A name as it is kept: no control or direction characters, no space around it, at most 40 characters. */
export function tidyName(name: string): string {
  const plain = name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  return Array.from(plain).slice(0, NAME_LENGTH).join('');
}

/**
 * Adds a learner and makes them the present one. With the first, the record that was here before gets the name
 * `firstName`. Other tabs go on in the record they have open.
 */
export function addProfile(base: string, name: string, firstName: string): Promise<Register> {
  return change(base, (register) => {
    if (register.profiles.length === 0) register.profiles.push({ id: '', name: tidyName(firstName) });
    // Part chance, part time: no two profiles of a device ever share a database.
    const id = `${readClock().toString(36)}${randomStreamId().slice(0, 6)}`;
    register.present = { id, name: tidyName(name) };
    register.profiles.push(register.present);
  });
}

/** Makes another learner the present one. */
export function switchProfile(base: string, id: string): Promise<Register> {
  return change(base, (register) => {
    register.present = register.profiles.find((profile) => profile.id === id) ?? register.present;
  });
}

/**
 * Takes a learner off the list, after their record was erased. With one left, the device counts as shared no more,
 * unless that one has a database of their own.
 */
export function dropProfile(base: string, id: string): Promise<Register> {
  return change(base, (register) => {
    register.profiles = register.profiles.filter((profile) => profile.id !== id);
    const [only, ...others] = register.profiles;
    if (only?.id === '' && others.length === 0) register.profiles = [];
    register.present = register.profiles[0];
  });
}

/** Begins the name of a learner whom a learning platform sent: they stand on no list, and pick no other name here. */
const SENT = 'lms-';

/** Makes the learner whom a platform sent the present one, under an `id` that says nothing of them. */
export async function enterCourse(base: string, id: string): Promise<void> {
  await change(base, (register) => {
    register.present = { id: SENT + id, name: '' };
  });
}

/** The learner whom a platform sent under `id` is the present one no more; another whom it sent since stays. */
export async function leaveCourse(base: string, id: string): Promise<void> {
  await change(base, (register) => {
    if (register.present?.id === SENT + id) register.present = register.profiles[0];
  });
}
