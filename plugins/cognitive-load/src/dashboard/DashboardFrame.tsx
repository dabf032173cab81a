import { cognitiveLoadWaveManagePermission } from '@boardwalk/plugin-cognitive-load-common';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { Outlet } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { NoResultsMessage } from '../results/NoResultsMessage';
import { rootRouteRef } from '../routes';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { pickWave, treeOrder, useDashboardParams } from './dashboardParams';
import { ScopeBar } from './ScopeBar';
import type { Dashboard } from './useDashboard';
import styles from './Dashboard.module.css';

const NONE = { open: 'open', closing: 'open', void: 'void' } as const;

/** Chooses wave and subtree for the parts of the results, and says when there is nothing to show. */
export const DashboardFrame = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { allowed: manages } = usePermission({
    permission: cognitiveLoadWaveManagePermission,
  });
  const params = useDashboardParams();
  const answer = useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        const waves = (await api.getWaves({ signal })).filter(
          ({ state }) => state !== 'draft',
        );
        const wave = pickWave(waves, params.wave);
        const overview =
          wave?.state === 'published'
            ? await api.getWaveOverview({ wave: wave.id }, { signal })
            : undefined;
        return { waves, wave, overview };
      },
      [api, params.wave],
    ),
  );
  return (
    <div className={styles.page} aria-busy={answer.loading}>
      <AnswerFrame what={t('results.what')} answer={answer} height={320}>
        {({ waves, wave, overview }) => {
          const manage = manages && (
            <ButtonLink variant="secondary" href={`${root}/manage`}>
              {t('dashboard.toManage')}
            </ButtonLink>
          );
          if (!wave)
            return (
              <NoResultsMessage
                results={{
                  group: { ref: '', title: '', parentRef: null },
                  wave: null,
                  none: 'no-wave',
                }}
                actions={manage}
              />
            );
          const groups = overview ? treeOrder(overview.groups) : [];
          const group =
            groups.find(({ ref }) => ref === params.group) ?? groups[0];
          const none = NONE[wave.state as keyof typeof NONE];
          return (
            <>
              <ScopeBar
                waves={waves}
                wave={wave}
                groups={groups}
                group={group}
              />
              {overview && group ? (
                <Outlet
                  context={{ waves, wave, overview, group } satisfies Dashboard}
                />
              ) : (
                <NoResultsMessage
                  results={{
                    group: { ref: '', title: '', parentRef: null },
                    wave,
                    none: none ?? 'no-wave',
                  }}
                  actions={manage}
                />
              )}
            </>
          );
        }}
      </AnswerFrame>
    </div>
  );
};
