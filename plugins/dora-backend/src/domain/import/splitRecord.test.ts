import { delimiterOf, splitRecord } from './splitRecord';

describe('splitRecord', () => {
  it.each([
    ['a,b,,c', ['a', 'b', '', 'c']],
    ['', ['']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""hi""",', ['say "hi"', '']],
    ['"two\nlines"', ['two\nlines']],
    ['5" screen,x', ['5" screen', 'x']],
    ['"" ,x', ['', 'x']],
    ['"quoted" and more,x', ['quoted and more', 'x']],
  ])('cuts %j', (text, cells) => {
    expect(splitRecord(text, ',')).toEqual(cells);
  });

  it.each(['"a', 'x,"a""', '"'])('waits for the end of %j', text => {
    expect(splitRecord(text, ',')).toBe('open');
  });
});

describe('delimiterOf', () => {
  it('knows what spreadsheets write', () => {
    expect(delimiterOf('type,id')).toBe(',');
    expect(delimiterOf('type;id')).toBe(';');
    expect(delimiterOf('type\tid')).toBe('\t');
    expect(delimiterOf('type')).toBe(',');
  });
});
