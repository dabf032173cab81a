import { artifactOf, repositoryOf } from './demoSources';
import { demoProfiles } from './profiles';

const named = (name: string) =>
  demoProfiles.find(profile => profile.name === name)!;

describe('sources of the demo', () => {
  it('are at hosts that can be nobody else', () => {
    for (const profile of demoProfiles) {
      const [host] = repositoryOf(profile).split('/');
      const [registry] = artifactOf(profile, '2026-03-02.1').split('/');
      expect([host, registry].join(' ')).toMatch(/\.example .*\.example$/);
    }
  });

  it('have an artifact for each revision, or for each month', () => {
    expect(artifactOf(named('checkout-web'), '2026-03-02.1')).toMatch(
      /:2026-03-02\.1$/,
    );
    for (const revision of ['2026-03-02.1', '2026-03-31.2-fix'])
      expect(artifactOf(named('deploy-controller'), revision)).toMatch(
        /:2026\.03$/,
      );
  });
});
