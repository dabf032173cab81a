import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { branches } from './branches';
import { commits } from './commits';
import { common } from './common';
import { compare } from './compare';
import { entity } from './entity';
import { repositories } from './repositories';
import { source } from './source';
import { tokens } from './tokens';

/** All texts of the plugin. Each part of the pages has a file of its own. */
export const gitTranslationRef = createTranslationRef({
  id: 'plugin.git',
  messages: {
    branches,
    commits,
    common,
    compare,
    entity,
    repositories,
    source,
    tokens,
  },
});
