import type { Config } from '@backstage/config';
import { isWeakSecret } from '../isWeakSecret';
import { readText } from '../readText';
import type { StartupCheck, StartupProblem } from '../types';

/** Secrets that are placeholders, or too short to be random. */
export const checkSecrets: StartupCheck = ({ config }) => [
  ...weak('auth.session.secret', readText(config, 'auth.session.secret')),
  ...(config.getOptionalConfigArray('backend.auth.keys') ?? []).flatMap(
    (key, index) =>
      weak(`backend.auth.keys[${index}].secret`, readText(key, 'secret')),
  ),
  ...(
    config.getOptionalConfigArray('backend.auth.externalAccess') ?? []
  ).flatMap(externalAccess),
];

function externalAccess(access: Config, index: number): StartupProblem[] {
  const path = `backend.auth.externalAccess[${index}].options`;
  switch (access.getOptionalString('type')) {
    case 'static':
      return weak(`${path}.token`, readText(access, 'options.token'));
    case 'legacy':
      return weak(`${path}.secret`, readText(access, 'options.secret'));
    default:
      return [];
  }
}

/** A secret that is not set at all is the business of whoever needs it. */
function weak(setting: string, secret: string | undefined): StartupProblem[] {
  return secret !== undefined && isWeakSecret(secret)
    ? [
        {
          setting,
          problem: 'The secret is a placeholder, or too short to be random.',
          remedy:
            'Set it to a long random text, for example from: openssl rand -base64 32.',
        },
      ]
    : [];
}
