import {
  cognitiveLoadActionWritePermission,
  type LoadAction,
} from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiAddLine, RiTaskLine } from '@remixicon/react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useDashboard } from '../dashboard/useDashboard';
import { useGroups } from '../entity/useGroups';
import { useActions } from '../results/useGroupLoad';
import { AnswerFrame } from '../states/AnswerFrame';
import { DemoBadge } from '../states/DemoBadge';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { heatMetrics } from '../dashboard/groups/groupRows';
import { ActionDialog } from './ActionDialog';
import { useActionTexts } from './useActionTexts';
import link from '../table/Link.module.css';
import dashboard from '../dashboard/Dashboard.module.css';
import styles from './Actions.module.css';

/** As many as the API takes for a wave and group. */
const MOST = 3;

/** An action, and the way to change it for those who may. */
const ActionItem = (props: {
  action: LoadAction;
  about?: string;
  onChanged: () => void;
}) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const { describe } = useActionTexts();
  const groups = useGroups();
  const { action, about, onChanged } = props;
  const { allowed } = usePermission({
    permission: cognitiveLoadActionWritePermission,
    resourceRef: action.group,
  });
  return (
    <li className={`${dashboard.card} ${styles.item}`}>
      <div>
        <p className={styles.name}>
          {action.title} {action.demo && <DemoBadge />}
        </p>
        <p className={styles.facts}>{describe(action)}</p>
        <p className={styles.facts}>
          {[about, action.groupTitle].filter(Boolean).join(', ')}
        </p>
        {action.url && (
          <p>
            <a href={action.url} className={link.link} rel="noreferrer">
              {t('actions.link')}
            </a>
          </p>
        )}
      </div>
      {allowed && (
        <ActionDialog
          trigger={
            <Button
              size="small"
              variant="secondary"
              aria-label={t('actions.editNamed', { title: action.title })}
            >
              {t('actions.edit')}
            </Button>
          }
          action={action}
          owner={action.ownerRef}
          groups={groups.value ?? []}
          metrics={[]}
          onSave={async ({ title, ownerRef, state, due, url }) => {
            await api.changeAction(action.id, {
              title,
              ownerRef,
              state,
              due: due || null,
              url: url || null,
            });
            onChanged();
          }}
        />
      )}
    </li>
  );
};

/** What is done about a survey: read by all, written by those whose group it is. */
export const ActionsSection = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const { wave, group, overview } = useDashboard();
  const answer = useActions(group.ref, wave.id);
  const groups = useGroups();
  const { allowed } = usePermission({
    permission: cognitiveLoadActionWritePermission,
    resourceRef: group.ref,
  });
  const metrics = heatMetrics(overview);
  return (
    <section className={dashboard.stack}>
      <h2 className={dashboard.heading}>{t('actions.title')}</h2>
      <p className={dashboard.note}>{t('actions.text')}</p>
      <AnswerFrame what={t('actions.what')} answer={answer} height={160}>
        {actions => {
          const left =
            MOST - actions.filter(one => one.group === group.ref).length;
          return (
            <>
              {actions.length === 0 && (
                <Message icon={<RiTaskLine />} title={t('actions.none')}>
                  {t('actions.noneText')}
                </Message>
              )}
              {actions.length > 0 && (
                <ul className={styles.list}>
                  {actions.map(action => (
                    <ActionItem
                      key={action.id}
                      action={action}
                      about={
                        overview.titles.find(
                          ({ metric }) => metric === action.metric,
                        )?.title
                      }
                      onChanged={answer.retry}
                    />
                  ))}
                </ul>
              )}
              {allowed && (
                <div className={dashboard.buttons}>
                  {left > 0 && (
                    <ActionDialog
                      trigger={
                        <Button iconStart={<RiAddLine />}>
                          {t('actions.add')}
                        </Button>
                      }
                      owner={group.ref}
                      groups={groups.value ?? []}
                      metrics={metrics}
                      onSave={async ({ title, metric, ownerRef, due, url }) => {
                        await api.createAction({
                          waveId: wave.id,
                          group: group.ref,
                          metric,
                          title,
                          ownerRef,
                          ...(due && { due }),
                          ...(url && { url }),
                        });
                        answer.retry();
                      }}
                    />
                  )}
                  <p className={dashboard.note}>
                    {left > 0
                      ? t('actions.left', { count: left, group: group.title })
                      : t('actions.full', { group: group.title })}
                  </p>
                </div>
              )}
            </>
          );
        }}
      </AnswerFrame>
    </section>
  );
};
