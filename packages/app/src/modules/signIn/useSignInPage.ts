import type { IdentityApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  describeSignInError,
  isUnreachable,
  type SignInProblem,
} from './describeSignInError';
import { rememberedChoice, type Choice } from './rememberedChoice';
import type { SignInOptions } from './signInClient';
import { useSignIn } from './useSignIn';

/** How long to wait before asking a backend again that is not ready. */
const RETRY_MS = 3000;

/** State of the sign-in page: the ways in, the one under way, what failed. */
export function useSignInPage(onSuccess: (identity: IdentityApi) => void) {
  const { getOptions, signIn } = useSignIn();
  const [restoring, setRestoring] = useState(() =>
    Boolean(rememberedChoice.read()),
  );
  const [options, setOptions] = useState<SignInOptions>();
  const [pending, setPending] = useState<Choice>();
  const [problem, setProblem] = useState<SignInProblem>();
  const [attempt, setAttempt] = useState(0);
  const restored = useRef(false);

  const retry = useCallback(() => setAttempt(count => count + 1), []);

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async () => {
      try {
        const choice = rememberedChoice.read();
        if (choice && !restored.current) {
          const identity = await signIn(choice, { silent: true });
          if (!current) return;
          restored.current = true;
          if (identity) {
            onSuccess(identity);
            return;
          }
          setRestoring(false);
        }
        const loaded = await getOptions();
        if (!current) return;
        setOptions(loaded);
        setProblem(undefined);
        if (loaded.personasLoading) timer = setTimeout(retry, RETRY_MS);
      } catch (error) {
        if (!current) return;
        setProblem(describeSignInError(error, rememberedChoice.read()));
        setRestoring(false);
        if (isUnreachable(error)) {
          timer = setTimeout(retry, RETRY_MS);
        } else if (!restored.current) {
          // The remembered person or provider is gone: show the choice again.
          restored.current = true;
          rememberedChoice.forget();
          retry();
        }
      }
    };
    load();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [attempt, getOptions, onSuccess, retry, signIn]);

  const choose = async (choice: Choice) => {
    setPending(choice);
    setProblem(undefined);
    try {
      const identity = await signIn(choice);
      if (identity) onSuccess(identity);
    } catch (error) {
      setProblem(describeSignInError(error, choice));
    } finally {
      setPending(undefined);
    }
  };

  return { restoring, options, pending, problem, choose, retry };
}
