import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ofKind, references } from './demo.mjs';

const groups = new Map(ofKind('Group').map(group => [group.ref, group]));
const users = ofKind('User');

const parentOf = ref =>
  references(groups.get(ref).entity).find(([field]) => field === 'parent')?.[1];

const pathToRoot = ref => {
  const parent = parentOf(ref);
  return parent ? [ref, ...pathToRoot(parent)] : [ref];
};

const members = ref =>
  users.filter(({ entity }) =>
    references(entity).some(([, group]) => group === ref),
  );

const teams = [...groups.keys()].filter(
  ref => groups.get(ref).entity.spec.type === 'team',
);

test('departments, areas and teams hang below one root', () => {
  for (const ref of teams) {
    const types = pathToRoot(ref).map(at => groups.get(at).entity.spec.type);
    assert.deepEqual(
      types,
      ['team', 'area', 'department', 'organization'],
      ref,
    );
    assert.equal(pathToRoot(ref).at(-1), 'group:default/tidewater');
  }
});

test('children and parents of groups tell the same story', () => {
  for (const [ref, { entity }] of groups) {
    const listed = references(entity)
      .filter(([field]) => field === 'children')
      .map(([, child]) => child);
    const actual = [...groups.keys()].filter(child => parentOf(child) === ref);
    assert.deepEqual(listed.sort(), actual.sort(), ref);
  }
});

test('about ninety people, each in exactly one leaf team', () => {
  assert.ok(users.length >= 85 && users.length <= 95, `${users.length} people`);
  for (const { entity, ref } of users) {
    const of = references(entity).map(([, group]) => group);
    assert.equal(of.length, 1, ref);
    assert.ok(teams.includes(of[0]), ref);
    assert.ok(entity.metadata.annotations['boardwalk.dev/title'], ref);
    assert.match(entity.spec.profile.email, /@tidewater\.example$/);
  }
});

test('teams have 7 to 12 members, two of them 3 or 4', () => {
  const sizes = teams.map(ref => [ref, members(ref).length]);
  const small = sizes.filter(([, size]) => size < 7);
  assert.equal(small.length, 2, JSON.stringify(small));
  for (const [ref, size] of small) assert.ok(size === 3 || size === 4, ref);
  for (const [ref, size] of sizes) assert.ok(size <= 12, ref);
});

test('every team has one lead', () => {
  for (const ref of teams) {
    const leads = members(ref).filter(
      ({ entity }) =>
        entity.metadata.annotations['boardwalk.dev/title'] === 'Team lead',
    );
    assert.equal(leads.length, 1, ref);
  }
});

test('the three personas are in teams of eight or more', () => {
  const personas = users
    .map(({ ref, entity }) => [
      entity.metadata.annotations['boardwalk.dev/persona'],
      ref,
      references(entity)[0][1],
    ])
    .filter(([persona]) => persona)
    .sort();
  assert.deepEqual(personas, [
    [
      'application-developer',
      'user:default/maya.okafor',
      'group:default/checkout',
    ],
    [
      'platform-engineer',
      'user:default/priya.raman',
      'group:default/platform-engineering',
    ],
    ['team-lead', 'user:default/jonas.lindqvist', 'group:default/checkout'],
  ]);
  for (const [, , group] of personas) assert.ok(members(group).length >= 8);
});

test('the README names each team with its size', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const ref of teams) {
    const name = ref.split('/')[1];
    assert.match(
      readme,
      new RegExp(`\\| \`${name}\` +\\| +${members(ref).length} \\|`),
    );
  }
  assert.ok(readme.includes(`${users.length} people`));
});
