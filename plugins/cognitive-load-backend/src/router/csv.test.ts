import type { WaveOverview } from '@boardwalk/plugin-cognitive-load-common';
import { csvCell, waveRowsCsv } from './csv';

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a,b', '"a,b"'],
    ['plain', 'plain'],
    [-3.5, '-3.5'],
    [null, ''],
    [undefined, ''],
    [false, 'false'],
  ])('has %j as %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('waveRowsCsv', () => {
  it('has a line for each row, those that are held back too', () => {
    const text = waveRowsCsv({
      groups: [{ ref: 'group:default/ads', title: '=Ads', parentRef: null }],
      rows: [
        {
          group: 'group:default/ads',
          metric: 'index',
          published: true,
          n: 6,
          value: 54,
          ci: [29, 78],
          finite: null,
          bounds: [40, 66],
          invited: 8,
          responded: 6,
          fewAnswers: true,
        },
        {
          group: 'group:default/ads',
          metric: 'item:know',
          published: false,
          reason: 'suppressed',
        },
        {
          group: 'group:default/ads',
          metric: 'distribution',
          published: true,
          n: 11,
          distribution: { low: 20, mid: 40, high: 50 },
        },
      ],
    } as Pick<WaveOverview, 'groups' | 'rows'> as WaveOverview);
    expect(text.split('\r\n')).toEqual([
      'group,title,metric,published,n,invited,responded,value,ciLow,ciHigh,finiteLow,finiteHigh,boundLow,boundHigh,fewAnswers,low,mid,high',
      "group:default/ads,'=Ads,index,true,6,8,6,54,29,78,,,40,66,true,,,",
      "group:default/ads,'=Ads,item:know,false,,,,,,,,,,,,,,",
      "group:default/ads,'=Ads,distribution,true,11,,,,,,,,,,,20,40,50",
      '',
    ]);
  });
});
