import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { saveFile } from '@boardwalk/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useDoraTranslation } from '../../translation/useDoraTranslation';

/** Takes a chart away, as a picture or as its figures. */
export const ExportMenu = (props: {
  title: string;
  /** Without an ending. */
  fileName: string;
  /** Undefined where no chart is shown. */
  makePng?: () => Promise<Blob>;
  makeCsv: () => string;
}) => {
  const { t } = useDoraTranslation();
  const toastApi = useApi(toastApiRef);
  const { fileName, makePng, makeCsv } = props;

  const savePng = async () => {
    try {
      if (makePng) saveFile(await makePng(), `${fileName}.png`);
    } catch {
      toastApi.post({ title: t('charts.exportFailed'), status: 'danger' });
    }
  };

  return (
    <MenuTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={t('charts.export', { title: props.title })}
        icon={<RiDownload2Line />}
      />
      <Menu>
        {makePng && (
          <MenuItem onAction={savePng}>{t('charts.exportPng')}</MenuItem>
        )}
        <MenuItem
          onAction={() =>
            saveFile(
              new Blob([makeCsv()], { type: 'text/csv;charset=utf-8' }),
              `${fileName}.csv`,
            )
          }
        >
          {t('charts.exportCsv')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
};
