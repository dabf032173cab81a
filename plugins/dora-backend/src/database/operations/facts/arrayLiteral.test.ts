import { TestDatabases } from '@backstage/backend-test-utils';
import { arrayLiteral } from './arrayLiteral';

describe('arrayLiteral', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('is read back as it was, by PostgreSQL', async () => {
    const knex = await databases.init('POSTGRES_18');
    const text = [
      'plain',
      '',
      'NULL',
      'a "quote", a comma and {braces}',
      'back\\slash \\" and \\\\x41',
      'two\nlines\tand a tab',
      'é 🎉',
      null,
      undefined,
    ];
    const { rows } = await knex.raw(
      `SELECT :words::text[] AS words, :numbers::bigint[] AS numbers,
              :flags::boolean[] AS flags, :nothing::text[] AS nothing`,
      {
        words: arrayLiteral(text),
        numbers: arrayLiteral([1, -2, null, 1_700_000_000_000]),
        flags: arrayLiteral([true, undefined, false]),
        nothing: arrayLiteral([]),
      },
    );
    expect(rows).toEqual([
      {
        words: text.map(value => value ?? null),
        numbers: ['1', '-2', null, '1700000000000'],
        flags: [true, null, false],
        nothing: [],
      },
    ]);
  });
});
