import { Problem } from '../problem.mjs';
import { lastLines } from '../system/logFile.mjs';
import { problemsWithCauses } from './backendLog.mjs';

/**
 * @param {{ port: number }} address
 * @returns {Problem}
 */
export function portTaken({ port }) {
  return new Problem(`Port ${port} is taken by another program.`, {
    advice: `End that program, or choose another port: \`PORT=${
      port + 1
    } npm start\`.`,
  });
}

/** Causes that a person can act on, by what the backend writes about them. */
const known = [
  {
    pattern: /EADDRINUSE/,
    what: 'The port was taken by another program meanwhile.',
    advice: 'End that program, or choose another port with PORT.',
  },
  {
    pattern: /ENOSPC|No space left on device/,
    what: 'The disk is full.',
    advice: 'Free some space, then run the same command again.',
  },
  {
    pattern: /[Mm]igration table is already locked|MigrationLocked/,
    what: 'A database migration is marked as running, most likely by a backend that was killed.',
    advice:
      'Make sure that no other Boardwalk uses this database, then run `update knex_migrations_lock set is_locked = 0` in the schema of the plugin named below.',
  },
  {
    pattern: /permission denied for (database|schema)/,
    what: 'The database user lacks a right.',
    advice:
      'Let it create schemas: `grant create on database <name> to <user>`.',
  },
];

/**
 * @param {string} what one sentence
 * @param {string} log of the backend
 * @returns {Problem} with the cause, when the log tells it
 */
export function backendProblem(what, log) {
  const lines = lastLines(log, 200);
  const cause = known.find(({ pattern }) =>
    lines.some(line => pattern.test(line)),
  );
  const problems = problemsWithCauses(lines);
  const tail = problems.length ? problems : lines.slice(-10);
  return new Problem(cause ? `${what} ${cause.what}` : what, {
    advice:
      cause?.advice ??
      'The lines below and the log say why; `npm run doctor` checks the set-up.',
    tail: [...new Set(tail)].slice(-8),
    log,
  });
}
