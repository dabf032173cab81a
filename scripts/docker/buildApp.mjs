/**
 * Builds the app inside the image: what `npm run build` does, without the
 * set-up before it, as the Dockerfile has its own steps for that.
 */
import { ensureAppBuilt } from '../lib/build/app.mjs';
import { describeFailure } from '../lib/problem.mjs';
import { createSteps } from '../lib/ui/steps.mjs';

try {
  await ensureAppBuilt(createSteps(), { force: true });
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
