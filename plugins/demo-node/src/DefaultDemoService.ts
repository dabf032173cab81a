import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';
import { readFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { entityRefsInYaml } from './domain/entityRefsInYaml';
import { findProjectRoot } from './files/findProjectRoot';
import { listDemoEntityFiles } from './files/listDemoEntityFiles';
import { DemoService } from './types';

const DEFAULT_PATH = 'examples/demo';

/** Reads the demo folder of this checkout or image. */
export class DefaultDemoService implements DemoService {
  readonly enabled: boolean;
  readonly path: string;

  static fromConfig(
    config: Config,
    environment: { nodeEnv?: string; cwd?: string } = {
      nodeEnv: process.env.NODE_ENV,
      cwd: process.cwd(),
    },
  ): DefaultDemoService {
    const enabled =
      config.getOptionalBoolean('boardwalk.demo') ??
      environment.nodeEnv !== 'production';
    const path = config.getOptionalString('boardwalk.demoPath') ?? DEFAULT_PATH;
    return new DefaultDemoService({
      enabled,
      path: isAbsolute(path)
        ? path
        : resolve(findProjectRoot(environment.cwd), path),
    });
  }

  private constructor(options: { enabled: boolean; path: string }) {
    this.enabled = options.enabled;
    this.path = options.path;
  }

  async getEntityFiles(): Promise<string[]> {
    return listDemoEntityFiles(this.path);
  }

  async getEntityRefs(): Promise<string[]> {
    const files = await this.getEntityFiles();
    const refs = await Promise.all(
      files.map(async file => [
        locationRefOf(file),
        ...entityRefsInYaml(await readFile(file, 'utf8')),
      ]),
    );
    return [...new Set(refs.flat())].sort();
  }

  async getUserRefs(): Promise<string[]> {
    const refs = await this.getEntityRefs();
    return refs.filter(ref => parseEntityRef(ref).kind === 'user');
  }
}

/** The catalog makes it up from the path of the file. */
function locationRefOf(file: string): string {
  return stringifyEntityRef(
    locationSpecToLocationEntity({ location: { type: 'file', target: file } }),
  );
}
