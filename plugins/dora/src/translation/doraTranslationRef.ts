import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { adoption } from './adoption';
import { charts } from './charts';
import { common } from './common';
import { coverage } from './coverage';
import { deployment } from './deployment';
import { deployments } from './deployments';
import { overview } from './overview';
import { reconciliation } from './reconciliation';
import { sinks } from './sinks';
import { services } from './services';
import { sources } from './sources';
import { start } from './start';
import { summary } from './summary';
import { table } from './table';
import { timeline } from './timeline';

/** All texts of the plugin. Each part of the pages has a file of its own. */
export const doraTranslationRef = createTranslationRef({
  id: 'plugin.dora',
  messages: {
    adoption,
    charts,
    common,
    coverage,
    deployment,
    deployments,
    overview,
    reconciliation,
    sinks,
    services,
    sources,
    start,
    summary,
    table,
    timeline,
  },
});
