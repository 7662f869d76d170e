import { type ESTree, parseAst } from 'vite'

/** Kinds of fibers that no page of ours has, by React's numbers. */
const fibers = {
  classes: 1,
  portals: 4,
  consumersOfContexts: 9,
  forwardedRefs: 11,
  profilers: 12,
  boundariesThatWait: 13,
  memoised: 14,
  simplyMemoised: 15,
  lazy: 16,
  incompleteClasses: 17,
  dehydrated: 18,
  listsThatWait: 19,
  scopes: 21,
  offscreen: 22,
  hiddenAsOfOld: 23,
  caches: 24,
  tracing: 25,
  inTheHead: 26,
  rootOfTheDocument: 27,
  incompleteFunctions: 28,
  throwing: 29,
  transitions: 30,
  activities: 31,
} as const

/** Kinds of components that none of ours is, as React calls them and as it names them to itself. */
export const unusedTypes: Readonly<Record<string, string>> = {
  Activity: 'REACT_ACTIVITY_TYPE',
  Profiler: 'REACT_PROFILER_TYPE',
  Suspense: 'REACT_SUSPENSE_TYPE',
  SuspenseList: 'REACT_SUSPENSE_LIST_TYPE',
  forwardRef: 'REACT_FORWARD_REF_TYPE',
  memo: 'REACT_MEMO_TYPE',
  lazy: 'REACT_LAZY_TYPE',
  createPortal: 'REACT_PORTAL_TYPE',
  Consumer: 'REACT_CONSUMER_TYPE',
  Provider: 'REACT_PROVIDER_TYPE',
}

/** Elements that React treats in a way of their own, and that none of our components has: a test looks for them. */
export const unusedElements =
  'area audio base br col embed hr iframe image img keygen link math menuitem meta object option param script select source textarea track video wbr'.split(
    ' ',
  )

/** Attributes of elements that React sets in a way of their own, and that none of our components has: a test looks for them. */
export const unusedAttributes =
  'action formAction onScroll onScrollEnd dangerouslySetInnerHTML multiple muted xlinkHref contentEditable spellCheck draggable autoReverse externalResourcesRequired focusable preserveAlpha inert allowFullScreen async autoPlay controls default defer disablePictureInPicture disableRemotePlayback formNoValidate loop noModule noValidate playsInline required reversed scoped seamless itemScope cols rows size span rowSpan xlinkActuate xlinkArcrole xlinkRole xlinkShow xlinkTitle xlinkType xmlBase xmlLang xmlSpace is'.split(
    ' ',
  )

/** Events that our components hear nothing of, by the document's names: “events” of `slim-react.ts` lists what they hear. */
export const unheard =
  'keypress keyup beforeblur afterblur auxclick dblclick mousemove mouseup contextmenu drag dragend dragenter dragexit dragstart touchcancel touchend touchmove touchstart scroll scrollend copy cut paste gotpointercapture lostpointercapture beforetoggle compositionstart compositionend compositionupdate selectionchange'.split(
    ' ',
  )

/** Where the name of an element, an attribute or an event decides, what it is called there, and which ones are unused. */
const byName: Readonly<Record<string, { readonly asked: string; readonly unused: readonly string[] }>> = {
  setInitialProperties: { asked: 'tag', unused: unusedElements },
  updateProperties: { asked: 'tag', unused: unusedElements },
  completeWork: { asked: 'renderLanes', unused: unusedElements },
  restoreStateOfTarget: { asked: 'internalInstance.type', unused: unusedElements },
  setProp: { asked: 'key', unused: unusedAttributes },
  dispatchEventForPluginEventSystem: { asked: 'domEventName', unused: unheard },
}

/**
 * The renderer without what its switches do for kinds of fibers and elements that no page of ours has. Such a kind
 * comes to the switch's default, which throws for a fiber.
 */
export function withFewCases(code: string): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = []
  const numbers = new Set<unknown>(Object.values(fibers))
  const types = new Set<unknown>(Object.values(unusedTypes))
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'FunctionDeclaration' || !statement.body) continue
    const within = byName[statement.id?.name ?? '']
    const gone: ESTree.SwitchCase[] = []
    visit(statement.body, (node) => {
      if (node.type !== 'SwitchStatement') return
      const asked = code.slice(node.discriminant.start, node.discriminant.end)
      if (/^[\w$.]*\.tag$/u.test(asked) && asked !== 'update.tag') gone.push(...deadCases(node, numbers))
      else if (asked === 'type' || asked.endsWith('.$$typeof')) gone.push(...deadCases(node, types))
      else if (within && asked.replaceAll(/[()]/gu, '').split(/,\s*/u).at(-1) === within.asked)
        gone.push(...deadCases(node, new Set(within.unused)))
    })
    const outermost = gone.filter(
      (span) => !gone.some((other) => other !== span && other.start <= span.start && other.end >= span.end),
    )
    edits.push(...outermost.map(({ start, end }) => ({ start, end, text: '' })))
    const declared = new Set(outermost.flatMap(declaredIn))
    const start = statement.body.start + 1
    // What only a case declared, another may still set.
    if (declared.size > 0) edits.push({ start, end: start, text: `var ${[...declared].join(', ')};` })
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((slim, { start, end, text }) => slim.slice(0, start) + text + slim.slice(end), code)
}

function declaredIn(node: ESTree.SwitchCase): readonly string[] {
  const found: string[] = []
  visit(node, (each) => {
    if (each.type === 'VariableDeclarator' && each.id.type === 'Identifier') found.push(each.id.name)
  })
  return found
}

/** Cases of dead kinds: labels of their own, and whole groups where nothing falls into them from before. */
function deadCases({ cases }: ESTree.SwitchStatement, dead: ReadonlySet<unknown>): readonly ESTree.SwitchCase[] {
  const gone: ESTree.SwitchCase[] = []
  let labels: ESTree.SwitchCase[] = []
  let closed = true
  for (const each of cases) {
    labels.push(each)
    if (each.consequent.length === 0) continue
    const isDead = ({ test }: ESTree.SwitchCase): boolean =>
      (test?.type === 'Literal' && dead.has(test.value)) || (test?.type === 'Identifier' && dead.has(test.name))
    const ends = each === cases.at(-1) || isEnd(each.consequent.at(-1))
    if (labels.every(isDead) && closed && ends) gone.push(...labels)
    else {
      gone.push(...labels.filter((label) => label.consequent.length === 0 && isDead(label)))
      closed = ends
    }
    labels = []
  }
  return gone
}

/** Does nothing go on behind it? */
function isEnd(statement: ESTree.Statement | undefined): boolean {
  if (!statement) return false
  if (statement.type === 'BlockStatement') return isEnd(statement.body.at(-1))
  return (
    statement.type === 'ReturnStatement' || statement.type === 'BreakStatement' || statement.type === 'ThrowStatement'
  )
}

function visit(node: unknown, tell: (found: ESTree.Node) => void): void {
  if (Array.isArray(node)) for (const each of node) visit(each, tell)
  else if (typeof node === 'object' && node !== null) {
    if (isNode(node)) tell(node)
    for (const value of Object.values(node)) visit(value, tell)
  }
}

function isNode(node: object): node is ESTree.Node {
  return 'type' in node && 'start' in node
}
