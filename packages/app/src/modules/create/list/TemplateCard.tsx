import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { MarkdownContent } from '@backstage/core-components';
import {
  EntityDisplayName,
  FavoriteEntity,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import type { TemplateCardComponentProps } from '@backstage/plugin-scaffolder-react/alpha';
import { Button, Link } from '@backstage/ui';
import {
  RiBookOpenLine,
  RiDraftLine,
  RiPagesLine,
  RiServerLine,
} from '@remixicon/react';
import { useId } from 'react';
import styles from './TemplateCard.module.css';

const icons: Record<string, typeof RiDraftLine> = {
  service: RiServerLine,
  website: RiPagesLine,
  documentation: RiBookOpenLine,
};

/** A template in the list: what it makes, who looks after it, and Choose. */
export const TemplateCard = (props: TemplateCardComponentProps) => {
  const { template, additionalLinks = [], onSelected } = props;
  const id = useId();
  const { allowed } = usePermission({ permission: taskCreatePermission });
  const { metadata, spec } = template;
  const title = metadata.title ?? metadata.name;
  const Icon = icons[spec.type] ?? RiDraftLine;
  const [owner] = getEntityRelations(template, RELATION_OWNED_BY);
  const links = [
    ...additionalLinks,
    ...(metadata.links ?? []).map(({ url, title: text }) => ({
      url,
      text: text ?? url,
    })),
  ];
  return (
    <article className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <Icon className={styles.icon} aria-hidden="true" />
        <div className={styles.heading}>
          <h3 id={id} className={styles.title}>
            {title}
          </h3>
          <span className={styles.type}>{spec.type}</span>
        </div>
        <FavoriteEntity entity={template} />
      </header>
      <div className={styles.text}>
        <MarkdownContent
          content={metadata.description ?? 'It has no description yet.'}
        />
      </div>
      {metadata.tags && metadata.tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {metadata.tags.map(tag => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <ul className={styles.links}>
          {links.map(({ url, text }) => (
            <li key={url}>
              <Link href={url}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      <footer className={styles.foot}>
        <span className={styles.owner}>
          {owner && (
            <>
              Looked after by{' '}
              <EntityDisplayName
                entityRef={stringifyEntityRef(owner)}
                hideIcon
              />
            </>
          )}
        </span>
        <Button
          variant="primary"
          isDisabled={!allowed}
          aria-label={`Choose ${title}`}
          onPress={() => onSelected?.()}
        >
          Choose
        </Button>
      </footer>
    </article>
  );
};
