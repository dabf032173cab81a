/** Keys of the closed questions of `infra-load` 1. */
const ITEMS = 'know hold effort find tools clarity help ops frust sat'.split(
  ' ',
);
const ANSWERS = 0.85;
const COMMENTS = 0.2;

/** The same row of numbers for the same seed: at least 0, below 1. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * A company of departments, areas and teams, in which only teams have people of
 * their own.
 *
 * @param {{ people: number, groups: number }} size
 */
export function createOrganisation({ people, groups: count }) {
  const departments = Math.max(1, Math.round(count / 100));
  const areas = Math.max(1, Math.round(count / 11) - departments);
  const teams = count - 1 - departments - areas;
  const name = (kind, n) => `group:default/bench-${count}-${kind}-${n}`;
  const groups = [{ ref: name('company', 0), parent: null, invited: people }];
  const index = new Map();
  const add = (ref, parent) => {
    const group = { ref, parent, invited: 0 };
    index.set(ref, group);
    groups.push(group);
  };
  for (let n = 0; n < departments; n++)
    add(name('department', n), name('company', 0));
  for (let n = 0; n < areas; n++)
    add(name('area', n), name('department', n % departments));
  for (let n = 0; n < teams; n++) add(name('team', n), name('area', n % areas));
  const members = Array.from({ length: people }, (_, n) => {
    const team = name('team', n % teams);
    for (let ref = team; index.has(ref); ref = index.get(ref).parent)
      index.get(ref).invited += 1;
    return { user: `user:default/bench-${count}-${n}`, team };
  });
  return { groups, members };
}

/**
 * What the people of a wave sent.
 *
 * @param {ReturnType<typeof createOrganisation>} organisation
 * @param {number} seed
 */
export function createAnswers({ members }, seed) {
  const random = createRandom(seed);
  const responses = [];
  const comments = [];
  for (const { user, team } of members) {
    if (random() > ANSWERS) continue;
    const mood = random() * 2;
    responses.push({
      user,
      team,
      answers: JSON.stringify(
        Object.fromEntries(
          ITEMS.map(key => [key, 1 + Math.floor(mood + random() * 3)]),
        ),
      ),
    });
    if (random() < COMMENTS)
      comments.push({ team, body: `Fewer steps, as number ${random()} says` });
  }
  return { responses, comments };
}
