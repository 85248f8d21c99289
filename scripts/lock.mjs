import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './paths.mjs';

const longestWait = 15 * 60_000;

/** Runs `work` while no other process does so under the same lock file; one left by a dead process is taken over. */
export async function withLock(path, work) {
  await acquire(path);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

async function acquire(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let waited = 0; !create(path, mine); waited += 200) {
    const theirs = read(path);
    if (theirs !== undefined && !isHeld(theirs)) takeAway(path, theirs);
    if (waited === 1_000) say('waiting  another process is at the same work');
    if (waited >= longestWait)
      throw new Error(`Another process has held ${path} for 15 minutes: end it, or remove it.`);
    await sleep(200);
  }
}

function create(path, content) {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`${path} cannot be written (${error.code}).`, { cause: error });
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Two may find the same stale lock: the one that renames a newer lock by mistake puts it back. */
function takeAway(path, stale) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== stale) linkSync(aside, path);
  } catch {
    // Somebody else was faster; the next round sees how things are.
  }
  rmSync(aside, { force: true });
}

function isHeld(content) {
  try {
    const { pid, started } = JSON.parse(content);
    process.kill(pid, 0);
    return startOf(pid) === started;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process started, in ticks since boot, to tell it from a later one with the same id; empty where unknown. */
function startOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
