import { CopySnippet } from '@boardwalk/ui';

/** A command for the terminal, with a button that copies it. */
export const CommandSnippet = (props: { title: string; command: string }) => (
  <CopySnippet
    title={props.title}
    text={props.command}
    texts={{
      copy: 'Copy',
      copied: 'Copied',
      copyOf: `Copy: ${props.title}`,
      copiedOf: `Copied: ${props.title}`,
      failed: 'The browser refused to copy. Select the text instead.',
    }}
  />
);
