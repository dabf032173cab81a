import { type PersonasSettings, decidePersonasMode } from './personasMode';

const local: PersonasSettings = {
  production: false,
  demo: true,
  enabled: undefined,
  listenHost: '127.0.0.1',
  baseUrls: {
    'app.baseUrl': 'http://localhost:7007',
    'backend.baseUrl': 'http://localhost:7007',
  },
};

const decide = (change: Partial<PersonasSettings> = {}) =>
  decidePersonasMode({ ...local, ...change });

/** The settings that a refusal names. */
const refusedFor = (change: Partial<PersonasSettings>) => {
  const mode = decide(change);
  return mode.mode === 'refused'
    ? mode.problems.map(({ setting }) => setting)
    : mode.mode;
};

describe('decidePersonasMode', () => {
  it('is on with the demo, on this machine', () => {
    expect(decide()).toEqual({ mode: 'on' });
    expect(decide({ enabled: true })).toEqual({ mode: 'on' });
  });

  it.each<Partial<PersonasSettings>>([
    { demo: false },
    { demo: false, enabled: true },
    { enabled: false },
    { production: true },
    { production: true, listenHost: '0.0.0.0' },
    { enabled: false, listenHost: '0.0.0.0' },
  ])('is off with %j', change => {
    expect(decide(change)).toEqual({ mode: 'off' });
  });

  it('is refused in production when asked for', () => {
    expect(refusedFor({ production: true, enabled: true })).toEqual([
      'boardwalk.personas.enabled',
    ]);
  });

  it.each(['', '0.0.0.0', '::', '192.168.1.5'])(
    'is refused when listening on "%s"',
    listenHost => {
      expect(refusedFor({ listenHost })).toEqual(['backend.listen.host']);
    },
  );

  it('is refused when published under another name', () => {
    const baseUrls = {
      'app.baseUrl': 'https://portal.example.com',
      'backend.baseUrl': 'http://localhost:7007',
    };
    expect(refusedFor({ baseUrls })).toEqual(['app.baseUrl']);
  });

  it('names every problem at once', () => {
    expect(
      refusedFor({ listenHost: '', baseUrls: { 'app.baseUrl': 'not a url' } }),
    ).toEqual(['backend.listen.host', 'app.baseUrl']);
  });
});
