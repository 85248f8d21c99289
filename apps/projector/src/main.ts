import { parseArgs } from 'node:util';
import { ProjectorConfig, readConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { announceReady, failStart, guardProcess, onShutdown } from '#platform/process';
import { startProjector } from './start-projector.ts';

/** `--rebuild=<name>`, as often as needed, or `--rebuild=all`. */
async function main(): Promise<void> {
  const config = readConfig(ProjectorConfig);
  const logger = createLogger('projector', config.LOG_LEVEL);
  guardProcess(logger);
  const { values } = parseArgs({ options: { rebuild: { type: 'string', multiple: true } } });
  const projector = await startProjector(config, {
    rebuild: values.rebuild ?? [],
    onFatal: (error) => void failStart(error, logger),
  });
  onShutdown(() => projector.stop());
  announceReady({ port: projector.port });
}

main().catch(failStart);
