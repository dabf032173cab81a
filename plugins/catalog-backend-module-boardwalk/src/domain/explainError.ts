import { ProblemKind } from './problem';

export interface Explanation {
  kind: ProblemKind;
  reason: string;
  line?: number;
}

/** The name of our size errors; see `processors/TooLargeError`. */
export const TOO_LARGE_ERROR = 'TooLargeError';

interface SerializedError {
  name: string;
  message: string;
  cause?: unknown;
}

const isError = (value: unknown): value is SerializedError =>
  typeof value === 'object' &&
  value !== null &&
  'message' in value &&
  typeof value.message === 'string';

/** `YAML error at <location>, YAMLParseError: <what> at line 3, column 5:\n\n<source>` */
const YAML_ERROR =
  /^(?:YAML error|Failed to parse YAML) at .+?, (?:\w+: )?([^]*?)(?: at line (\d+), column \d+)?(?::?\n[^]*)?$/;

const UNREACHABLE =
  /^Unable to read |could not be read|does not exist$|No processor was able to handle reading/;

const NOT_ALLOWED_KIND =
  /^Entity (\S+) at .+ is not of an allowed kind for that location$/;

/** Names that the catalog's checks of an entity throw. */
const VALIDATION_NAMES = new Set(['InputError', 'TypeError', 'ConflictError']);

/**
 * Turns an error that the catalog stored into a kind and a sentence. The
 * catalog wraps errors in the names of its processors; the innermost one is
 * what the author of a file can act on.
 */
export function explainError(error: unknown): Explanation {
  if (!isError(error)) {
    return { kind: 'other', reason: 'Unknown error' };
  }
  const root = innermost(error);
  if (root.name === TOO_LARGE_ERROR) {
    return { kind: 'too-large', reason: root.message };
  }
  const yaml = YAML_ERROR.exec(root.message);
  if (yaml) {
    const line = yaml[2] ? Number(yaml[2]) : undefined;
    return { kind: 'yaml', reason: `Not valid YAML: ${yaml[1]}`, line };
  }
  const notAllowed = NOT_ALLOWED_KIND.exec(root.message);
  if (notAllowed) {
    return {
      kind: 'validation',
      reason: `${notAllowed[1]} is of a kind that may not come from this location; see catalog.rules`,
    };
  }
  if (root.name === 'NotFoundError' || UNREACHABLE.test(root.message)) {
    return { kind: 'unreachable', reason: root.message };
  }
  const isValidation =
    VALIDATION_NAMES.has(root.name) || VALIDATION_NAMES.has(error.name);
  return { kind: isValidation ? 'validation' : 'other', reason: root.message };
}

function innermost(error: SerializedError): SerializedError {
  return isError(error.cause) ? innermost(error.cause) : error;
}
