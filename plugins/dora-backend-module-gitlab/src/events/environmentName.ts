import type { GitlabSettings } from '../settings';

/** What an environment is called here: by its name, or by its tier where the settings say so. */
export function environmentName(
  name: string,
  tier: string | null | undefined,
  { useEnvironmentTier }: Pick<GitlabSettings, 'useEnvironmentTier'>,
): string {
  return useEnvironmentTier && tier && tier !== 'other' ? tier : name;
}
