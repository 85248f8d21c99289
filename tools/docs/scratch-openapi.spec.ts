import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, it } from '@jest/globals';
import { TestStack } from '../testing/stack.ts';
let stack: TestStack;
beforeAll(async () => {
  stack = await TestStack.start();
  await stack.town('34022', 'Kortrijk');
}, 60_000);
afterAll(() => stack.stop());
it('x', async () => {
  const doc = await stack.expect<object>(200, '/api/docs-json');
  writeFileSync('/tmp/openapi.json', JSON.stringify(doc, null, 1));
}, 60_000);
