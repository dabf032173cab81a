import { Select } from '@backstage/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { TextFilter } from '../table/TextFilter';
import { STATUSES, type readDeploymentFilters } from './deploymentFilters';

const ANY = 'any';

/** Which deployments are listed. */
export const DeploymentFilters = (props: {
  filters: ReturnType<typeof readDeploymentFilters>;
  onChange: (change: Record<string, string | undefined>) => void;
}) => {
  const { t } = useDoraTranslation();
  const { filters, onChange } = props;
  const any = { id: ANY, label: t('table.any') };
  const choose = (name: string) => (key: unknown) =>
    onChange({ [name]: key === ANY ? undefined : String(key) });
  return (
    <>
      <Select
        label={t('deployments.status')}
        options={[
          any,
          ...STATUSES.map(id => ({ id, label: t(`deployments.status${id}`) })),
        ]}
        selectedKey={filters.status ?? ANY}
        onSelectionChange={choose('status')}
      />
      <Select
        label={t('deployments.verdict')}
        options={[
          any,
          { id: 'true', label: t('deployments.verdictfailed') },
          { id: 'false', label: t('deployments.verdictfine') },
        ]}
        selectedKey={String(filters.failed ?? ANY)}
        onSelectionChange={choose('failed')}
      />
      <Select
        label={t('deployments.work')}
        options={[
          any,
          { id: 'false', label: t('deployments.planned') },
          { id: 'true', label: t('deployments.rework') },
        ]}
        selectedKey={String(filters.rework ?? ANY)}
        onSelectionChange={choose('rework')}
      />
      <TextFilter
        label={t('deployments.service')}
        placeholder={t('deployments.servicePlaceholder')}
        value={filters.service}
        onChange={service => onChange({ service })}
      />
      <TextFilter
        label={t('deployments.environment')}
        placeholder={t('deployments.environmentPlaceholder')}
        value={filters.environment}
        onChange={environment => onChange({ environment })}
      />
    </>
  );
};
