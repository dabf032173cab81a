import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { RepositoryName } from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useState } from 'react';
import { gitApiRef } from '../api/GitApi';
import { useGitTranslation } from '../translation/useGitTranslation';

/** More are found by typing. */
const LISTED = 200;

const toOption = (name: string) => ({ id: name, label: name });

/** Chooses a branch or a tag. A commit that is shown stands in the list as well. */
export const RefPicker = (props: {
  repository: RepositoryName;
  label: string;
  value?: string;
  onChange: (ref: string) => void;
}) => {
  const { label, value, onChange } = props;
  const { namespace, name } = props.repository;
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const [typed, setTyped] = useState('');
  const { value: refs, loading } = useAnswer(
    useCallback(
      async signal => {
        const [branches, tags] = await Promise.all([
          api.getBranches({ namespace, name }, { signal }),
          api.getTags({ namespace, name }, { signal }),
        ]);
        return {
          branches: branches.map(branch => branch.name),
          tags: tags.map(tag => tag.name),
        };
      },
      [api, namespace, name],
    ),
  );
  const fits = (ref: string) =>
    ref.toLocaleLowerCase('en-US').includes(typed.toLocaleLowerCase('en-US'));
  const known =
    !value || refs?.branches.includes(value) || refs?.tags.includes(value);
  const sections = [
    { title: t('source.refOther'), names: value && !known ? [value] : [] },
    {
      title: t('source.refBranches'),
      names: refs?.branches.filter(fits) ?? [],
    },
    {
      title: t('source.refTags'),
      // A tag that is called as a branch cannot be chosen by that name.
      names:
        refs?.tags.filter(tag => fits(tag) && !refs.branches.includes(tag)) ??
        [],
    },
  ];
  return (
    <Select
      label={label}
      loading={{ state: loading ? 'filtering' : 'idle' }}
      search={{
        mode: 'server',
        inputValue: typed,
        onInputChange: setTyped,
        placeholder: t('source.refSearch'),
      }}
      options={sections
        .filter(({ names }) => names.length > 0)
        .map(({ title, names }) => ({
          title,
          options: names.slice(0, LISTED).map(toOption),
        }))}
      selectedKey={value ?? null}
      onSelectionChange={key => {
        setTyped('');
        if (key !== null) onChange(String(key));
      }}
    />
  );
};
