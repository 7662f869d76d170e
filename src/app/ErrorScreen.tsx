import styles from './app.module.css'

/** What went wrong, in place and in words, and the way on. */
export function ErrorScreen({ message }: { readonly message: string }) {
  return (
    <main className={styles.failed}>
      <div role="alert">
        <h1>This page could not be drawn.</h1>
        <p>The reason given: {message}.</p>
      </div>
      <p>
        <a href={location.pathname + location.search}>Open it again from the beginning</a>
      </p>
    </main>
  )
}
