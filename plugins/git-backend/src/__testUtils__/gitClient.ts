import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';

export interface GitRun {
  code: number | null;
  output: string;
}

/** An ordinary git client in a folder of its own. */
export async function createGitClient() {
  const home = await mkdtemp(path.join(tmpdir(), 'git-client-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.com',
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.com',
    LC_ALL: 'C',
  };
  const start = (args: string[], cwd = home) =>
    spawn('git', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const tryGit = (args: string[], cwd = home): Promise<GitRun> =>
    new Promise((resolve, reject) => {
      const child = start(args, cwd);
      let output = '';
      child.stdout.on('data', chunk => (output += chunk));
      child.stderr.on('data', chunk => (output += chunk));
      child.on('error', reject);
      child.on('close', code => resolve({ code, output }));
    });
  const git = async (args: string[], cwd = home): Promise<string> => {
    const { code, output } = await tryGit(args, cwd);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output.trim();
  };
  return {
    home,
    start,
    tryGit,
    git,
    /** A working copy with one commit on main, and `origin`. */
    begin: async (
      name: string,
      url: string,
      files: Record<string, string | Buffer> = { 'README.md': '# Shop\n' },
    ): Promise<string> => {
      const folder = path.join(home, name);
      await git(['init', '--quiet', '--initial-branch=main', folder]);
      await git(['remote', 'add', 'origin', url], folder);
      for (const [file, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        await writeFile(path.join(folder, file), content);
      }
      await git(['add', '--all'], folder);
      await git(['commit', '--quiet', '--message=First'], folder);
      return folder;
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

export type GitClient = Awaited<ReturnType<typeof createGitClient>>;
