/** How far each plank is from the viewer, 0 being at their feet. */
const PLANKS = Array.from({ length: 16 }, (_, index) => index);

/** A boardwalk that leads over the water to the sun; the logo, drawn large. */
export const Horizon = (props: { className?: string }) => (
  <svg
    viewBox="0 0 480 520"
    preserveAspectRatio="xMaxYMax slice"
    className={props.className}
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <linearGradient id="bw-water" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#1c525a" stopOpacity="0.9" />
        <stop offset="1" stopColor="#0c262b" stopOpacity="0" />
      </linearGradient>
    </defs>
    <circle cx="356" cy="92" r="34" fill="#f0b56b" />
    <rect y="128" width="480" height="392" fill="url(#bw-water)" />
    {[0, 1, 2, 3, 4].map(wave => (
      <path
        key={wave}
        d={`M${-40 + wave * 34} ${168 + wave * 52} q 60 -14 120 0 t 120 0`}
        fill="none"
        stroke="#2f727a"
        strokeOpacity={0.55 - wave * 0.08}
        strokeWidth={1.5 + wave * 0.5}
        strokeLinecap="round"
      />
    ))}
    {PLANKS.map(plank => {
      const near = 0.835 ** plank;
      const y = 136 + 372 * near;
      const centre = 356 - 130 * near ** 1.15;
      const half = 8 + 122 * near;
      return (
        <path
          key={plank}
          d={`M${centre - half} ${y} H${centre + half}`}
          stroke="#eaf3f2"
          strokeOpacity={0.38 + 0.5 * near}
          strokeWidth={2 + 23 * near}
          strokeLinecap="round"
        />
      );
    })}
  </svg>
);
