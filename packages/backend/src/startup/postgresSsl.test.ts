import { applyPostgresSsl } from './postgresSsl';

const applied = (env: NodeJS.ProcessEnv) => {
  applyPostgresSsl(env);
  return env.PGSSLMODE;
};

describe('applyPostgresSsl', () => {
  it.each([
    ['true', 'verify-full'],
    ['TRUE', 'verify-full'],
    ['require', 'verify-full'],
    ['no-verify', 'no-verify'],
    ['false', 'disable'],
    ['', 'disable'],
  ])('reads "%s" as %s', (POSTGRES_SSL, mode) => {
    expect(applied({ POSTGRES_SSL })).toBe(mode);
  });

  it('keeps the variable of the driver when nothing is said', () => {
    expect(applied({ PGSSLMODE: 'no-verify' })).toBe('no-verify');
  });

  it('refuses any other word', () => {
    expect(() => applied({ POSTGRES_SSL: 'maybe' })).toThrow(
      /'maybe' means nothing/,
    );
  });
});
