import { Alert, Button, Skeleton } from '@backstage/ui';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { usePageTitle } from '../shell/usePageTitle';
import { Mark } from '../../brand/Mark';
import { BrandPanel } from './BrandPanel';
import { PersonaCard } from './PersonaCard';
import { ProviderButtons } from './ProviderButtons';
import { useSignInPage } from './useSignInPage';
import styles from './SignInPage.module.css';

/** Appears only when signing in again takes longer than a blink. */
const Restoring = () => (
  <main className={styles.restoring} aria-busy>
    <Mark className={styles.mark} />
    Signing you in…
  </main>
);

const LoadingCards = () => (
  <div className={styles.personas} role="status" aria-label="Loading">
    {[0, 1, 2].map(index => (
      <Skeleton key={index} width="100%" height={112} />
    ))}
  </div>
);

/** The portal's front door. */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const page = useSignInPage(onSignInSuccess);
  const { restoring, options, pending, problem, choose, retry } = page;
  usePageTitle(restoring ? undefined : 'Sign in');
  if (restoring) return <Restoring />;

  const personas = options?.personas ?? [];
  const providers = options?.providers ?? [];
  const nobody = personas.length + providers.length === 0;
  return (
    <div className={styles.page}>
      <BrandPanel />
      <main className={styles.main}>
        <div className={styles.column}>
          <h1 className={styles.title}>Sign in</h1>
          {problem && (
            <Alert
              status="danger"
              title={problem.title}
              description={problem.description}
              icon
              customActions={
                !options && (
                  <Button size="small" variant="secondary" onPress={retry}>
                    Try again
                  </Button>
                )
              }
            />
          )}
          {!options && !problem && <LoadingCards />}
          {personas.length > 0 && (
            <section aria-labelledby="personas">
              <p id="personas" className={styles.lead}>
                A demo organisation comes with Boardwalk. Choose whose eyes to
                see it through; sign out to change.
              </p>
              <ul className={styles.personas}>
                {personas.map(persona => (
                  <li key={persona.id}>
                    <PersonaCard
                      persona={persona}
                      busy={pending?.id === persona.id}
                      disabled={Boolean(pending)}
                      onChoose={() =>
                        choose({ kind: 'persona', id: persona.id })
                      }
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {providers.length > 0 && (
            <ProviderButtons
              providers={providers}
              separate={personas.length > 0}
              disabled={Boolean(pending)}
              onChoose={id => choose({ kind: 'provider', id })}
            />
          )}
          {options?.personasLoading && (
            <p className={styles.lead} role="status">
              The people of the demo organisation are still being loaded. They
              appear here in a few seconds.
            </p>
          )}
          {options && !options.personasLoading && nobody && (
            <p className={styles.lead}>
              No way to sign in is configured. A platform engineer can add one
              under <code>auth.providers</code> in the configuration.
            </p>
          )}
        </div>
      </main>
    </div>
  );
};
