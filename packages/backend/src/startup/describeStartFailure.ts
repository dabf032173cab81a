import { isError, toError } from '@backstage/errors';
import { StartupProblemsError } from './StartupProblemsError';

/**
 * What to print when the backend did not start. Known causes are told without
 * a stack trace, as they are nothing that a developer would have to look up.
 */
export function describeStartFailure(error: unknown): string {
  if (error instanceof StartupProblemsError) {
    return error.message;
  }
  if (isError(error) && error.code === 'EADDRINUSE') {
    return `Boardwalk does not start: port ${String(
      error.port,
    )} is taken by another program.\nStop that program, or choose another port: PORT=7008 npm start`;
  }
  const { name, message, stack } = toError(error);
  // Lists the plugins that failed, each with its reason.
  if (name === 'BackendStartupError') {
    return message;
  }
  return stack ?? message;
}
