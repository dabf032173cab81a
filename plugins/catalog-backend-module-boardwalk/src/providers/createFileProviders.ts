import { LoggerService } from '@backstage/backend-plugin-api';
import { DemoService } from '@boardwalk/plugin-demo-node';
import { existsSync } from 'node:fs';
import { CatalogConfig } from '../config';
import { toFolderSpec } from '../domain/folderSpec';
import { DemoSource } from './DemoSource';
import { FileEntityProvider } from './FileEntityProvider';
import { FolderSource } from './FolderSource';
import { SourceProblem } from './types';

export interface CreateFileProvidersOptions extends CatalogConfig {
  demo: DemoService;
  logger: LoggerService;
  onProblems(provider: string, problems: SourceProblem[]): void;
}

/**
 * Two providers, as the catalog removes entities by provider: switching the
 * demo off must not touch a person's own folders.
 */
export function createFileProviders(
  options: CreateFileProvidersOptions,
): FileEntityProvider[] {
  const { demo, folders, self, templates, logger, rescanMs, onProblems } =
    options;
  const own =
    self && existsSync(self) ? [toFolderSpec('catalog-info.yaml', self)] : [];
  const offered = templates && existsSync(templates.base) ? [templates] : [];
  const sources = {
    'boardwalk-demo': [DemoSource.create(demo)],
    'boardwalk-folders': [...own, ...offered, ...folders].map(
      FolderSource.create,
    ),
  };
  return Object.entries(sources).map(([name, list]) =>
    FileEntityProvider.create({
      name,
      sources: list,
      logger,
      rescanMs,
      onProblems: problems => onProblems(name, problems),
    }),
  );
}
