import { DEMO_ANNOTATION, DemoService } from '@boardwalk/plugin-demo-node';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { toLocationEntity } from '../domain/locationEntity';
import { FileSource, SourceContent } from './types';

/** The files of the demo organisation; none when the demo is off. */
export class DemoSource implements FileSource {
  readonly name = 'demo organisation';
  readonly folders: string[];
  readonly #demo: DemoService;

  static create(demo: DemoService): DemoSource {
    return new DemoSource(demo);
  }

  private constructor(demo: DemoService) {
    this.#demo = demo;
    this.folders = demo.enabled ? [demo.path] : [];
  }

  async read(): Promise<SourceContent> {
    const { enabled, path } = this.#demo;
    if (!enabled) {
      return { locations: [], problems: [] };
    }
    const files = await this.#demo.getEntityFiles();
    if (files.length === 0) {
      return {
        locations: [],
        problems: [
          {
            locationRef: `file:${path}`,
            file: path,
            reason: `The demo organisation is on, but ${path} holds no entity files. Set boardwalk.demo to false, or boardwalk.demoPath to its folder`,
          },
        ],
      };
    }
    const locations = await Promise.all(
      files.map(async file => {
        const { mtimeMs, size } = await stat(file);
        const version = `${Math.round(mtimeMs)}-${size}`;
        return toLocationEntity(
          { path: file, version },
          `Demo: ${relative(path, file)}`,
          { [DEMO_ANNOTATION]: 'true' },
        );
      }),
    );
    return { locations, problems: [] };
  }
}
