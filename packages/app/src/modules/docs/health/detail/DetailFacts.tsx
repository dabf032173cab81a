import { EntityName } from '../../../../components/EntityName';
import { timeAgo } from '../../../../components/timeAgo';
import type { DocsHealthDetail } from '../DocsHealthApi';
import { duration } from '../duration';
import styles from './DetailFacts.module.css';

const ago = (date: string | undefined) =>
  date ? timeAgo(new Date(date), new Date()) : '–';

/** The figures about the docs that readers see. */
export const DetailFacts = (props: { docs: DocsHealthDetail }) => {
  const { docs } = props;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Owner</dt>
        <dd>
          {docs.owners[0] ? (
            <EntityName entityRef={docs.owners[0]} className={styles.link} />
          ) : (
            '–'
          )}
        </dd>
      </div>
      <div>
        <dt>Pages</dt>
        <dd>{docs.pages ?? '–'}</dd>
      </div>
      <div>
        <dt>Last change</dt>
        <dd>{ago(docs.sourceModifiedAt)}</dd>
      </div>
      <div>
        <dt>Last build</dt>
        <dd>{ago(docs.builtAt)}</dd>
      </div>
      <div>
        <dt>Build time</dt>
        <dd>
          {docs.durationMs === undefined ? '–' : duration(docs.durationMs)}
        </dd>
      </div>
    </dl>
  );
};
