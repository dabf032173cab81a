import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDockerfile } from './parseDockerfile.mjs';

describe('parseDockerfile', () => {
  it('reads stages, continued lines and flags', () => {
    const stages = parseDockerfile(`
# a comment
FROM node:24 AS build
RUN one && \\
  # a comment inside
  two
FROM node:24
COPY --from=build --chown=node:node /a /b ./c/
ENV A=1 \\
    B="two words"
CMD ["node", "packages/backend"]
USER node
`);

    assert.deepEqual(stages, [
      {
        base: 'node:24',
        name: 'build',
        steps: [{ keyword: 'RUN', command: 'one && two' }],
      },
      {
        base: 'node:24',
        name: undefined,
        steps: [
          {
            keyword: 'COPY',
            from: 'build',
            sources: ['/a', '/b'],
            to: './c/',
          },
          { keyword: 'ENV', values: { A: '1', B: 'two words' } },
          { keyword: 'CMD', argv: ['node', 'packages/backend'] },
          { keyword: 'USER', value: 'node' },
        ],
      },
    ]);
  });

  it('refuses an instruction that it does not understand', () => {
    assert.throws(
      () => parseDockerfile('FROM a\nADD https://example.com/x /x'),
      /Not understood in the Dockerfile: ADD/,
    );
    assert.throws(
      () => parseDockerfile('FROM a\nRUN <<END'),
      /Not understood in the Dockerfile: RUN/,
    );
  });

  it('refuses an instruction before the first stage', () => {
    assert.throws(() => parseDockerfile('ARG A=1\nFROM a'), /before the first/);
  });
});
