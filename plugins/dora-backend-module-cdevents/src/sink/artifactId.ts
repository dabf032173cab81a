import type { DeploymentEvent } from '@boardwalk/plugin-dora-common';

const DIGEST = /^(.*?)@(sha256:[0-9a-f]{64})$/i;

/** Parts of a package URL are percent-encoded, all but the slashes between them. */
const encode = (text: string) => encodeURIComponent(text).replace(/%2F/gi, '/');

/**
 * The package URL that CDEvents ask for. What the sender said if that is one; an
 * image by its digest; else the service with the commit as its version.
 */
export function artifactIdOf(event: DeploymentEvent): string {
  const { artifact, repository, revision, service } = event;
  if (artifact && /^pkg:[a-z]/i.test(artifact)) return artifact;
  const origin =
    repository && revision
      ? { vcs_url: `git+https://${repository}@${revision}` }
      : undefined;
  const [, image, digest] = DIGEST.exec(artifact ?? '') ?? [];
  if (image && digest) {
    const address = image.replace(/:[^/:]*$/, '');
    const name = address.split('/').at(-1) ?? address;
    return `pkg:oci/${encode(name)}@${encodeURIComponent(digest)}${qualifiers({
      repository_url: address,
      ...origin,
    })}`;
  }
  const name = service.split('/').at(-1) || service;
  const version = revision ? `@${encodeURIComponent(revision)}` : '';
  return `pkg:generic/${encodeURIComponent(name)}${version}${qualifiers(
    origin,
  )}`;
}

function qualifiers(values: Record<string, string> = {}): string {
  const parts = Object.entries(values).map(
    ([name, value]) => `${name}=${encode(value)}`,
  );
  return parts.length ? `?${parts.join('&')}` : '';
}
