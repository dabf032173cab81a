import { useId, useState, type SyntheticEvent } from 'react';

/** The example to replace with your own first page: a form that answers. */
export function Greeting() {
  const field = useId();
  const [name, setName] = useState('');
  const [greeted, setGreeted] = useState('');

  const greet = (event: SyntheticEvent) => {
    event.preventDefault();
    setGreeted(name.trim());
  };

  return (
    <form onSubmit={greet}>
      <label htmlFor={field}>Your name</label>
      <input
        id={field}
        autoComplete="given-name"
        maxLength={100}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <button type="submit">Greet</button>
      {/* Screen readers say what appears here. */}
      <p role="status">{greeted && `Hello, ${greeted}!`}</p>
    </form>
  );
}
