import type { CompoundEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Button, ButtonLink, Container } from '@backstage/ui';
import { RiBookOpenLine } from '@remixicon/react';
import useAsync from 'react-use/esm/useAsync';
import { RowSkeletons } from '../../../../components/RowSkeletons';
import { StateMessage } from '../../../../components/StateMessage';
import { docsHealthApiRef, type DocsHealthDetail } from '../DocsHealthApi';
import { FailureReport } from '../FailureReport';
import { docsPath, healthPath, MANUAL_PATH } from '../paths';
import styles from './DocsUnavailable.module.css';

/** Why there are no docs, where nothing failed. */
function explain(docs: DocsHealthDetail | undefined, path: string) {
  if (!docs) {
    return {
      title: 'There are no docs here',
      description:
        'Put Markdown files and a mkdocs.yml beside the code, and add the annotation backstage.io/techdocs-ref: dir:. to its catalog-info.yaml.',
    };
  }
  if (docs.builtAt) {
    return path
      ? {
          title: 'There is no page at this address',
          description:
            'The docs are there, but not this page of them. It may have been moved or renamed.',
        }
      : {
          title: 'These docs have no home page',
          description: 'Add a file index.md to the docs folder.',
        };
  }
  return {
    title: 'These docs have not been published yet',
    description: `This portal does not build them itself: they come from a pipeline, which publishes what the annotation backstage.io/techdocs-ref: ${docs.annotation} names.`,
  };
}

/** What to do about docs that cannot be read. */
export const DocsUnavailable = (props: {
  entity: CompoundEntityRef;
  path: string;
  /** Why the build failed, as TechDocs says it. */
  reason: Error | undefined;
  embedded?: boolean;
  onRetry: () => void;
}) => {
  const { entity, path, reason, embedded, onRetry } = props;
  const { kind, namespace, name } = entity;
  const api = useApi(docsHealthApiRef);
  const { value: docs, loading } = useAsync(
    () => api.get({ kind, namespace, name }),
    [api, kind, namespace, name],
  );
  const Frame = embedded ? 'div' : Container;
  const Title = embedded ? 'h2' : 'h1';

  if (loading) {
    return (
      <Frame>
        <RowSkeletons rows={4} />
      </Frame>
    );
  }
  const retry = (
    <Button variant="primary" onPress={onRetry}>
      Try again
    </Button>
  );
  // What is on record names file and line; what was just answered is a sentence.
  const error = docs?.error ?? (reason && { message: reason.message });
  if (docs && error) {
    return (
      <Frame className={styles.page}>
        <Title className={styles.title}>
          The docs of {docs.title} cannot be built
        </Title>
        <FailureReport {...docs} error={error} level={embedded ? 'h3' : 'h2'} />
        <div className={styles.actions}>
          {retry}
          <ButtonLink href={healthPath(entity)} variant="secondary">
            Docs health
          </ButtonLink>
        </div>
      </Frame>
    );
  }
  const { title, description } = explain(docs, path);
  return (
    <StateMessage
      level={embedded ? 'card' : 'page'}
      icon={<RiBookOpenLine aria-hidden="true" />}
      title={title}
      description={description}
      actions={
        <>
          {retry}
          {docs?.builtAt && path ? (
            <ButtonLink href={docsPath(entity)} variant="secondary">
              To the beginning of the docs
            </ButtonLink>
          ) : (
            <ButtonLink href={MANUAL_PATH} variant="secondary">
              How to write docs
            </ButtonLink>
          )}
        </>
      }
    />
  );
};
