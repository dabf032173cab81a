import type {
  AudiencePreview,
  Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import type { CSSProperties } from 'react';
import { treeOrder } from '../../dashboard/dashboardParams';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useAudience } from './useAudience';
import dashboard from '../../dashboard/Dashboard.module.css';
import styles from './Wave.module.css';

const Check = (props: { ok: boolean; children: string }) => {
  const { t } = useLoadTranslation();
  const Icon = props.ok ? RiCheckLine : RiErrorWarningLine;
  return (
    <li>
      <Icon aria-hidden="true" />
      <span>
        <strong>{props.ok ? t('manage.ok') : t('manage.notOk')}.</strong>{' '}
        {props.children}
      </span>
    </li>
  );
};

/** What has to be in order before a draft can be opened. */
const Checks = (props: { wave: Wave; preview: AudiencePreview }) => {
  const { t } = useLoadTranslation();
  const { wave, preview } = props;
  const hidden = preview.groups.filter(({ likelyHidden }) => likelyHidden);
  const late = new Date(wave.closesAt) <= new Date();
  return (
    <section className={dashboard.stack}>
      <h3 className={styles.heading}>{t('manage.checks')}</h3>
      <ul className={styles.checks}>
        <Check ok={preview.conflict === null}>
          {preview.conflict
            ? t(`manage.conflict${preview.conflict}`)
            : t('manage.checkAudience')}
        </Check>
        <Check ok={!late}>
          {late ? t('manage.closeInPast') : t('manage.checkClose')}
        </Check>
        <Check ok>
          {hidden.length > 0
            ? t('manage.checkHidden', { count: hidden.length })
            : t('manage.checkHiddenNone')}
        </Check>
      </ul>
    </section>
  );
};

/** The groups of a wave, and which of them will probably not be shown. */
export const WaveAudience = ({ wave }: { wave: Wave }) => {
  const { t } = useLoadTranslation();
  const answer = useAudience(wave.id);
  const isDraft = wave.state === 'draft';
  return (
    <section className={dashboard.stack}>
      <h2 className={dashboard.heading}>
        {isDraft ? t('manage.audienceTitle') : t('manage.audienceTitleOpen')}
      </h2>
      <AnswerFrame what={t('manage.whatAudience')} answer={answer} height={200}>
        {preview => {
          const groups = treeOrder(preview.groups).map(placed => ({
            ...placed,
            ...preview.groups.find(({ ref }) => ref === placed.ref)!,
          }));
          const guess = {
            key: 'hidden',
            title: t('manage.shownColumn'),
            cell: ({ likelyHidden }: { likelyHidden: boolean }) =>
              likelyHidden ? t('manage.likelyHidden') : t('manage.likelyShown'),
          };
          return (
            <>
              {isDraft && <Checks wave={wave} preview={preview} />}
              <p className={dashboard.note}>
                {t('manage.audienceText', { count: preview.invited })}
              </p>
              <div className={`${dashboard.card} ${dashboard.flush}`}>
                <Figures
                  label={t('manage.whatAudience')}
                  columns={[
                    {
                      key: 'group',
                      title: t('manage.groupColumn'),
                      cell: ({ title, depth }) => (
                        <span
                          className={styles.group}
                          style={{ '--depth': depth } as CSSProperties}
                        >
                          {title}
                        </span>
                      ),
                    },
                    {
                      key: 'invited',
                      title: t('manage.invitedColumn'),
                      cell: ({ invited }) => invited,
                    },
                    // Once it is published, the results tell.
                    ...(wave.state === 'published' ? [] : [guess]),
                  ]}
                  rows={groups}
                  keyOf={({ ref }) => ref}
                />
              </div>
            </>
          );
        }}
      </AnswerFrame>
    </section>
  );
};
