import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { charts } from './charts';
import { common } from './common';
import { overview } from './overview';

/** All texts of the plugin. Each part of the pages has a file of its own. */
export const doraTranslationRef = createTranslationRef({
  id: 'plugin.dora',
  messages: { charts, common, overview },
});
