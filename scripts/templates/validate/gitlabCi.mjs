/**
 * Checks of our own for `.gitlab-ci.yml`, as no package brings GitLab's schema: known
 * keys, stages, and that jobs which others name are there.
 */
const GLOBAL = new Set([
  'include',
  'stages',
  'workflow',
  'variables',
  'default',
]);
const JOB = new Set([
  'stage',
  'extends',
  'image',
  'services',
  'variables',
  'cache',
  'before_script',
  'script',
  'after_script',
  'artifacts',
  'needs',
  'rules',
  'environment',
  'resource_group',
  'interruptible',
  'id_tokens',
]);

const listOf = value => (value === undefined ? [] : [value].flat());

/**
 * @param {any} pipeline
 * @param {any[]} included what its includes hold
 * @returns {string[]}
 */
export function validateGitlabCi(pipeline, included = []) {
  const all = Object.assign({}, ...included, pipeline);
  const jobs = Object.entries(all).filter(([name]) => !GLOBAL.has(name));
  return jobs.flatMap(([name, job]) => [
    ...Object.keys(job)
      .filter(key => !JOB.has(key))
      .map(key => `${name}: do we know the key ${key}?`),
    ...listOf(job.extends)
      .filter(base => !all[base])
      .map(base => `${name}: extends ${base}, which is not there`),
    ...listOf(job.needs)
      .filter(needed => !all[needed])
      .map(needed => `${name}: needs ${needed}, which is not there`),
    ...(name.startsWith('.')
      ? []
      : problemsOfJob(name, resolve(job, all), all)),
  ]);
}

/** A job with all that it extends; later ones win. */
function resolve(job, all) {
  const bases = listOf(job.extends).map(name => resolve(all[name] ?? {}, all));
  return Object.assign({}, ...bases, job);
}

function problemsOfJob(name, job, all) {
  const problems = [];
  if (!listOf(job.script).every(line => typeof line === 'string'))
    problems.push(`${name}: a line of its script is no text`);
  if (!job.script) problems.push(`${name}: has no script`);
  if (!all.stages.includes(job.stage)) {
    problems.push(`${name}: its stage ${job.stage} is not among the stages`);
  }
  const stageOf = each =>
    all.stages.indexOf(resolve(all[each] ?? {}, all).stage);
  for (const needed of listOf(job.needs)) {
    if (stageOf(needed) > all.stages.indexOf(job.stage))
      problems.push(`${name}: needs ${needed} of a later stage`);
  }
  return problems;
}
