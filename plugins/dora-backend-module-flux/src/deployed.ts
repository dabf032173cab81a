import { metadataOf, type FluxEvent } from './fluxEvent';

/** Which service was deployed to where, as far as the event says. */
export function targetOf(
  event: FluxEvent,
  defaultEnvironment: string | undefined,
): { service: string; environment: string } {
  return {
    service: metadataOf(event, 'service') ?? event.involvedObject.name,
    environment:
      metadataOf(event, 'environment') ??
      defaultEnvironment ??
      event.involvedObject.namespace,
  };
}

/**
 * The commit in a revision of Flux: `main@sha1:<id>`, `refs/tags/v1@sha1:<id>`,
 * `sha1:<id>`, or as older versions wrote it, `main/<id>`. A digest of an
 * artifact (`latest@sha256:…`) and the version of a chart are none.
 */
export function commitOf(revision: string | undefined): string | undefined {
  return /(?:^|[@/])(?:sha1:)?([0-9a-f]{40})$/.exec(revision ?? '')?.[1];
}

/**
 * What was deployed: the commit that an artifact was made of where the event
 * knows it, else the commit of the repository with the configuration.
 */
export function revisionOf(event: FluxEvent): {
  revision?: string;
  repository?: string;
} {
  const revision =
    commitOf(metadataOf(event, 'originRevision')) ??
    commitOf(metadataOf(event, 'revision'));
  return revision
    ? { revision, repository: metadataOf(event, 'repository') }
    : {};
}
