/**
 * Reads the part of the Dockerfile language that our own Dockerfile uses.
 * Anything else is an error: a step that is not understood must not pass as
 * a step that works.
 */

const METADATA = new Set([
  'ARG',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
]);

/** Joins continued lines and drops comments and empty lines. */
function logicalLines(text) {
  const lines = [];
  let open = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.endsWith('\\')) {
      open += `${line.slice(0, -1).trim()} `;
    } else {
      lines.push(open + line);
      open = '';
    }
  }
  return lines;
}

/** Splits leading `--flag=value` words from the rest of an instruction. */
function splitFlags(rest) {
  const flags = {};
  let remaining = rest;
  for (;;) {
    const match = /^--([a-z-]+)=(\S+)\s+/.exec(remaining);
    if (!match) return { flags, remaining };
    flags[match[1]] = match[2];
    remaining = remaining.slice(match[0].length);
  }
}

function parseCopy(rest) {
  const { flags, remaining } = splitFlags(rest);
  const paths = remaining.split(/\s+/);
  if (paths.length < 2) throw new Error(`COPY needs two paths: ${rest}`);
  return { from: flags.from, sources: paths.slice(0, -1), to: paths.at(-1) };
}

function parseEnv(rest) {
  const values = {};
  for (const [, name, bare, quoted] of rest.matchAll(
    /([A-Z_][A-Z0-9_]*)=(?:"([^"]*)"|(\S*))/g,
  )) {
    values[name] = bare ?? quoted;
  }
  return values;
}

function parseInstruction(keyword, rest) {
  if (keyword === 'COPY') return { keyword, ...parseCopy(rest) };
  if (keyword === 'ENV') return { keyword, values: parseEnv(rest) };
  if (keyword === 'CMD') return { keyword, argv: JSON.parse(rest) };
  if (keyword === 'RUN' && !rest.includes('<<')) {
    return { keyword, command: splitFlags(rest).remaining };
  }
  if (keyword === 'WORKDIR') return { keyword, path: rest };
  if (METADATA.has(keyword)) return { keyword, value: rest };
  throw new Error(`Not understood in the Dockerfile: ${keyword} ${rest}`);
}

/**
 * @param {string} text the Dockerfile
 * @returns {{ name?: string, base: string, steps: object[] }[]} its stages
 * @throws when an instruction is not one of those above
 */
export function parseDockerfile(text) {
  const stages = [];
  for (const line of logicalLines(text)) {
    const space = line.indexOf(' ');
    const keyword = line.slice(0, space).toUpperCase();
    const rest = line.slice(space + 1).trim();
    if (keyword === 'FROM') {
      const [base, as, name] = rest.split(/\s+/);
      stages.push({ base, name: as ? name : undefined, steps: [] });
    } else if (stages.length === 0) {
      throw new Error(`Not understood before the first FROM: ${line}`);
    } else {
      stages.at(-1).steps.push(parseInstruction(keyword, rest));
    }
  }
  return stages;
}
