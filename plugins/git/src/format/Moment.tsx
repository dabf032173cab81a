import { useFormat } from './useFormat';

/** "3 hours ago", with the exact time in the tooltip. */
export const Moment = ({ at }: { at: string }) => {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.dateTime(at)}>
      {format.ago(at)}
    </time>
  );
};
