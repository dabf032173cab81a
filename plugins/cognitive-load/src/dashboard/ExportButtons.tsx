import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { saveFile } from '../table/saveFile';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Dashboard.module.css';

const FORMATS = ['csv', 'json'] as const;

/** Saves exactly the rows that were published. No link, for the API wants the reader's token. */
export const ExportButtons = ({ wave }: { wave: string }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async (format: (typeof FORMATS)[number]) => {
    setState('busy');
    try {
      const text = await api.getExport({ wave, format });
      saveFile(text, `cognitive-load-${wave}.${format}`, format);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.buttons}>
      {FORMATS.map(format => (
        <Button
          key={format}
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={state === 'busy'}
          onPress={() => void save(format)}
        >
          {t(`dashboard.export${format}`)}
        </Button>
      ))}
      {state === 'failed' && (
        <span role="alert">{t('dashboard.exportFailed')}</span>
      )}
    </div>
  );
};
