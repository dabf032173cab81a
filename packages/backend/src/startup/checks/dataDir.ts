import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StartupCheck, StartupProblem } from '../types';

/** Enough to notice a full disk before a plugin does. */
const PROBE_BYTES = 1024 * 1024;

/** Creates the folders that plugins expect to exist, and writes into them. */
export const checkDataDir: StartupCheck = async ({ config }) => {
  const problems = await Promise.all(
    folders(config).map(([setting, folder]) => tryFolder(setting, folder)),
  );
  return problems.flat();
};

function folders(config: Config): [setting: string, folder: string][] {
  return [
    'boardwalk.dataDir',
    // The scaffolder refuses to start when its folder is missing.
    'backend.workingDirectory',
    'techdocs.publisher.local.publishDirectory',
  ].flatMap((setting): [string, string][] => {
    const folder = config.getOptionalString(setting);
    return folder ? [[setting, path.resolve(folder)]] : [];
  });
}

async function tryFolder(
  setting: string,
  folder: string,
): Promise<StartupProblem[]> {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, Buffer.alloc(PROBE_BYTES));
    return [];
  } catch (error) {
    return [{ setting, ...describe(error, folder) }];
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

function describe(error: unknown, folder: string) {
  const { message } = toError(error);
  return (error as NodeJS.ErrnoException).code === 'ENOSPC'
    ? {
        problem: `The disk of ${folder} is full.`,
        remedy: 'Free some space, or move the folder to another disk.',
      }
    : {
        problem: `Boardwalk cannot write to ${folder}: ${message}.`,
        remedy:
          'Give the user that runs Boardwalk the right to write there, or choose another folder.',
      };
}
