import { type ReactNode, useMemo } from 'react'
import { nameOfArticle } from '#model/article.ts'
import { setFilters } from '#store/actions.ts'
import { getArticleSlots, letterOfSlot } from '#store/selectors.ts'
import { noFilters } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { Popover } from '../parts/Popover.tsx'
import parts from '../parts/parts.module.css'
import { type Facet, getFacets } from './facets.ts'
import styles from './filters.module.css'

/** More articles than these are no choice but a catalogue. */
const MOST_ARTICLES = 40

/** Filters beside the legend's: words, articles, actors, places, certainty, dispute. Counts follow the other filters. */
export function FilterPopover() {
  return (
    <Popover id="filters" label="Filter">
      <FilterForm />
    </Popover>
  )
}

function FilterForm() {
  const store = useTimelineStore()
  const filters = useTimeline((state) => state.filters)
  const extraction = useTimeline((state) => state.extraction)
  const slots = useTimeline(getArticleSlots)
  const facets = useMemo(() => getFacets({ ...store.getState(), extraction, filters }), [store, extraction, filters])
  return (
    <>
      <label className={styles.words}>
        <span>Words</span>
        <input
          type="text"
          autoComplete="off"
          value={filters.words}
          onChange={({ target }) => setFilters(store, { words: target.value })}
        />
      </label>
      {extraction.articles.length > 1 && extraction.articles.length <= MOST_ARTICLES && (
        <Group title="Articles">
          {extraction.articles.map((article) => (
            <Choice
              key={article.id}
              checked={!filters.hiddenArticles.includes(article.id)}
              count={facets.articles.get(article.id) ?? 0}
              onToggle={() => setFilters(store, { hiddenArticles: toggled(filters.hiddenArticles, article.id) })}
            >
              <b>{letterOfSlot(slots.get(article.id) ?? 0)}</b> {nameOfArticle(article)}
            </Choice>
          ))}
        </Group>
      )}
      <Names
        title="Actors"
        facets={facets.actors}
        chosen={filters.actors}
        onToggle={(actor) => setFilters(store, { actors: toggled(filters.actors, actor) })}
      />
      <Names
        title="Places"
        facets={facets.places}
        chosen={filters.places}
        onToggle={(place) => setFilters(store, { places: toggled(filters.places, place) })}
      />
      <Group title="Only">
        <Choice
          checked={filters.certainty === 'certain'}
          count={facets.certain}
          onToggle={() => setFilters(store, { certainty: filters.certainty === 'certain' ? 'all' : 'certain' })}
        >
          certain dates
        </Choice>
        <Choice
          checked={filters.disputedOnly}
          count={facets.disputed}
          onToggle={() => setFilters(store, { disputedOnly: !filters.disputedOnly })}
        >
          disputed
        </Choice>
      </Group>
      <button type="button" className={parts.word} onClick={() => setFilters(store, noFilters)}>
        Clear filters
      </button>
    </>
  )
}

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
}

function Names({
  title,
  facets,
  chosen,
  onToggle,
}: {
  readonly title: string
  readonly facets: readonly Facet[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}) {
  if (facets.length === 0) return undefined
  return (
    <Group title={title}>
      {facets.map(({ value, count }) => (
        <Choice key={value} checked={chosen.includes(value)} count={count} onToggle={() => onToggle(value)}>
          {value}
        </Choice>
      ))}
    </Group>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function Choice({
  checked,
  count,
  onToggle,
  children,
}: {
  readonly checked: boolean
  readonly count: number
  readonly onToggle: () => void
  readonly children: ReactNode
}) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
    </label>
  )
}
