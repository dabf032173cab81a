import { complianceOf } from './compliance';
import { controlsFor, type RiskAnswers } from './controls';
import { CONTROLS } from './controlTable';
import { parseParameters, type Parameters } from './parameters';
import { valuesOf } from './values';

const parametersOf = (input: object = {}) =>
  parseParameters({
    name: 'orders',
    owner: 'group:default/checkout',
    ...input,
  }).parameters as Parameters;

const valuesWith = (
  input: object = {},
  kind: RiskAnswers['kind'] = 'service',
) =>
  valuesOf({
    kind,
    template: 'node-service',
    parameters: parametersOf(input),
    provider: 'boardwalk',
    urls: { app: 'https://portal.test', backend: 'https://api.test' },
    now: new Date('2026-03-01T23:30:00Z'),
  });

const idsFor = (input: object, kind?: RiskAnswers['kind']) =>
  controlsFor(valuesWith(input, kind)).map(({ id }) => id);

describe('controlsFor', () => {
  it('gives docs what every repository has, and no more', () => {
    expect(idsFor({}, 'documentation')).toEqual([
      'code-review',
      'secret-scanning',
      'vulnerability-disclosure',
      'dependency-updates',
    ]);
  });

  it('asks more of a service on the internet', () => {
    const inside = idsFor({});
    const outside = idsFor({ risk: { exposure: 'internet' } });
    expect(outside.filter(id => !inside.includes(id))).toEqual([
      'encryption-in-transit',
      'rate-limit',
      'web-application-firewall',
    ]);
  });

  it('asks what the law asks of personal data that is stored', () => {
    expect(
      idsFor({
        risk: { dataClassification: 'personal' },
        needs: { database: true },
      }),
    ).toEqual(
      expect.arrayContaining([
        'access-review',
        'audit-log',
        'encryption-at-rest',
        'retention',
        'impact-assessment',
        'processing-record',
        'data-subject-rights',
      ]),
    );
  });

  it('says why, in the numbers that were answered', () => {
    const controls = controlsFor(
      valuesWith({
        risk: {
          retentionDays: 90,
          recoveryTimeHours: 1,
          recoveryPointHours: 0.5,
        },
        needs: { bucket: true },
      }),
    );
    const told = (id: string) => controls.find(one => one.id === id);
    expect(told('retention')).toMatchObject({
      reason: 'Data is kept for 90 days.',
      duty: expect.stringContaining('after 90 days'),
    });
    expect(told('backup')?.duty).toContain('continuous backup');
    expect(told('redundancy')?.reason).toContain('within 1 hours');
    expect(told('restore-exercise')?.duty).toContain('within 1 hours');
  });

  it('has an id and a sentence for each control', () => {
    expect(new Set(CONTROLS.map(({ id }) => id)).size).toBe(CONTROLS.length);
    for (const { id, title, means } of CONTROLS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).not.toMatch(/\.$/);
      expect(means).toMatch(/\.$/);
    }
  });
});

describe('complianceOf', () => {
  it('names where controls are, and leaves the rest to people', () => {
    const values = valuesWith({ risk: { exposure: 'internet' } });
    const document = complianceOf(
      values,
      controlsFor(values),
      path => path === 'CODEOWNERS' || path === '.gitlab-ci.yml',
    );
    expect(document.metadata).toEqual({
      name: 'orders',
      owner: 'group:default/checkout',
      template: 'template:default/node-service',
      createdOn: '2026-03-01',
    });
    const where = Object.fromEntries(
      document.controls.map(({ id, implementedIn }) => [id, implementedIn]),
    );
    expect(where).toMatchObject({
      'code-review': ['CODEOWNERS'],
      'signed-image': ['.gitlab-ci.yml'],
      'vulnerability-disclosure': [],
    });
    const duties = document.duties.map(({ control }) => control);
    expect(duties).toContain('web-application-firewall');
    // Implemented, and nothing left to do.
    expect(duties).not.toContain('secret-scanning');
    // Nothing here implements it.
    expect(duties).toContain('vulnerability-disclosure');
  });
});

describe('valuesOf', () => {
  it('derives addresses below the owning team', () => {
    expect(valuesWith()).toMatchObject({
      title: 'Orders',
      namespace: 'checkout',
      slug: 'checkout/orders',
      image: 'ghcr.io/checkout/orders',
      cloneUrl: 'https://api.test/api/git/checkout/orders.git',
      sourceUrl: 'https://portal.test/git/checkout/orders/tree/main/',
      entityRef: 'component:default/orders',
      createdOn: '2026-03-01',
      year: '2026',
      port: 8080,
    });
  });
});
