import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseDockerfile } from './parseDockerfile.mjs';
import { replayDockerfile } from './replayDockerfile.mjs';

describe('replayDockerfile', () => {
  let folder;
  let lines;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'replay-docker-'));
    lines = [];
    fs.mkdirSync(path.join(folder, 'context/src'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'context/package.json'), '{}');
    fs.writeFileSync(path.join(folder, 'context/src/a.txt'), 'from source');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const replay = dockerfile =>
    replayDockerfile({
      stages: parseDockerfile(dockerfile),
      context: path.join(folder, 'context'),
      target: path.join(folder, 'stages'),
      report: line => lines.push(line),
    });

  it('copies, runs and carries files from stage to stage', () => {
    const image = replay(`
FROM node AS base
WORKDIR /srv/app
FROM base AS build
ENV OUT=/srv/out
COPY package.json src ./
RUN mkdir "$OUT" && cp a.txt /srv/out/built.txt
FROM base
COPY --from=build /srv/out ./
COPY package.json manifest.json
CMD ["node", "."]
`);

    assert.equal(image.workdir, '/srv/app');
    assert.deepEqual(image.metadata, { CMD: ['node', '.'] });
    assert.deepEqual(fs.readdirSync(image.locate('.')).sort(), [
      'built.txt',
      'manifest.json',
    ]);
    assert.equal(
      fs.readFileSync(image.locate('built.txt'), 'utf8'),
      'from source',
    );
  });

  it('leaves an earlier stage alone when a later one replaces its file', () => {
    replay(`
FROM node AS one
WORKDIR /srv/app
RUN echo one > file.txt
FROM one AS two
COPY src/a.txt file.txt
`);

    const first = path.join(folder, 'stages/one/srv/app/file.txt');
    assert.equal(fs.readFileSync(first, 'utf8'), 'one\n');
  });

  it('says which steps it skips', () => {
    replay('FROM node\nRUN apt-get install --yes git');

    assert.match(lines.join('\n'), /skipped, .*apt-get install --yes git/);
  });

  it('fails with the output of a failing step', () => {
    assert.throws(
      () => replay('FROM node\nWORKDIR /srv\nRUN echo out of luck && false'),
      /RUN echo out of luck && false\nout of luck/,
    );
  });

  it('fails when a file to copy is not there', () => {
    assert.throws(
      () => replay('FROM node\nWORKDIR /srv\nCOPY missing.txt ./'),
      /missing\.txt does not exist/,
    );
  });
});
