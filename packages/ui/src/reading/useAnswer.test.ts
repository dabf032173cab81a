import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

it('keeps the last answer while the next one loads', async () => {
  let finish: (value: string) => void = () => {};
  const first = async () => 'first';
  const second = () =>
    new Promise<string>(resolve => {
      finish = resolve;
    });
  const { result, rerender } = renderHook(({ load }) => useAnswer(load), {
    initialProps: { load: first as () => Promise<string> },
  });
  expect(result.current).toMatchObject({ loading: true });
  await waitFor(() => expect(result.current.value).toBe('first'));

  rerender({ load: second });
  expect(result.current).toMatchObject({ value: 'first', loading: true });
  await act(async () => finish('second'));
  expect(result.current).toMatchObject({ value: 'second', loading: false });
});

it('tells why there is no answer, and asks again', async () => {
  const load = jest
    .fn<Promise<string>, [AbortSignal]>()
    .mockRejectedValueOnce(new Error('down'))
    .mockResolvedValueOnce('up');
  const { result } = renderHook(() => useAnswer(load));
  await waitFor(() => expect(result.current.error?.message).toBe('down'));
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.value).toBe('up'));
  expect(result.current.error).toBeUndefined();
});

it('gives up what nobody waits for', () => {
  let signal: AbortSignal | undefined;
  const load = (given: AbortSignal) => {
    signal = given;
    return new Promise<string>(() => {});
  };
  const { unmount } = renderHook(() => useAnswer(load));
  expect(signal?.aborted).toBe(false);
  unmount();
  expect(signal?.aborted).toBe(true);
});
