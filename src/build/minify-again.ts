import { minify as terser } from 'terser'
import { minifySync, type Plugin } from 'vite'

/** Getters here have no side effects, no function looks at its own arity, and no method is called with `new`. */
const compress = {
  passes: 2,
  ecma: 2020,
  keep_fargs: false,
  pure_getters: true,
  unsafe_arrows: true,
  unsafe_methods: true,
} as const

/** Fields of ours that stand in the script often and in no file, link or message, and that nobody asks for by a string. */
const ofTheParser =
  'toldOn|doubted|fronted|span|granularity|uncertain|approximate|anchoring|anchors|meaning|reading|because|stretch|tokens|lower|lemma|tense|negated|byPlan|marker|clauses|subject|sentence|sentences|tagged|headline|candidate|counterparts|ordinal|strength|members|opens|resolved|human|roles|noun|discourse|candidates|direction|verb|times|names|weights|person|least|tail|mass|beside|loose|recognizers|bound|extraction|pattern|quoted|shared|features|segmented|relation|prefixes|oneYear|named|leadStems|titleStems|stories|stems|series|clause|passing|minor|exact|omit|spread|joint|weekdays|readings|threshold|refine|stem|agent|freshness|contradicts|argues|salience|writtenIn|capital|pastPerfect|isLikely|references|ofThisYear|refines|persons|reference|isLoose|alternatives'
const ofThePage =
  'selectedId|selectedPassage|hoveredId|movedIds|hiddenStatuses|hiddenArticles|disputedOnly|listForm|callouts|chosen|maxLines|wrapped|positionOf|worldWidth|touchable|onWindow|onRefused|onChoose|isSmall|isHollow|isCrowded|isDated|isMajor|composing|clusters|reach|flush|sides|taken|bends|whole|disputes|dated|pips|starts|phase|tines|strip|scene|maxWidth|ticks|lane|setDates|slots|lastDay|growth|lastPeriod|opensRight|opensLeft|isZooming|isPoint|prepare|viewport|pieces|glyphs|haveClocks|periods|surface|flushes|isMovable|isCounted|boxes|inView|isBent|walls|facets|tiling|isCut|setState|getInitialState|ids|lines|room|listed|problems|side|targets|isUncertain|strong|eventIds|isNarrative|inStatus|likeness|personAt|versions|edits|unread|xOf|dropped|opensParagraph|fold|allowed|isHistory|byTime|datedLongAgo|stores|allowedWords|unused|counterpart|unlikeTitle|allowedEdge|anyTime|noNames|handles|sureExtent|otherNames|datedToday|previousId|lineWidths|paragraphs|flagLetter|otherDeed|firstTime|reporting|manyNames|likeTitle|textWidth|widths|viewWidth|paragraph|capitals|refiners|foot|isPorous|byStatus|weekDate|weekLine|weekTick|holes|isWhole|isFirst|isTight|onHover|bundled|heading|marks|progress|steps|total'
/** What React and d3 call one another by, and we them. */
const ofLibraries =
  'getState|subscribe|useLayoutEffect|useCallback|useDebugValue|useContext|useSyncExternalStore|useState|useMemo|useRef|useId|useEffect|onUncaughtError|onRecoverableError|onCaughtError|identifierPrefix|callbacks|pendingContext|_internalRoot|_valueTracker|_threadCount|_reactName|payload|isPropagationStopped|isDefaultPrevented|nativeEvent|_currentValue|_currentValue2|getSnapshot|refCount|pooledCache|pooledCacheLanes|readContext|Provider|Consumer|componentStack|memoizedValue|selectionRange|focusedElem|hiddenCallbacks|instance|incompleteTransitions|unstable_transitionCallbacks|unstable_scheduleHydration|_reactRootContainer|unstable_strictMode|getCacheForType|pendingChildren|isReactComponent|attr|selectAll|sourceEvent|invert|touch0|touch1|_groups|_parents|_names|_parent|_next|invertX|invertY|translateExtent|clickDistance|scaleExtent|interpolate|classed|datum|handleSize|emitter|emit|taps|__zooming|__noselect|__on|selectChildren|child|beforestart|starting|point0'
const inner = new RegExp(`^(?:${ofTheParser}|${ofThePage}|${ofLibraries})$`, 'u')

/** Groups of patterns keep their names, and would no longer be found under a field's new one. */
export function namesThatClash(code: string): readonly string[] {
  return [...code.matchAll(/\(\?<(?<group>[a-z]\w*)>/giu)]
    .flatMap(({ groups }) => groups?.['group'] ?? [])
    .filter((name) => inner.test(name))
}

/** Code with short names for the fields of ours, and what terser still finds in it. */
export async function minify(code: string): Promise<string> {
  const first = await terser(code, { compress, mangle: { properties: { regex: inner, builtins: true } }, ecma: 2020 })
  // Once more over its own work, moving no values: what it left in pieces comes together.
  const last = await terser(first.code ?? '', {
    compress: { ...compress, reduce_vars: false, reduce_funcs: false },
    ecma: 2020,
  })
  // The bundler's own minifier writes some things shorter than terser does.
  const options = { compress: { target: 'es2023' }, mangle: false, codegen: true } as const
  const { code: shortest, errors } = minifySync('app.js', last.code ?? '', options)
  if (errors[0]) throw new Error(errors[0].message)
  return shortest
}

/** Lets terser go over the minified script once more: what it still finds weighs 3 kB (gzip). */
export function minifyAgain(): Plugin {
  return {
    name: 'dateline:minify-again',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const clashes = namesThatClash(file.code)
        if (clashes.length > 0) this.error(`A pattern names what a field of ours is called: ${clashes.join(', ')}`)
        file.code = await minify(file.code)
      }
    },
  }
}
