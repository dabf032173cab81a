/** What a package URL tells of where an artifact comes from. */
export interface ArtifactOrigin {
  /** Name of the package. */
  name?: string;
  repository?: string;
  /** Whole id of a commit. */
  revision?: string;
}

const COMMIT = /(?:^|[^0-9a-f])([0-9a-f]{40})(?:$|[^0-9a-f])/i;

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/**
 * Reads a package URL, `pkg:type/namespace/name@version?qualifiers#subpath`. The
 * commit is that of the qualifier `vcs_url`, else the version or tag, if that is one.
 */
export function originOf(artifactId: string | undefined): ArtifactOrigin {
  const [, path, version, qualifiers] =
    /^pkg:[^/]+\/([^@?#]+)(?:@([^?#]*))?(?:\?([^#]*))?/i.exec(
      artifactId ?? '',
    ) ?? [];
  if (path === undefined) return {};
  const query = new URLSearchParams(qualifiers ?? '');
  const [, address, commit] =
    /^(?:git\+)?(https?:\/\/[^@\s]+|ssh:\/\/[^\s]+?)(?:@([0-9a-f]{40}))?$/i.exec(
      query.get('vcs_url') ?? '',
    ) ?? [];
  return {
    name: decode(path.split('/').filter(Boolean).at(-1) ?? '') || undefined,
    repository: address,
    revision: (
      commit ??
      COMMIT.exec(decode(version ?? ''))?.[1] ??
      COMMIT.exec(query.get('tag') ?? '')?.[1]
    )?.toLowerCase(),
  };
}
