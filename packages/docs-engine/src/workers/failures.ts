import { DocsBuildError } from '../problems';
import type { WorkerFailure } from './protocol';

export function toFailure(error: unknown): WorkerFailure {
  if (error instanceof DocsBuildError) {
    return {
      message: error.message,
      isBuildError: true,
      file: error.file,
      line: error.line,
    };
  }
  return error instanceof Error
    ? { message: error.message, stack: error.stack, isBuildError: false }
    : { message: String(error), isBuildError: false };
}

export function fromFailure(failure: WorkerFailure): Error {
  if (!failure.isBuildError) {
    const error = new Error(failure.message);
    error.stack = failure.stack ?? error.stack;
    return error;
  }
  const error = new DocsBuildError(failure.message);
  return Object.assign(error, { file: failure.file, line: failure.line });
}

/** What a worker died of. */
export function readWorkerError(error: unknown, maxMemoryMb: number): Error {
  const { code } = error as { code?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new DocsBuildError(
      `The docs needed more than ${maxMemoryMb} MB of memory to build`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
