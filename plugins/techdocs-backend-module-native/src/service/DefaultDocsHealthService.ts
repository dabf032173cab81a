import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  type CompoundEntityRef,
  type Entity,
  getCompoundEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import type { DocsHealthStore } from '../database/types';
import type { DocsRecord } from '../domain/docsHealth';
import { sourceFileUrl } from './sourceFileUrl';
import type { SyncOutcome } from './TechdocsSyncClient';
import type { DocsHealth, DocsHealthService, ListDocsOptions } from './types';

const ANNOTATION = `metadata.annotations.${TECHDOCS_ANNOTATION}`;

/** All that a list needs of an entity. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'relations',
];

export interface DefaultDocsHealthServiceOptions {
  store: DocsHealthStore;
  catalog: CatalogService;
  scmIntegrations: ScmIntegrationRegistry;
  sync(ref: CompoundEntityRef): Promise<SyncOutcome>;
}

/** Asks the catalog what the caller may see, and the store how that is. */
export class DefaultDocsHealthService implements DocsHealthService {
  readonly #options: DefaultDocsHealthServiceOptions;

  static create(options: DefaultDocsHealthServiceOptions) {
    return new DefaultDocsHealthService(options);
  }

  private constructor(options: DefaultDocsHealthServiceOptions) {
    this.#options = options;
  }

  async listDocs(options: ListDocsOptions) {
    const entities = await this.#visible(options);
    const page = await this.#options.store.queryDocs({
      ...options,
      entityRefs: [...entities.keys()],
    });
    return {
      ...page,
      items: page.items.map(record =>
        present(record, entities.get(record.entityRef)),
      ),
    };
  }

  async getDocs(
    ref: CompoundEntityRef,
    { credentials }: { credentials: BackstageCredentials },
  ) {
    const { store, scmIntegrations } = this.#options;
    const entity = await this.#find(ref, credentials);
    const entityRef = stringifyEntityRef(entity);
    const [{ items }, problems] = await Promise.all([
      store.queryDocs({ entityRefs: [entityRef], limit: 1, offset: 0 }),
      store.getProblems(entityRef),
    ]);
    const [record] = items;
    const urlOf = (file: string, line?: number) =>
      sourceFileUrl({ entity, scmIntegrations, file, line });
    return {
      ...present(record, entity),
      annotation: entity.metadata.annotations?.[TECHDOCS_ANNOTATION] ?? '',
      errorUrl:
        record.error?.file && urlOf(record.error.file, record.error.line),
      problems: problems.map(problem => ({
        ...problem,
        url: urlOf(problem.file, problem.line),
      })),
    };
  }

  async buildDocs(
    ref: CompoundEntityRef,
    { credentials }: { credentials: BackstageCredentials },
  ) {
    const entity = await this.#find(ref, credentials);
    return this.#options.sync(getCompoundEntityRef(entity));
  }

  async #find(ref: CompoundEntityRef, credentials: BackstageCredentials) {
    const { catalog } = this.#options;
    const entity = await catalog.getEntityByRef(ref, { credentials });
    if (!entity?.metadata.annotations?.[TECHDOCS_ANNOTATION]) {
      throw new NotFoundError(`${stringifyEntityRef(ref)} has no docs`);
    }
    return entity;
  }

  async #visible({ credentials, owners, text }: ListDocsOptions) {
    const entities = new Map<string, Entity>();
    // The catalog reads an empty list of values as "any".
    if (owners?.length === 0) return entities;
    const batches = this.#options.catalog.streamEntities(
      {
        filter: {
          [ANNOTATION]: CATALOG_FILTER_EXISTS,
          ...(owners && { [`relations.${RELATION_OWNED_BY}`]: owners }),
        },
        fields: FIELDS,
        ...(text && {
          fullTextFilter: {
            term: text,
            fields: ['metadata.name', 'metadata.title'],
          },
        }),
      },
      { credentials },
    );
    for await (const batch of batches) {
      for (const entity of batch)
        entities.set(stringifyEntityRef(entity), entity);
    }
    return entities;
  }
}

function present(record: DocsRecord, entity: Entity | undefined): DocsHealth {
  return {
    ...record,
    title: entity?.metadata.title ?? entity?.metadata.name ?? record.entityRef,
    owners: (entity?.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef),
  };
}
