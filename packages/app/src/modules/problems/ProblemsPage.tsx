import { useApi } from '@backstage/core-plugin-api';
import {
  Cell,
  CellText,
  Container,
  Table,
  Text,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { CardError } from '../../components/CardError';
import { entityPath } from '../../components/entityPath';
import { StateMessage } from '../../components/StateMessage';
import { timeAgo } from '../../components/timeAgo';
import { ProblemFile } from './ProblemFile';
import { problemKinds } from './problemKinds';
import { problemsApiRef, type CatalogProblem } from './ProblemsApi';
import styles from './ProblemsPage.module.css';

type Row = CatalogProblem & { id: string };

const columns: ColumnConfig<Row>[] = [
  {
    id: 'file',
    label: 'File',
    isRowHeader: true,
    cell: row => (
      <Cell>
        <ProblemFile problem={row} />
        {row.entityRef && (
          <Link to={entityPath(row.entityRef)} className={styles.entity}>
            {row.entityRef}
          </Link>
        )}
      </Cell>
    ),
    width: '35%',
  },
  {
    id: 'line',
    label: 'Line',
    cell: row => <CellText title={row.line ? String(row.line) : '–'} />,
    width: 72,
  },
  {
    id: 'reason',
    label: 'Reason',
    cell: row => (
      <Cell>
        <span className={styles.kind}>{problemKinds[row.kind]}</span>
        <span className={styles.reason}>{row.reason}</span>
      </Cell>
    ),
  },
  {
    id: 'since',
    label: 'Since',
    cell: row => <CellText title={timeAgo(new Date(row.since), new Date())} />,
    width: 130,
  },
];

export const ProblemsPage = () => {
  const api = useApi(problemsApiRef);
  const { tableProps, reload } = useTable<Row>({
    mode: 'offset',
    getData: async ({ offset, pageSize }) => {
      const page = await api.getProblems({ limit: pageSize, offset });
      return {
        data: page.items.map((item, index) => ({
          ...item,
          id: `${offset + index} ${item.locationRef}`,
        })),
        totalCount: page.totalItems,
      };
    },
  });

  if (tableProps.error) {
    return (
      <Container>
        <CardError
          what="Catalog problems"
          error={tableProps.error}
          onRetry={reload}
        />
      </Container>
    );
  }
  const none = tableProps.data?.length === 0 && !tableProps.isPending;
  return (
    <Container>
      <Text as="p" color="secondary" className={styles.lead}>
        Files that the catalog was asked to read and could not take in, as a
        whole or in part. Everything else is not affected by them. A problem
        goes away by itself once its file is right again.
      </Text>
      {none ? (
        <div className={styles.empty}>
          <StateMessage
            icon={<RiCheckLine aria-hidden="true" />}
            title="Every file was taken in"
            description="Entity files that are broken, contradict each other or cannot be reached will be listed here, with the reason."
          />
        </div>
      ) : (
        <div className={styles.table}>
          <Table columnConfig={columns} {...tableProps} />
        </div>
      )}
    </Container>
  );
};
