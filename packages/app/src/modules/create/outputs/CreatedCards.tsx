import { ButtonLink, Link } from '@backstage/ui';
import {
  RiBookOpenLine,
  RiGitRepositoryLine,
  RiStackLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { entityPath } from '../../../components/entityPath';
import { CommandSnippet } from './CommandSnippet';
import { PipelineCard } from './PipelineCard';
import { cloneCommand, docsPath } from './places';
import { toPath, type CreatedSummary } from './summary';
import styles from './Outputs.module.css';

const CreatedCard = (props: {
  icon: ReactNode;
  title: string;
  text?: ReactNode;
  link: { text: string; href: string };
  children?: ReactNode;
}) => (
  <section className={styles.card} aria-label={props.title}>
    <h4 className={styles.cardTitle}>
      {props.icon}
      {props.title}
    </h4>
    {props.text && <p className={styles.text}>{props.text}</p>}
    {props.children}
    <div className={styles.links}>
      <ButtonLink href={props.link.href} size="small" variant="secondary">
        {props.link.text}
      </ButtonLink>
    </div>
  </section>
);

/** A card for each thing that now exists. */
export const CreatedCards = ({ summary }: { summary: CreatedSummary }) => (
  <div className={styles.cards}>
    <CreatedCard
      icon={<RiGitRepositoryLine aria-hidden="true" />}
      title="Repository"
      link={{ text: 'Browse the source', href: toPath(summary.sourceUrl) }}
    >
      <CommandSnippet title="Clone it" command={cloneCommand(summary)} />
      {summary.provider === 'boardwalk' && (
        <p className={styles.text}>
          Git asks for a password: any user name, and a token from{' '}
          <Link href="/settings/git-tokens">your settings</Link>.
        </p>
      )}
    </CreatedCard>
    <PipelineCard summary={summary} />
    <CreatedCard
      icon={<RiStackLine aria-hidden="true" />}
      title="Catalog page"
      text="Owner, links, dependencies and health in one place."
      link={{
        text: 'Open the catalog page',
        href: entityPath(summary.entityRef),
      }}
    />
    <CreatedCard
      icon={<RiBookOpenLine aria-hidden="true" />}
      title="Documentation"
      text="Rendered from docs/ in the repository, and anew after each push."
      link={{ text: 'Read the docs', href: docsPath(summary) }}
    />
  </div>
);
