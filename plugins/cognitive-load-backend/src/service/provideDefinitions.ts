import { InputError } from '@backstage/errors';
import {
  infraLoadV1,
  parseDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import { findProjectRoot } from '@boardwalk/plugin-demo-node';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { DefinitionService } from './DefinitionService';

/**
 * Takes over the built-in survey and those of files.
 *
 * @throws an error that names the file and what is wrong with it.
 */
export async function provideDefinitions(
  definitions: DefinitionService,
  files: readonly string[],
): Promise<void> {
  await definitions.provide(infraLoadV1, 'This version of Boardwalk');
  for (const file of files) {
    const source = `cognitiveLoad.definitions: ${file}`;
    const content = await readDefinition(file).catch(error => {
      throw new InputError(`${source} cannot be used: ${error.message}`);
    });
    await definitions.provide(content, source);
  }
}

async function readDefinition(file: string) {
  return parseDefinition(
    parse(await readFile(resolve(findProjectRoot(), file), 'utf8')),
  );
}
