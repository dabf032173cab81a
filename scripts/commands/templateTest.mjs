import { checkFixture, templateProblems } from '../templates/check.mjs';
import { createDryRun } from '../templates/dryRun.mjs';
import { cannotRun, runProject } from '../templates/project.mjs';
import { readTemplate, templateNames } from '../templates/templates.mjs';
import { Problem } from '../lib/problem.mjs';

/** What `--run` does in each project that is produced. */
const COMMANDS = [
  ['run', 'check'],
  ['run', '--if-present', 'build'],
];

const USAGE =
  'npm run template:test -- [NAME…] [--update] [--run]: --update takes what is rendered as the golden trees, --run runs the checks of the produced projects';

/**
 * Renders templates with their fixtures, checks what comes out, and compares it with
 * the golden trees.
 * @type {import('./table.mjs').Command}
 */
export const templateTest = async ({ steps, args }) => {
  const flags = args.filter(arg => arg.startsWith('-'));
  const named = args.filter(arg => !arg.startsWith('-'));
  const all = templateNames();
  const unknown = [
    ...flags.filter(flag => !['--update', '--run'].includes(flag)),
    ...named.filter(name => !all.includes(name)),
  ];
  if (unknown.length > 0) {
    throw new Problem(`There is no ${unknown.join(', ')}.`, {
      advice: `${USAGE}. Templates: ${all.join(', ')}.`,
    });
  }
  const reason = flags.includes('--run') ? await cannotRun() : undefined;
  if (reason) throw new Problem(`Projects cannot be run: ${reason}.`);

  const dryRun = await createDryRun();
  let wrong = 0;
  const tell = (title, problems) => {
    steps.note(`${problems.length ? '✗' : '✓'} ${title}`);
    for (const problem of problems) steps.note(`    ${problem}`);
    wrong += problems.length;
  };
  try {
    for (const template of (named.length ? named : all).map(readTemplate)) {
      tell(
        `${template.name}: template.yaml`,
        await templateProblems(dryRun, template.entity),
      );
      for (const fixture of template.fixtures) {
        const title = `${template.name}: ${fixture.name}`;
        const { tree, problems } = await checkFixture(
          dryRun,
          template,
          fixture,
          { update: flags.includes('--update') },
        ).catch(error => ({ problems: [error.message] }));
        tell(title, problems);
        if (!tree || !flags.includes('--run')) continue;
        await runProject(tree, COMMANDS).then(
          () => tell(`${title}: its own checks`, []),
          error => tell(`${title}: its own checks`, [error.message]),
        );
      }
    }
  } finally {
    dryRun.close();
  }
  return wrong === 0 ? 0 : 1;
};
