import { parseParameters } from './parameters';

const given = { name: 'orders', owner: 'group:default/checkout' };

const problemsOf = (input: unknown) =>
  Object.fromEntries(
    parseParameters(input).problems.map(({ field, message }) => [
      field,
      message,
    ]),
  );

describe('parseParameters', () => {
  it('fills in all but name and owner', () => {
    expect(parseParameters(given)).toEqual({
      problems: [],
      parameters: {
        ...given,
        description: '',
        system: '',
        risk: {
          dataClassification: 'internal',
          exposure: 'internal',
          retentionDays: 30,
          recoveryTimeHours: 8,
          recoveryPointHours: 24,
        },
        needs: { database: false, cache: false, queue: false, bucket: false },
        delivery: { tool: 'argocd', ci: 'github', registry: '' },
        repository: { host: 'boardwalk', path: '' },
      },
    });
  });

  it('reads references in every spelling as one', () => {
    expect(
      parseParameters({ ...given, owner: 'Checkout', system: 'Shop' })
        .parameters,
    ).toMatchObject({
      owner: 'group:default/checkout',
      system: 'system:default/shop',
    });
  });

  it('tells all problems at once, by field', () => {
    expect(
      problemsOf({
        name: 'Bad_Name',
        description: 'two\nlines',
        system: 'api:default/orders',
        risk: { dataClassification: 'secret', retentionDays: 1.5, extra: 1 },
        needs: { database: 'yes' },
        delivery: { registry: 'https://ghcr.io/x' },
        repository: { path: '../other' },
      }),
    ).toEqual({
      name: expect.stringContaining('small letters'),
      owner: 'Choose the owning team.',
      description: expect.stringContaining('line breaks'),
      system: expect.stringContaining('Name a system'),
      'risk.dataClassification':
        'Choose one of public, internal, confidential, personal.',
      'risk.retentionDays': 'Give a whole number of days.',
      risk: 'Remove extra; there is no such answer.',
      'needs.database': 'Answer true or false.',
      'delivery.registry': expect.stringContaining('small letters'),
      'repository.path': expect.stringContaining('organisation'),
    });
  });

  it.each([
    ['a', /at least 2/],
    ['1orders', /begin with a letter/],
    ['orders-', /end with a letter/],
    ['or--ders', /one hyphen/],
    ['../orders', /small letters/],
    ['orders\u0000', /small letters/],
    ['default', /another name/],
    ['${{ secrets.token }}', /small letters/],
    ['x'.repeat(51), /50 characters/],
  ])('refuses the name %j', (name, message) => {
    expect(problemsOf({ ...given, name }).name).toMatch(message);
  });

  it('takes template syntax and YAML in a description as text', () => {
    const description = '${{ parameters }} {{ x }} {% raw %} "a": - b # c';
    expect(parseParameters({ ...given, description })).toMatchObject({
      problems: [],
      parameters: { description },
    });
  });

  it('refuses very long texts without going through them again and again', () => {
    // A pattern that tries them from each character on would need hours.
    const long = 'a'.repeat(1_000_000);
    expect(
      Object.keys(
        problemsOf({
          name: long,
          owner: long,
          description: long,
          system: long,
          delivery: { registry: long },
          repository: { host: long, path: long },
        }),
      ),
    ).toHaveLength(7);
  });

  it.each([undefined, null, 'text', 7, []])('reads %j as no answers', input => {
    expect(problemsOf(input)).toEqual({
      name: 'Fill this in.',
      owner: 'Choose the owning team.',
    });
  });

  it('does not read what is inherited', () => {
    expect(
      problemsOf(JSON.parse('{"__proto__": {"name": "orders"}}')).name,
    ).toBe('Fill this in.');
  });
});
