import { ResponseError } from '@backstage/errors';
import type { Choice } from './rememberedChoice';

/** A failed sign-in in words that say what to do. */
export interface SignInProblem {
  title: string;
  description: string;
}

const UNREACHABLE: SignInProblem = {
  title: 'Boardwalk does not answer',
  description:
    'The backend may still be starting, or the connection is down. This page tries again by itself.',
};

/** Whether the request never got an answer, or only one from a gateway. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseError) {
    return [502, 503, 504].includes(error.response.status);
  }
  return (
    error instanceof TypeError ||
    (error instanceof Error && error.name === 'TimeoutError')
  );
}

export function describeSignInError(
  error: unknown,
  choice?: Choice,
): SignInProblem {
  const status =
    error instanceof ResponseError ? error.response.status : undefined;
  const message = error instanceof Error ? error.message : String(error);

  if (choice?.kind === 'persona' && (status === 404 || status === 503)) {
    return {
      title: 'This person is not in the catalog yet',
      description:
        'The demo organisation is still loading; that takes a few seconds after the first start. Try again in a moment.',
    };
  }
  if (isUnreachable(error)) return UNREACHABLE;
  if (error instanceof Error && error.name === 'PopupRejectedError') {
    return {
      title: 'Sign-in was cancelled',
      description: 'The window of the sign-in provider was closed.',
    };
  }
  if (
    /unable to resolve user|user not found|not found in.*catalog/i.test(message)
  ) {
    return {
      title: 'Your account is not part of this organisation',
      description:
        'Signing in worked, but the catalog has no user that belongs to your account. Ask your platform team to add you.',
    };
  }
  return { title: 'Sign-in failed', description: message };
}
