import { join } from 'node:path';
import { run } from '../run.ts';
import { services } from '../services.ts';

/** The launcher as `npm start` runs it, with stand-ins for the processes of the product. */
await run((config, addresses) =>
  services(config, addresses).map((group) =>
    group.map((plan) => ({
      ...plan,
      script: join(import.meta.dirname, 'stand-in.js'),
      env: { ...plan.env, STAND_IN: process.env['STAND_IN_FOR'] === plan.name ? process.env['STAND_IN'] : '' },
    })),
  ),
);
