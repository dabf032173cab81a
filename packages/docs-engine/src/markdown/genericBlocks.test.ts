import { readMarkdownExtensions } from '../config/markdownExtensions';
import { renderTestPage } from '../testUtils/renderMarkdown';

/** Lines and messages of a page's problems. */
async function problems(source: string) {
  const page = await renderTestPage(source, {
    options: options =>
      Object.assign(
        options,
        readMarkdownExtensions(
          ['pymdownx.blocks.details', 'pymdownx.blocks.definition'],
          { report: () => {} },
        ),
      ),
  });
  return page.problems.map(({ line, message }) => [line, message]);
}
const shown = (name: string, reason: string) =>
  `The block "${name}" is shown as text: ${reason}`;

describe('genericBlocks', () => {
  it.each([
    ['    open: maybe', 'its option "open" has no valid value'],
    ['    type: "1 2"', 'its option "type" has no valid value'],
    ['    attrs: x', 'its option "attrs" has no valid value'],
    ['    other: 1', 'it has no option "other"'],
    ['    constructor: 1', 'it has no option "constructor"'],
    ['    - a', 'its options are not pairs of name and value'],
    ['    a: [', 'its options are not valid YAML'],
  ])('says what is wrong with %j', async (options, reason) => {
    expect(
      await problems(`Text\n\n/// details | S\n${options}\n\n///`),
    ).toEqual([[3, shown('details', reason)]]);
  });

  it('names the line of a block that stands in another block', async () => {
    const reason = shown('define', 'it takes no title');
    expect(
      await problems(
        '<div markdown>\n\n- a\n\n    > /// define | T\n\n</div>\n\n/// details\n/// define | T\n///',
      ),
    ).toEqual([
      [5, reason],
      [10, reason],
    ]);
  });

  it('leaves slashes in text alone', async () => {
    expect(await problems('/// // and /// \n\n///details2 | x')).toEqual([]);
  });
});
