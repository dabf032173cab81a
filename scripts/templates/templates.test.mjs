import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkFixture, templateProblems } from './check.mjs';
import { createDryRun } from './dryRun.mjs';
import { cannotRun, runProject } from './project.mjs';
import { readTemplate, templateNames } from './templates.mjs';

/** The case of each template whose own tests run, too. The others differ in few lines. */
const RUN = {
  'node-service': 'everything',
  'react-app': 'shortest',
  'documentation-site': 'shortest',
};
const reason = await cannotRun();

describe('templates', () => {
  /** @type {Awaited<ReturnType<typeof createDryRun>>} */
  let dryRun;
  before(async () => {
    dryRun = await createDryRun();
  });
  after(() => dryRun?.close());

  for (const template of templateNames().map(readTemplate)) {
    it(`${template.name}: is a template, and its steps fit the actions`, async () => {
      assert.deepEqual(await templateProblems(dryRun, template.entity), []);
    });

    for (const fixture of template.fixtures) {
      it(`${template.name}: ${fixture.name} is right, and as before`, async () => {
        const { problems, output } = await checkFixture(
          dryRun,
          template,
          fixture,
        );
        assert.deepEqual(problems, []);
        // The page after creation shows what it names.
        assert.equal(output.summary.name, fixture.parameters.name);
        assert.match(output.summary.cloneUrl, /^https:.*\.git$/);
      });
    }

    it(
      `${template.name}: what it yields passes its own tests`,
      { skip: reason, timeout: 10 * 60_000 },
      async () => {
        const fixture = template.fixtures.find(
          ({ name }) => name === RUN[template.name],
        );
        const { tree } = await checkFixture(dryRun, template, fixture);
        await runProject(tree, [['test']]);
      },
    );
  }
});
