import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export const TEAMS = 100;
export const SERVICES = 1_000;
/** Entities of the catalog, without those of kind Location. */
export const ENTITIES = TEAMS + SERVICES;

export const serviceRef = n => `component:default/service-${n}`;
export const teamRef = n => `group:default/team-${n}`;

const entity = (kind, name, spec) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

/** Each team with its services, as entities of the catalog. */
export function createOrganisation() {
  return Array.from({ length: TEAMS }, (_, team) => [
    entity('Group', `team-${team}`, { type: 'team', children: [] }),
    ...Array.from({ length: SERVICES / TEAMS }, (__, index) =>
      entity('Component', `service-${team + index * TEAMS}`, {
        type: 'service',
        lifecycle: 'production',
        owner: `group:default/team-${team}`,
      }),
    ),
  ]);
}

/** @param {string} folder */
export function writeOrganisation(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [team, entities] of createOrganisation().entries()) {
    writeFileSync(
      join(folder, `team-${team}.yaml`),
      entities.map(item => stringify(item)).join('---\n'),
    );
  }
}
