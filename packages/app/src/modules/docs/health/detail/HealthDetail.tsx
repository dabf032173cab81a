import type { CompoundEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Text } from '@backstage/ui';
import { RiBookOpenLine, RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CardError } from '../../../../components/CardError';
import { RowSkeletons } from '../../../../components/RowSkeletons';
import { StateMessage } from '../../../../components/StateMessage';
import { timeAgo } from '../../../../components/timeAgo';
import { docsHealthApiRef, type DocsHealthDetail } from '../DocsHealthApi';
import { FailureReport } from '../FailureReport';
import { docsPath, healthPath, HEALTH_PATH } from '../paths';
import { StateBadge } from '../StateBadge';
import { BuildButton } from './BuildButton';
import { DetailFacts } from './DetailFacts';
import { ProblemGroups } from './ProblemGroups';
import styles from './HealthDetail.module.css';

const Report = (props: { docs: DocsHealthDetail }) => {
  const { docs } = props;
  return (
    <>
      {docs.error && <FailureReport {...docs} error={docs.error} level="h2" />}
      {docs.error && docs.builtAt && (
        <Text as="p" className={styles.note}>
          Readers still see the docs that were built{' '}
          {timeAgo(new Date(docs.builtAt), new Date())}.
          {docs.problemTotal > 0 && ' What follows is about those.'}
        </Text>
      )}
      {docs.state === 'healthy' && (
        <StateMessage
          icon={<RiCheckLine aria-hidden="true" />}
          title="Nothing to mend"
          description="All links lead somewhere, the navigation reaches every page, and every setting has its effect."
        />
      )}
      {docs.state === 'pending' && (
        <StateMessage
          icon={<RiBookOpenLine aria-hidden="true" />}
          title="These docs have not been built yet"
          description="That happens by itself within minutes, or as soon as somebody opens them."
        />
      )}
      <ProblemGroups docs={docs} />
    </>
  );
};

/** All that is known about the docs of one entity, and what to mend in them. */
export const HealthDetail = () => {
  const { kind = '', namespace = '', name = '' } = useParams();
  const entity: CompoundEntityRef = { kind, namespace, name };
  const api = useApi(docsHealthApiRef);
  const {
    value: docs,
    loading,
    error,
    retry,
  } = useAsyncRetry(
    () => api.get({ kind, namespace, name }),
    [api, kind, namespace, name],
  );

  if (error) {
    return (
      <Container>
        <CardError what="Docs health" error={error} onRetry={retry} />
      </Container>
    );
  }
  if (!docs) {
    return (
      <Container>
        {loading ? (
          <RowSkeletons rows={6} />
        ) : (
          <StateMessage
            icon={<RiQuestionLine aria-hidden="true" />}
            title="There are no docs here"
            description="This entity has no docs, or is not there, or is not for you to see."
            actions={
              <ButtonLink href={HEALTH_PATH} variant="secondary">
                All docs
              </ButtonLink>
            }
          />
        )}
      </Container>
    );
  }
  return (
    <BreadcrumbEntry entry={{ label: docs.title, href: healthPath(entity) }}>
      <Container>
        <div className={styles.head}>
          <h1 className={styles.title}>{docs.title}</h1>
          <StateBadge state={docs.state} />
          <div className={styles.actions}>
            {docs.builtAt && (
              <ButtonLink
                href={docsPath(entity)}
                variant="secondary"
                iconStart={<RiBookOpenLine aria-hidden="true" />}
              >
                Read
              </ButtonLink>
            )}
            {docs.mayBuild && (
              <BuildButton entity={entity} docs={docs} onBuilt={retry} />
            )}
          </div>
        </div>
        <DetailFacts docs={docs} />
        <Report docs={docs} />
      </Container>
    </BreadcrumbEntry>
  );
};
