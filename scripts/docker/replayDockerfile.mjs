import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Steps that change the image's operating system. They cannot be replayed in
 * a folder and are reported as skipped.
 */
const SYSTEM_STEP =
  /\b(apt-get|useradd|groupadd|chown)\b|\brm -rf \/(usr|opt)\b/;

/** By hard links where cp can: quick, and no step edits a file in place. */
const COPY_FLAGS = process.platform === 'linux' ? '-alf' : '-RpPf';

export function copyTree(from, to) {
  fs.mkdirSync(to, { recursive: true });
  const result = spawnSync('cp', [COPY_FLAGS, `${from}/.`, `${to}/`], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(result.stderr);
}

function copyInto(source, target, targetIsFolder) {
  const stat = fs.statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new Error(`COPY: ${source} does not exist`);
  if (stat.isDirectory()) {
    copyTree(source, target);
    return;
  }
  const to = targetIsFolder ? path.join(target, path.basename(source)) : target;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  // A new file, never a write through a hard link into an earlier stage.
  fs.rmSync(to, { force: true });
  fs.copyFileSync(source, to);
}

class StageFolder {
  constructor({ root, parent, report, beforeRun }) {
    this.root = root;
    this.report = report;
    this.beforeRun = beforeRun;
    this.env = { ...parent?.env };
    this.workdir = parent?.workdir ?? '/';
    this.metadata = { ...parent?.metadata };
    fs.mkdirSync(root, { recursive: true });
    if (parent) copyTree(parent.root, root);
  }

  /** Where an absolute or relative path of the image is on this machine. */
  locate(imagePath) {
    return path.join(this.root, path.posix.resolve(this.workdir, imagePath));
  }

  /** Our own folders of the image, wherever a text names them. */
  rebase(text) {
    return text.replaceAll(/(^|[\s"'=:])(\/srv\/)/g, `$1${this.root}$2`);
  }

  copy({ from, sources, to }, folders, context) {
    const origin = from ? folders.get(from) : undefined;
    if (from && !origin) throw new Error(`COPY --from=${from}: no such stage`);
    const many = sources.length > 1 || to.endsWith('/');
    for (const source of sources) {
      const found = origin ? origin.locate(source) : path.join(context, source);
      copyInto(found, this.locate(to), many);
    }
  }

  run(command) {
    if (SYSTEM_STEP.test(command)) {
      this.report(`skipped, changes the operating system: ${command}`);
      return;
    }
    this.beforeRun(command, this.locate('.'));
    const prefix = path.join(this.root, 'usr/local');
    const result = spawnSync('sh', ['-ec', this.rebase(command)], {
      cwd: this.locate('.'),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        // Whatever installs globally installs into the stage's folder.
        npm_config_prefix: prefix,
        PATH: `${prefix}/bin:${path.dirname(process.execPath)}:${
          process.env.PATH
        }`,
        NODE_ENV: undefined,
        ...this.environment(),
      },
    });
    if (result.status !== 0) {
      throw new Error(`RUN ${command}\n${result.stdout}\n${result.stderr}`);
    }
  }

  environment() {
    return Object.fromEntries(
      Object.entries(this.env).map(([key, value]) => [key, this.rebase(value)]),
    );
  }

  step(step, folders, context) {
    switch (step.keyword) {
      case 'COPY':
        return this.copy(step, folders, context);
      case 'RUN':
        return this.run(step.command);
      case 'ENV':
        return Object.assign(this.env, step.values);
      case 'WORKDIR':
        this.workdir = path.posix.resolve(this.workdir, step.path);
        return fs.mkdirSync(this.locate('.'), { recursive: true });
      case 'CMD':
        return Object.assign(this.metadata, { CMD: step.argv });
      default:
        return Object.assign(this.metadata, { [step.keyword]: step.value });
    }
  }
}

/**
 * Runs the steps of a Dockerfile without a Docker engine: each stage is a
 * folder, absolute paths below /srv/ are looked for in it.
 *
 * @param {{ stages: object[], context: string, target: string,
 *   report: (line: string) => void,
 *   beforeRun?: (command: string, folder: string) => void }} options
 *   stages: as parsed; context: the folder that stands for the build context;
 *   target: an empty folder for the stages, whose path goes into shell
 *   commands and so has no spaces; report: hears of each step with its seconds;
 *   beforeRun: called with each command of RUN and the folder it runs in
 * @returns {StageFolder} the last stage
 * @throws with the output of the step that failed
 */
export function replayDockerfile(options) {
  const { stages, context, target, report, beforeRun = () => {} } = options;
  const folders = new Map();
  let last;
  for (const [index, stage] of stages.entries()) {
    last = new StageFolder({
      root: path.join(target, stage.name ?? `stage-${index}`),
      parent: folders.get(stage.base),
      report,
      beforeRun,
    });
    if (stage.name) folders.set(stage.name, last);
    for (const step of stage.steps) {
      const begin = Date.now();
      last.step(step, folders, context);
      const seconds = ((Date.now() - begin) / 1000).toFixed(1);
      report(`${seconds} s  ${step.keyword} ${step.command ?? step.to ?? ''}`);
    }
  }
  return last;
}
