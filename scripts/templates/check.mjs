import Ajv from 'ajv';
import { differences, readTree, replaceTree } from './golden.mjs';
import { templatesPath } from './templates.mjs';
import { validateTree } from './validate/index.mjs';

/** @param {string} template @param {string} fixture */
export const goldenPath = (template, fixture) =>
  templatesPath(template, '__golden__', fixture);

/**
 * Steps whose action there is none of, or whose inputs are not those that it takes.
 *
 * @param {any} entity of a template
 * @param {Map<string, any>} actions by id
 * @returns {string[]}
 */
function stepProblems(entity, actions) {
  return entity.spec.steps.flatMap(({ id, action, input = {} }) => {
    const found = actions.get(action);
    if (!found) return [`step ${id}: there is no action ${action}`];
    const { properties = {}, required = [] } = found.schema?.input ?? {};
    return [
      ...Object.keys(input)
        .filter(key => !(key in properties))
        .map(key => `step ${id}: ${action} takes no ${key}`),
      ...required
        .filter(key => !(key in input))
        .map(key => `step ${id}: ${action} needs ${key}`),
    ];
  });
}

/**
 * What the scaffolder would refuse of a template: its form, its questions, its steps.
 *
 * @param {Awaited<ReturnType<typeof import('./dryRun.mjs').createDryRun>>} dryRun
 * @param {any} entity
 * @returns {Promise<string[]>}
 */
export async function templateProblems({ isTemplate, actions }, entity) {
  try {
    if (!(await isTemplate(entity))) return ['is no template'];
    // Fields of forms, such as ui:field, are none of JSON Schema.
    const ajv = new Ajv({ strict: false });
    for (const page of [entity.spec.parameters].flat()) ajv.compile(page);
  } catch (error) {
    return [error.message];
  }
  return stepProblems(entity, actions);
}

/**
 * Renders a fixture, and compares it with what is right and with what was before.
 *
 * @param {{ render: Function }} dryRun
 * @param {{ name: string, folder: string, entity: any }} template
 * @param {{ name: string, parameters: object }} fixture
 * @param {{ update?: boolean }} [options] update: take what is rendered as the golden tree
 * @returns {Promise<{ tree: import('./golden.mjs').Tree, output: any, problems: string[] }>}
 */
export async function checkFixture(dryRun, template, fixture, { update } = {}) {
  const { files: tree, output } = await dryRun.render(
    template.entity,
    template.folder,
    fixture.parameters,
  );
  const golden = goldenPath(template.name, fixture.name);
  if (update) replaceTree(golden, tree);
  const problems = await validateTree(tree);
  return {
    tree,
    output,
    problems: [
      ...problems,
      ...differences(readTree(golden), tree).map(
        line => `differs from its golden tree: ${line}`,
      ),
    ],
  };
}
