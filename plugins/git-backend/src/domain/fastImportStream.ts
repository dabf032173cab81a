import type { CommitFile } from '@boardwalk/plugin-git-common';

interface Person {
  name: string;
  email: string;
}

export interface FastImportOptions {
  /** Full ref that the commit is written to. */
  ref: string;
  /** Id of the commit that it follows. */
  parent: string | undefined;
  message: string;
  author: Person;
  committer: Person;
  /** Now, since 1970. */
  seconds: number;
  /** Paths were checked: they hold no control characters. */
  files: readonly CommitFile[];
}

const quoted = (path: string) =>
  `"${path.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

const data = (bytes: Buffer) => [
  Buffer.from(`data ${bytes.length}\n`),
  bytes,
  Buffer.from('\n'),
];

/** One commit in the language of `git fast-import`. */
export function fastImportStream(options: FastImportOptions): Buffer {
  const { ref, parent, message, author, committer, seconds, files } = options;
  const signature = ({ name, email }: Person) =>
    `${name} <${email}> ${seconds} +0000`;
  const line = (text: string) => Buffer.from(`${text}\n`);
  return Buffer.concat([
    line(`commit ${ref}`),
    line(`author ${signature(author)}`),
    line(`committer ${signature(committer)}`),
    ...data(Buffer.from(`${message.trimEnd()}\n`)),
    ...(parent ? [line(`from ${parent}`)] : []),
    ...files.flatMap(file =>
      'delete' in file
        ? [line(`D ${quoted(file.path)}`)]
        : [
            line(
              `M ${file.executable ? '100755' : '100644'} inline ${quoted(
                file.path,
              )}`,
            ),
            ...data(
              Buffer.from(
                file.content,
                file.encoding === 'base64' ? 'base64' : 'utf8',
              ),
            ),
          ],
    ),
    line('done'),
  ]);
}
