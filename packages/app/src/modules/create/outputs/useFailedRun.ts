import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { goldenPathApiRef, type RunResource } from '../api/GoldenPathApi';

const EVERY_MS = 2_000;

/** How a run ended that made nothing of use. */
export interface FailedRun {
  status: 'failed' | 'cancelled';
  /** What it had made. */
  items: RunResource[];
}

const isOpen = ({ state }: RunResource) =>
  state === 'making' || state === 'made';

/**
 * Watches a run until it has ended and been cleaned up, for as long as it has no
 * output. It asks instead of listening: the page listens already, and browsers keep
 * few connections.
 *
 * @param taskId - Undefined once there is nothing to watch.
 */
export function useFailedRun(
  taskId: string | undefined,
): FailedRun | undefined {
  const api = useApi(goldenPathApiRef);
  const [run, setRun] = useState<FailedRun>();

  useEffect(() => {
    setRun(undefined);
    if (!taskId) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;

    const look = async () => {
      const found = await api.getRun(taskId).catch(() => undefined);
      if (stopped || found?.status === 'completed') return;
      if (found?.status === 'failed' || found?.status === 'cancelled') {
        const { cancelled, items } = found;
        setRun({ status: cancelled ? 'cancelled' : 'failed', items });
        if (!items.some(isOpen)) return;
      }
      timer = setTimeout(look, EVERY_MS);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [api, taskId]);

  return run;
}
