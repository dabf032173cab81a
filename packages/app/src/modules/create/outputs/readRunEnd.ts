import type { ScaffolderApi } from '@backstage/plugin-scaffolder-common';

/** The log of an ended run comes at once; later than this it will not come. */
const LIMIT_MS = 5_000;

/** Written by the runner around each step. */
const FRAME = /^(Beginning step|Finished step|Skipping step) /;

/** The logger puts the level before a line, and what it knows about it after. */
const PREFIX = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z\s+)?(?:info|warn|error|debug):\s*/;
const SUFFIX = /\s*\{"timestamp":.*\}$/;

// The logger colours its lines for terminals.
// eslint-disable-next-line no-control-regex -- the escape character begins a colour
const COLOURS = /\u001b\[\d+(?:;\d+)*m/g;

/** A line of a log as people read it. */
const plainLine = (line: string): string =>
  line.replace(COLOURS, '').replace(PREFIX, '').replace(SUFFIX, '').trim();

/** What the log of an ended run tells of its end. */
export interface RunEnd {
  /** Whether somebody stopped it; the scaffolder counts it among the failed ones. */
  cancelled: boolean;
  /** What the step that cleans up said, without frames. */
  cleanup: string[];
}

/** Reads how a run ended; `stepId` names the step that cleans up. */
export function readRunEnd(
  scaffolder: ScaffolderApi,
  taskId: string,
  stepId: string | undefined,
): Promise<RunEnd> {
  return new Promise(resolve => {
    const lines: string[] = [];
    let cancelled = false;
    let stop = () => {};
    const finish = () => {
      stop();
      // What a cancelled run says after that is only that no further step was taken.
      resolve({ cancelled, cleanup: cancelled ? [] : lines });
    };
    const timer = setTimeout(finish, LIMIT_MS);
    const subscription = scaffolder.streamLogs({ taskId }).subscribe({
      next: ({ type, body }) => {
        if (type === 'completion') {
          // The subscription may not be there yet.
          setTimeout(finish);
          return;
        }
        if (body.status === 'cancelled') cancelled = true;
        const line = plainLine(body.message ?? '');
        if (stepId && body.stepId === stepId && line && !FRAME.test(line))
          lines.push(line);
      },
      error: () => setTimeout(finish),
      complete: () => setTimeout(finish),
    });
    stop = () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  });
}
