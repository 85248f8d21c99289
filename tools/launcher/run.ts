import { ConfigError } from '#platform/config';
import { readLauncherConfig } from './config.ts';
import { LaunchError } from './launch-error.ts';
import { Launcher } from './launcher.ts';
import type { LauncherOptions } from './launcher.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);
let stopping: Promise<void> | undefined;

/** The first reason to stop decides how this ends. */
function stop(launcher: Launcher | undefined, exitCode: number): Promise<void> {
  stopping ??= (launcher?.stop() ?? Promise.resolve()).then(
    () => process.exit(exitCode),
    (error: unknown) => {
      say(sentenceOf(error));
      process.exit(1);
    },
  );
  return stopping;
}

function sentenceOf(error: unknown): string {
  if (error instanceof LaunchError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** From the environment to the exit code, for a terminal, an npm script or a parent process. */
export async function run(plan?: LauncherOptions['plan']): Promise<void> {
  let launcher: Launcher | undefined;
  const end = () => void stop(launcher, 0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.once('disconnect', end);
  try {
    launcher = new Launcher(readLauncherConfig(), { say, ...(plan && { plan }) });
    const address = await launcher.start();
    if (!stopping) process.stdout.write(`ready  ${address}\n`);
    say((await launcher.failed).message);
  } catch (error) {
    if (!stopping) say(sentenceOf(error));
  }
  await stop(launcher, 1);
}
