import fs from 'node:fs';
import path from 'node:path';
import { fillBuildContext } from './buildContext.mjs';
import { parseDockerfile } from './parseDockerfile.mjs';
import { replayDockerfile } from './replayDockerfile.mjs';
import { seedPackages } from './seedPackages.mjs';

/**
 * Replays the Dockerfile of a checkout in an empty folder.
 *
 * @param {{ root: string, target: string, report: (line: string) => void }}
 *   options the checkout, an empty folder, and a listener for progress
 * @returns the last stage: its folder, environment and metadata
 */
export function replayImage({ root, target, report }) {
  const context = path.join(target, 'context');
  fillBuildContext(root, context);
  const stages = parseDockerfile(
    fs.readFileSync(path.join(root, 'Dockerfile'), 'utf8'),
  );
  return replayDockerfile({
    stages,
    context,
    target: path.join(target, 'stages'),
    report,
    beforeRun(command, folder) {
      const installs = command.endsWith('yarn install --immutable');
      if (installs && seedPackages(root, folder)) {
        report('the packages of the checkout are linked for Yarn to check');
      }
    },
  });
}
