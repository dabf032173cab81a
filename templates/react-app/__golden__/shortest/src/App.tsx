import about from './about.json' with { type: 'json' };
import { Greeting } from './Greeting.tsx';

/** The frame of every page: a way past the header, a header, and the content. */
export function App() {
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header>
        <p>{about.title}</p>
      </header>
      <main id="content" tabIndex={-1}>
        <h1>{about.title}</h1>
        {about.description && <p>{about.description}</p>}
        <Greeting />
      </main>
    </>
  );
}
