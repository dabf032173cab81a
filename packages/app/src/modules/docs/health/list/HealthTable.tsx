import { Link } from 'react-router-dom';
import { EntityName } from '../../../../components/EntityName';
import table from '../../../../components/StackedTable.module.css';
import { timeAgo } from '../../../../components/timeAgo';
import type { DocsHealth } from '../DocsHealthApi';
import { duration } from '../duration';
import { healthPath } from '../paths';
import { countOf, sortKinds } from '../problemKinds';
import { StateBadge } from '../StateBadge';
import styles from './HealthTable.module.css';

const Ago = (props: { date: string | undefined }) =>
  props.date ? (
    <time dateTime={props.date} title={new Date(props.date).toLocaleString()}>
      {timeAgo(new Date(props.date), new Date())}
    </time>
  ) : (
    <span className={table.unknown}>–</span>
  );

/** What there is to mend, in a few words. */
const Trouble = (props: { docs: DocsHealth }) => {
  const { error, problemCounts } = props.docs;
  const counts = sortKinds(Object.keys(problemCounts)).map(kind =>
    countOf(kind, problemCounts[kind]),
  );
  if (!error && counts.length === 0)
    return <span className={table.unknown}>–</span>;
  return (
    <span className={styles.trouble}>
      {error && <span className={styles.error}>{error.message}</span>}
      {counts.length > 0 && <span>{counts.join(', ')}</span>}
    </span>
  );
};

export const HealthTable = (props: { docs: DocsHealth[] }) => (
  <table className={table.table} aria-label="Docs health">
    <thead>
      <tr>
        <th scope="col">Docs</th>
        <th scope="col">State</th>
        <th scope="col">To mend</th>
        <th scope="col">Pages</th>
        <th scope="col">Last change</th>
        <th scope="col">Last build</th>
      </tr>
    </thead>
    <tbody>
      {props.docs.map(docs => (
        <tr key={docs.entityRef}>
          <th scope="row" className={styles.name}>
            <Link to={healthPath(docs.entityRef)} className={table.name}>
              {docs.title}
            </Link>
            {docs.owners[0] && (
              <span className={table.type}>
                <EntityName entityRef={docs.owners[0]} className={table.link} />
              </span>
            )}
          </th>
          <td data-label="State">
            <StateBadge state={docs.state} />
          </td>
          <td data-label="To mend">
            <Trouble docs={docs} />
          </td>
          <td data-label="Pages">{docs.pages ?? '–'}</td>
          <td data-label="Last change">
            <Ago date={docs.sourceModifiedAt} />
          </td>
          <td data-label="Last build">
            <span>
              <Ago date={docs.builtAt} />
              {docs.durationMs !== undefined && (
                <span className={table.type}>
                  took {duration(docs.durationMs)}
                </span>
              )}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
