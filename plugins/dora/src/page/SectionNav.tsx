import { RequirePermission } from '@backstage/plugin-permission-react';
import { SectionLink, SectionNav as Links } from '@boardwalk/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SECTIONS, type DoraSectionId } from './sections';
import { useDoraLink } from './useDoraLink';

/** Links to the parts of the page, for those who may open them; each keeps scope, period and the rest. */
export const SectionNav = () => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const titled = (Object.keys(SECTIONS) as DoraSectionId[]).filter(
    id => SECTIONS[id]?.title,
  );
  // A choice of one is none.
  if (titled.length < 2) return null;
  return (
    <Links label={t('common.sections')}>
      {titled.map(id => {
        const section = SECTIONS[id];
        const anchor = (
          <SectionLink key={id} end={section?.path === ''} to={link(id) ?? ''}>
            {section?.title?.(t)}
          </SectionLink>
        );
        return section?.permission ? (
          <RequirePermission
            key={id}
            permission={section.permission}
            errorPage={<></>}
          >
            {anchor}
          </RequirePermission>
        ) : (
          anchor
        );
      })}
    </Links>
  );
};
