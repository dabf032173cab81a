import { useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { useEffect, useState } from 'react';
import { readRunEnd } from './readRunEnd';

const EVERY_MS = 2_000;

/** The action that takes back what a failed run made. */
const CLEANUP_ACTION = 'boardwalk:cleanup';

/** How a run ended that made nothing of use. */
export interface FailedRun {
  status: 'failed' | 'cancelled';
  /** What the clean-up said; empty when it did not run. */
  cleanup: string[];
}

const cleanupStep = (task: ScaffolderTask) =>
  task.spec.steps.find(({ action }) => action === CLEANUP_ACTION)?.id;

/**
 * Watches a run until it ends, for as long as it has no output. It asks instead of
 * listening: the page listens already, and browsers keep few connections.
 *
 * @param taskId - Undefined once there is nothing to watch.
 */
export function useFailedRun(
  taskId: string | undefined,
): FailedRun | undefined {
  const scaffolder = useApi(scaffolderApiRef);
  const [run, setRun] = useState<FailedRun>();

  useEffect(() => {
    setRun(undefined);
    if (!taskId) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;

    const look = async () => {
      const task = await scaffolder.getTask(taskId).catch(() => undefined);
      if (stopped) return;
      if (task?.status === 'completed') return;
      if (task?.status === 'failed' || task?.status === 'cancelled') {
        const { cancelled, cleanup } = await readRunEnd(
          scaffolder,
          taskId,
          cleanupStep(task),
        );
        if (!stopped)
          setRun({ status: cancelled ? 'cancelled' : task.status, cleanup });
        return;
      }
      timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [scaffolder, taskId]);

  return run;
}
