import styles from './parts.module.css'

export type IconName = 'previous' | 'next' | 'close' | 'find' | 'filter' | 'minus' | 'plus' | 'open'

const paths: Readonly<Record<IconName, string>> = {
  previous: 'M10.5 2.5 5 8l5.5 5.5',
  next: 'M5.5 2.5 11 8l-5.5 5.5',
  close: 'M2.75 2.75l10.5 10.5M13.25 2.75 2.75 13.25',
  find: 'M11.75 6.75a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM10.5 10.5l4.25 4.25',
  filter: 'M1.5 3.75h13M4 8h8M6.5 12.25h3',
  minus: 'M2.5 8h11',
  plus: 'M2.5 8h11M8 2.5v11',
  open: 'M6.5 2.75H2.75v10.5h10.5V9.5M9 2.75h4.25V7M13 3 7.5 8.5',
}

/** One of our eight icons; what it does is said by the button's name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
