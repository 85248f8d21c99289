import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { canUse } from './postgres/system-user.ts';
import { Installation, launcherMain, temporaryFolder } from './testing/installation.ts';

jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;
const nobody = { name: 'nobody', uid: idOf('-u'), gid: idOf('-g') };
/** Where the project itself stands below a closed folder, another user cannot run it at all. */
const othersCanRunIt = isRoot && canUse(nobody, dirname(launcherMain));

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

describe('who runs what', () => {
  let installation: Installation;
  let elsewhere: string | undefined;

  afterEach(async () => {
    await installation.remove();
    if (elsewhere) rmSync(elsewhere, { recursive: true });
    elsewhere = undefined;
  });

  // Only root can become somebody else, and somebody else has to be able to read this checkout: elsewhere these are skipped.
  (isRoot ? it : it.skip)('as root, PostgreSQL is somebody else, below the data folder where it can be', async () => {
    installation = await Installation.prepare();
    expect(await installation.start()).toBe(`ready  ${installation.url}`);
    expect(statSync(`${installation.folder}/postgres/data`).uid).not.toBe(0);
    expect(installation.notice).toMatch(/^postgres {2}runs as user \w+ in \//);
    if (othersCanRunIt) expect(installation.notice).toContain(` in ${installation.folder}/postgres`);
    expect(await installation.stop()).toBe(0);
  });

  (isRoot ? it : it.skip)(
    'as root below a closed home, it runs from a folder that it can enter, and says where',
    async () => {
      installation = await Installation.prepare(`${temporaryFolder(0o700)}/data`);
      expect(await installation.start()).toBe(`ready  ${installation.url}`);
      const { notice = '' } = installation;
      expect(notice).toMatch(/^postgres {2}runs as user \w+ in \/var\/lib\/polslag-[0-9a-f]{12}$/);
      elsewhere = notice.split(' ').at(-1);
      expect(await installation.stop()).toBe(0);

      // Opened since: the data stays where it is, and is found there.
      chmodSync(dirname(installation.folder), 0o711);
      expect(await installation.start()).toBe(`ready  ${installation.url}`);
      expect(installation.notice).toBe(notice);
      expect(existsSync(`${installation.folder}/postgres`)).toBe(false);
      expect(await installation.stop()).toBe(0);
    },
  );

  (othersCanRunIt ? it : it.skip)('as anybody else, everything is theirs', async () => {
    installation = await Installation.prepare();
    mkdirSync(installation.folder);
    chownSync(installation.folder, nobody.uid, nobody.gid);
    const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups'];
    expect(await installation.start({}, asNobody)).toBe(`ready  ${installation.url}`);
    expect(installation.said).toHaveLength(1);
    for (const path of ['master.key', 'launcher.json', 'postgres/data', 'logs/api.log']) {
      expect(statSync(`${installation.folder}/${path}`).uid).toBe(nobody.uid);
    }
    expect(await installation.stop()).toBe(0);

    // Root may then start it too: PostgreSQL stays the one whose files they are.
    expect(await installation.start()).toBe(`ready  ${installation.url}`);
    expect(await installation.stop()).toBe(0);
  });

  (othersCanRunIt ? it : it.skip)(
    'as anybody else, a folder that is not theirs is refused in one sentence',
    async () => {
      installation = await Installation.prepare();
      const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups'];
      expect(await installation.start({}, asNobody)).toBe(1);
      expect(installation.said).toEqual([expect.stringMatching(/^The data folder .* cannot be written \(EACCES\)/)]);
    },
  );
});
