import { Radio, RadioGroup, TextField } from '@backstage/ui';
import type { TokenScope } from '@boardwalk/plugin-git-common';
import { useGitTranslation } from '../translation/useGitTranslation';
import { EXPIRIES, isRepositoryFine, type TokenInput } from './tokenInput';
import styles from './Tokens.module.css';

/** What is asked for a new token. */
export const TokenFields = (props: {
  input: TokenInput;
  onChange: (change: Partial<TokenInput>) => void;
}) => {
  const { input, onChange } = props;
  const { t } = useGitTranslation();
  return (
    <div className={styles.form}>
      <TextField
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        isRequired
        maxLength={100}
        value={input.name}
        onChange={name => onChange({ name })}
      />
      <RadioGroup
        label={t('tokens.access')}
        value={input.access}
        onChange={access => onChange({ access: access as TokenScope })}
      >
        <Radio value="read">
          {t('tokens.accessread')}: {t('tokens.readHint')}
        </Radio>
        <Radio value="write">
          {t('tokens.accesswrite')}: {t('tokens.writeHint')}
        </Radio>
      </RadioGroup>
      <TextField
        label={t('tokens.repository')}
        description={t('tokens.repositoryHint')}
        maxLength={130}
        value={input.repository}
        onChange={repository => onChange({ repository })}
      />
      {!isRepositoryFine(input) && (
        <p role="alert">{t('tokens.repositoryWrong')}</p>
      )}
      <RadioGroup
        label={t('tokens.expires')}
        orientation="horizontal"
        value={input.expiresIn}
        onChange={expiresIn => onChange({ expiresIn })}
      >
        {EXPIRIES.map(days => (
          <Radio key={days} value={String(days)}>
            {t('tokens.expiresIn', { count: days })}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
};
