import { type ESTree, parseAst, type Plugin } from 'vite'
import { withFewCases } from './few-cases.ts'

/** A part of React's renderer that our page never asks for: its doors, by the names of React's own functions. */
export interface LeftOut {
  /** For whoever looks up a part's number. */
  readonly what: string
  /** Never called on our page. A call throws: what is missed must be missed aloud. */
  readonly never: readonly string[]
  /** Asked on every page, and always answered so on ours. */
  readonly always?: Readonly<Record<string, string>>
}

const renderer: readonly LeftOut[] = [
  {
    what: 'rendering in slices, and what waits for its turn',
    never: [
      'renderRootConcurrent',
      'mountDeferredValueImpl',
      'requestDeferredLane',
      'markSpawnedDeferredLane',
      'entangleAsyncAction',
      'pingEngtangledActionScope',
      'useThenable',
      'refreshCache',
      'getRetryCache',
      'scheduleRetryEffect',
      'attachSuspenseRetryListeners',
      'renderDidSuspendDelayIfPossible',
      'pushPrimaryTreeSuspenseHandler',
      'mountWorkInProgressOffscreenFiber',
      'commitOffscreenPassiveMountEffects',
      'commitSuspenseHydrationCallbacks',
      'getNextHydratable',
      'getSuspenseInstanceFromFiber',
      'registerSuspenseInstanceRetry',
      'resolveSingletonInstance',
      'commitHostSingletonAcquisition',
      'clearContainerSparingly',
      'pushTreeId',
      'recursivelyResetForms',
      'claimNextTransitionLane',
      'requestTransitionLane',
      'markRootEntangled',
    ],
    // What is rendered at once has few lanes, and none of them expires.
    always: {
      getParentSuspenseInstance: 'null',
      isRenderConsistentWithExternalStores: 'true',
      getHighestPriorityLanes: 'lanes & 42 || lanes & -lanes',
      computeExpirationTime: '-1',
    },
  },
  {
    what: 'elements of our own making, and names of attributes from elsewhere',
    never: ['setPropOnCustomElement'],
    always: { isCustomElement: 'false', isAttributeNameSafe: 'true' },
  },
  {
    what: 'the focus of what has just come, and words with tools for developers',
    never: [],
    always: { commitHostMount: 'undefined', setIsStrictModeForDevtools: 'undefined' },
  },
  {
    what: 'contexts whose value changes, and lists to choose from',
    never: [
      'propagateContextChanges',
      'updateOptions',
      'applyDerivedStateFromProps',
      'callComponentWillReceiveProps',
      'safelyCallComponentWillUnmount',
      'setValueForNamespacedAttribute',
    ],
    always: { propagateParentContextChanges: 'undefined' },
  },
  {
    what: 'children that are iterated, portals, text areas, reducers, optimism, and state that is set while it is drawn',
    never: [
      'createFiberFromPortal',
      'initTextarea',
      'updateTextarea',
      'reconcileChildrenIterator',
      'updatePortal',
      'rerenderReducer',
      'dispatchReducerAction',
      'TransitionAwareHostComponent',
      'imperativeHandleEffect',
      'throwOnInvalidObjectType',
      'renderWithHooksAgain',
      'enqueueRenderPhaseUpdate',
    ],
    always: { getIteratorFn: 'null' },
  },
  {
    what: 'input events of browsers that have none, and news of what is selected',
    never: ['handleEventsForInputEventPolyfill', 'handlePropertyChange'],
    always: {
      getFallbackBeforeInputChars: 'null',
      getNativeBeforeInputChars: 'null',
      getDataFromCustomEvent: 'null',
      isFallbackCompositionEnd: 'false',
      getData: 'null',
      constructSelectEvent: 'undefined',
    },
  },
  {
    what: 'frames of one page that share a focus, what is marked in a field that moves, and events under their old names',
    never: [],
    always: {
      hasSelectionCapabilities: 'false',
      getActiveElementDeep: 'document.activeElement',
      containsNode: 'outerNode.contains(innerNode)',
      getVendorPrefixedEventName: 'eventName',
      makePrefixMap: '0',
      getEventCharCode: '1',
    },
  },
  {
    what: 'taking over HTML that a server wrote',
    never: [
      'hydrateRoot',
      'canHydrateInstance',
      'canHydrateTextInstance',
      'prepareToHydrateHostInstance',
      'throwOnHydrationMismatch',
      'retryDehydratedSuspenseBoundary',
      'clearSuspenseBoundary',
      'retryIfBlockedOn',
      'queueIfContinuousEvent',
      'attemptExplicitHydrationTarget',
      'unstable_scheduleHydration',
    ],
    always: {
      popHydrationState: 'false',
      upgradeHydrationErrorsToRecoverable: 'null',
      popTreeContext: 'undefined',
      clearIfContinuousEvent: 'undefined',
    },
  },
  {
    what: 'boundaries that wait, and trees that they hide',
    never: [
      'updateSuspenseComponent',
      'updateSuspenseListComponent',
      'cutOffTailIfNeeded',
      'findFirstSuspended',
      'trackUsedThenable',
      'replaySuspendedUnitOfWork',
      'attachPingListener',
      'resolveRetryWakeable',
      'updateOffscreenComponent',
      'deferHiddenOffscreenComponent',
      'recursivelyTraverseDisappearLayoutEffects',
      'recursivelyTraverseReappearLayoutEffects',
      'recursivelyTraverseDisconnectPassiveEffects',
      'recursivelyTraverseReconnectPassiveEffects',
      'recursivelyTraverseAtomicPassiveEffects',
    ],
  },
  {
    what: 'stylesheets, scripts and hints in the head',
    never: [
      'getResource',
      'acquireResource',
      'getHydratableHoistableCache',
      'mountHoistable',
      'suspendResource',
      'insertStylesheetIntoRoot',
      'preload',
      'preloadModule',
      'preinitStyle',
      'preinitScript',
      'preinitModuleScript',
      'preconnectAs',
      'preloadResourceAndSuspendIfNeeded',
      'accumulateSuspenseyCommitOnFiber',
      'waitForCommitToBeReady',
    ],
    always: { isHostHoistableType: 'false' },
  },
  {
    what: 'transitions, and the actions of forms',
    never: [
      'startTransition',
      'startHostTransition',
      'ensureFormComponentIsStateful',
      'dispatchOptimisticSetState',
      'updateDeferredValueImpl',
      'mountActionState',
      'updateActionStateImpl',
      'rerenderActionState',
      'runActionStateAction',
    ],
    always: { extractEvents$1: 'undefined', shouldAttemptEagerTransition: 'false' },
  },
  {
    what: 'the way from a component to its element',
    never: ['findDOMNode'],
  },
  {
    what: 'events that matter less than others: what any of them asks for is drawn in its turn',
    never: ['dispatchContinuousEvent'],
    always: { getEventPriority: '2' },
  },
  {
    what: 'components that are classes',
    never: [
      'updateClassComponent',
      'createClassErrorUpdate',
      'initializeClassErrorUpdate',
      'commitClassCallbacks',
      'resolveClassComponentProps',
    ],
  },
  {
    what: 'the stack of components in what an error prints',
    never: [],
    always: {
      describeNativeComponentFrame: "''",
      getStackByFiberInDevAndProd: "''",
      getComponentNameFromType: 'null',
      formatProdErrorMessage: "'React: ' + code",
    },
  },
  {
    what: 'memoised components, and what a compiler caches',
    never: ['updateForwardRef', 'updateMemoComponent', 'updateSimpleMemoComponent', 'useMemoCache'],
  },
]

/** Of what React and its door to the page hand out, what nobody here takes. */
const handedOut: Readonly<Record<string, RegExp>> = {
  'react.production.js':
    /^(?:Children|Component|Profiler|PureComponent|Suspense|__COMPILER_RUNTIME|act|cache|cloneElement|createElement|createRef|forwardRef|isValidElement|lazy|memo|startTransition|unstable_useCacheRefresh|use|useActionState|useDeferredValue|useImperativeHandle|useInsertionEffect|useOptimistic|useReducer|useTransition)$/u,
  'react-dom.production.js':
    /^(?:createPortal|pre\w+|requestFormReset|unstable_batchedUpdates|useFormState|useFormStatus)$/u,
}

/** Leaves out of the built page what React carries for other pages: 21 kB of gzip. */
export function slimReact(): Plugin {
  return {
    name: 'dateline:slim-react',
    apply: 'build',
    transform(code, id) {
      const name = id.slice(id.lastIndexOf('/') + 1)
      if (name === 'scheduler.production.js') return { code: oneQueue, map: null }
      if (name === 'react-dom-client.production.js')
        return {
          code: leaveOut(
            withShortFields(withFewHooks(withConstants(withoutOldBrowsers(withFewCases(withFewNames(code)))))),
          ),
          map: null,
        }
      const gone = handedOut[name]
      // The number of an error tells where to look it up.
      const short = code.replaceAll(/formatProdErrorMessage\((?=\d)/gu, "('React: ' + ")
      return gone && { code: withFewExports(short, gone), map: null }
    },
  }
}

/** What React's scheduler does for a page that renders at once and sets no priorities: what waits is done in the next turn. */
export const oneQueue = `
let waiting = []
const { port1, port2 } = new MessageChannel()
port1.onmessage = () => {
  const due = waiting
  waiting = []
  try {
    while (due.length > 0) {
      const task = due.shift()
      const next = task.callback?.(false)
      if (typeof next === 'function') {
        task.callback = next
        waiting.push(task)
      }
    }
  } finally {
    waiting.unshift(...due)
    if (waiting.length > 0) port2.postMessage(0)
  }
}
exports.unstable_now = () => performance.now()
exports.unstable_shouldYield = () => false
exports.unstable_requestPaint = () => {}
exports.unstable_setDisableYieldValue = void 0
exports.log = void 0
exports.unstable_getCurrentPriorityLevel = () => 3
exports.unstable_ImmediatePriority = 1
exports.unstable_UserBlockingPriority = 2
exports.unstable_NormalPriority = 3
exports.unstable_LowPriority = 4
exports.unstable_IdlePriority = 5
exports.unstable_scheduleCallback = (priority, callback) => {
  const task = { callback }
  waiting.push(task)
  if (waiting.length === 1) port2.postMessage(0)
  return task
}
exports.unstable_cancelCallback = (task) => {
  task.callback = null
}
`

/** Attributes that our elements have under another name than the document's. */
const aliases = /^(?:htmlFor|crossOrigin|strokeWidth|strokeDasharray)$/u
/** Events that our elements listen to; changes, focus and what enters or leaves React knows by other ways. */
const events =
  /^(?:cancel|click|close|drop|dragOver|dragLeave|input|keyDown|mouseDown|pointer(?:Cancel|Down|Move|Up)|submit|toggle|wheel)$/u
/** Styles of ours that are numbers without a unit. */
const unitless = /^(?:opacity|order|zIndex)$/u

/**
 * React's tables of attributes, events and styles, without those that none of our elements has: a test looks for them.
 *
 * @throws Where React has no such table.
 */
export function withFewNames(code: string): string {
  return tables.reduce((slim, { table, entry, kept }) => {
    if (!table.test(slim)) throw new Error(`React has no table ${table.source}`)
    return slim.replace(table, (found) =>
      found.replaceAll(entry, (all: string, name: string) => (kept.test(name) ? all : '')),
    )
  }, code)
}

/**
 * The renderer with what never changes on a page that takes over no HTML, renders nothing twice and waits for nothing;
 * what hangs on the other answer falls to the bundler.
 *
 * @throws Where React has no such name.
 */
export function withConstants(code: string): string {
  return replaced(code, constants)
}

/** The renderer for the browsers of today, and for a page on which nothing waits. */
export function withoutOldBrowsers(code: string): string {
  return replaced(code, ofOldBrowsers)
}

/**
 * A library's code with some of its text exchanged.
 *
 * @throws Where it has no such text.
 */
export function replaced(code: string, edits: readonly (readonly [RegExp, string])[]): string {
  return edits.reduce((slim, [found, instead]) => {
    found.lastIndex = 0
    if (!found.test(slim)) throw new Error(`The library has nothing like ${found.source}`)
    return slim.replaceAll(found, instead)
  }, code)
}

/** What React asks of browsers that are no more, of what is composed or marked, which nothing of ours hears of, and of what waits. */
const ofOldBrowsers: readonly (readonly [RegExp, string])[] = [
  // What waits for its turn, and what may be taken back.
  [/if \(\s+\(lanes & 62914560\) === lanes &&[^]*?break a;\s+\}(?=\s+commitRootWhenReady\()/gu, ''],
  [/if \(\s+suspendedCommitReason & 8192 \|\|[^]*?return;\s+\}(?=\s+commitRoot\()/gu, ''],
  [
    /else if \(\(renderLanes & revertLane\) === revertLane\) \{[^]*?workInProgressRootSkippedLanes \|= revertLane\);/gu,
    '',
  ],
  [
    /handleEventFunc = targetInst \? getNodeFromInstance\(targetInst\) : window;\s+switch \(domEventName\) \{[^]*?(?=extractEvents\$1\(\s+dispatchQueue)/gu,
    '',
  ],
  [
    /canUseDOM = !\([^)]*\),\s+passiveBrowserEventsSupported = !1;\s+if \(canUseDOM\)\s+try \{[^]*?\} catch \(e\) \{[^}]*\}/gu,
    'canUseDOM = true, passiveBrowserEventsSupported = true;',
  ],
  [/canUseDOM && "CompositionEvent" in window/gu, 'true'],
  [/canUseDOM &&\s+"documentMode" in document &&\s+\(documentMode = document\.documentMode\);/gu, ''],
  [/canUseDOM && "documentMode" in document && 11 >= document\.documentMode/gu, 'false'],
  [/var isInputEventSupported = !1;\s+if \(canUseDOM\) \{[^]*?9 < document\.documentMode\);\s+\}/gu, ''],
  [/canUseDOM &&\s+\(\(style = document\.[^;]*;/gu, ''],
  [/ \|\| nativeEvent\.(?:from|to)Element/gu, ''],
  [/delta(?<axis>[XY]): function \(event\) \{\s+return [^;]*;\s+\}/gu, 'delta$<axis>: 0'],
  [
    /event\.(?<what>preventDefault|stopPropagation)\s+\? event\.\k<what>\(\)\s+: "unknown" !==\s+typeof event\.\w+ &&\s+\(event\.\w+ = ![01]\)/gu,
    'event.$<what>()',
  ],
  [/persist: function \(\) \{\},\s+isPersistent: functionThatReturnsTrue/gu, ''],
  [/(?<=clz32 = Math\.clz32) \? Math\.clz32 : clz32Fallback/gu, ''],
  [/(?<=objectIs = )"function" === typeof Object\.is \? Object\.is : is/gu, 'Object.is'],
  [/(?<=AbortControllerLocal =)[^]*?\n {8}\}(?=,\s+scheduleCallback)/gu, ' AbortController'],
  [/(?<=reportGlobalError =)[^]*?(?=;\n(?:function|var) )/gu, ' globalThis.reportError'],
  [/movementX: function \(event\) \{[^]*?\},\s+movementY: function[^]*?\}\s+\}\)/gu, '})'],
  [/getModifierState: getEventModifierState,/gu, ''],
  // What is promised or a context is nobody's child, and nothing is begun that takes its time.
  [/"function" === typeof newChild\.then|newChild\.\$\$typeof === REACT_CONTEXT_TYPE/gu, 'false'],
  [/var prevOnStartTransitionFinish = ReactSharedInternals\.S;\s+ReactSharedInternals\.S = [^]*?\n\};/gu, ''],
  // Of buttons of which one alone is pressed none of ours is an input.
  [/if \("radio" === props\.type && null != internalInstance\)/gu, 'if (false)'],
]

const constants: readonly (readonly [RegExp, string])[] = [
  [/(?<!,\s*|var )\bisHydrating = ![01]/gu, 'void 0'],
  [/(?<!,\s*|var )\bshouldDoubleInvokeUserFnsInHooksDEV = ![01]/gu, 'void 0'],
  // No element of ours listens to these, and no browser of ours names its keys in an old way.
  [/(?<=Synthetic(?:Animation|Clipboard|Touch|Transition|UI)Event = )createSyntheticEvent\(\s*\w+\s*\)/gu, '0'],
  [/\bkey: function \(nativeEvent\) \{[^]*?\},(?=\s*code: 0)/gu, 'key: 0,'],
  [/,\s*charCode: function \(event\) \{[^]*?\}\s*\}\)(?=,\s*SyntheticKeyboardEvent)/gu, '})'],
  [/\} else if \(1 === nearestMountedAncestor\.tag\)/gu, '} else if (false)'],
  [/\bif \((?:canUseCompositionEvent|isInputEventSupported)\)/gu, 'if (true)'],
  [/null !== value &&\s+"object" === typeof value &&\s+"function" === typeof value\.then/gu, 'false'],
]

/** Hooks that no component of ours has. */
const unusedHooks =
  /^(?:use|useActionState|useCacheRefresh|useDeferredValue|useFormState|useHostTransitionStatus|useImperativeHandle|useInsertionEffect|useMemoCache|useOptimistic|useReducer|useTransition)$/u

/** The renderer's tables of hooks, without those that none of our components has: a test looks for them. */
export function withFewHooks(code: string): string {
  const spans: ESTree.Span[] = []
  for (const statement of parseAst(code).body) {
    const values = statement.type === 'VariableDeclaration' ? statement.declarations.map(({ init }) => init) : []
    for (const table of values) {
      if (table?.type !== 'ObjectExpression') continue
      const names = table.properties.map((property) =>
        property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '',
      )
      if (!names.includes('useCallback')) continue
      table.properties.forEach((property, i) => {
        if (unusedHooks.test(names[i] ?? ''))
          spans.push({ start: property.start, end: table.properties[i + 1]?.start ?? property.end })
      })
    }
  }
  return withoutSpans(code, spans)
}

/** A module without some of what it exports. */
export function withFewExports(code: string, gone: RegExp): string {
  return withoutSpans(
    code,
    parseAst(code).body.filter(
      (statement) =>
        ofClasses.test(code.slice(statement.start, statement.end)) ||
        (statement.type === 'ExpressionStatement' &&
          statement.expression.type === 'AssignmentExpression' &&
          statement.expression.left.type === 'MemberExpression' &&
          statement.expression.left.property.type === 'Identifier' &&
          gone.test(statement.expression.left.property.name)),
    ),
  )
}

/** What React does to its classes of components, which hang on nothing else. */
const ofClasses = /^(?:(?:var )?pureComponentPrototype|assign\(pureComponentPrototype|ComponentDummy|Component)\b/u

function withoutSpans(code: string, spans: readonly ESTree.Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((slim, { start, end }) => slim.slice(0, start) + slim.slice(end), code)
}

/** Fields that only the renderer's own objects have, by the letters that they get. */
const fields =
  'memoizedState memoizedProps pendingProps updateQueue stateNode subtreeFlags childLanes pendingLanes suspendedLanes pingedLanes expiredLanes entangledLanes baseState baseQueue firstBaseUpdate lastBaseUpdate callbackNode callbackPriority elementType containerInfo lastRenderedState lastRenderedReducer firstContext lastEffect expirationTimes entanglements hiddenUpdates shellSuspendCounter warmLanes errorRecoveryDisabledLanes hasEagerState eagerState revertLane dispatchConfig alternate deletions sibling refCleanup finishedWork renderingStartTime wasHydrated cancelPendingCommit dependencies timeoutHandle isDehydrated'.split(
    ' ',
  )

/** The renderer with short names for its own fields: gzip cannot shorten what stands a hundred times all by itself. */
function withShortFields(code: string): string {
  return code.replaceAll(
    new RegExp(String.raw`\b(?:${fields.join('|')})\b`, 'gu'),
    (name) => `$${fields.indexOf(name)}`,
  )
}

const tables = [
  {
    table: /\baliases = new Map\(\[[^;]*\]\)/u,
    entry: /\["([a-zA-Z0-9-]+)", "[^"]+"\],?\s*/gu,
    kept: aliases,
  },
  { table: /(?<=simpleEventPluginEvents =\s*")[^"]*(?=")/u, entry: /(\w+) ?/gu, kept: events },
  { table: /(?<=unitlessNumbers = new Set\(\s*")[^"]*(?=")/u, entry: /(\w+) ?/gu, kept: unitless },
]

/**
 * React's code without some parts; what only they called falls to the bundler.
 *
 * @throws Where React has no function of a name: its next version is to be read again.
 */
export function leaveOut(code: string, parts: readonly LeftOut[] = renderer): string {
  const bodies = new Map(
    parts.flatMap(({ never, always = {} }, i) => [
      // By number: what it is stands in the list, and not in the page.
      ...never.map((name) => [name, `{ leftOut(${i}) }`] as const),
      ...Object.entries(always).map(([name, answer]) => [name, `{ return ${answer} }`] as const),
    ]),
  )
  let slim = `function leftOut(part) { throw new Error('Left out of the page: part ' + part) }\n`
  let end = 0
  for (const { name, body } of parseAst(code)
    .body.flatMap(functionsOf)
    .sort((a, b) => a.body.start - b.body.start)) {
    const replacement = bodies.get(name)
    if (!replacement) continue
    bodies.delete(name)
    slim += code.slice(end, body.start) + replacement
    end = body.end
  }
  if (bodies.size) throw new Error(`React has no function ${[...bodies.keys()].join(', ')}`)
  return slim + code.slice(end)
}

const isMaker = /^(?:createChildReconciler|brush|calendar|started|zoom)$/u

/** `function name() {}` and `exports.name = function () {}`, with the span of their bodies. */
function functionsOf(statement: ESTree.Statement): readonly { readonly name: string; readonly body: ESTree.Span }[] {
  if (statement.type === 'FunctionDeclaration' && statement.id && statement.body)
    // React makes its reconciler of children inside a function, d3 what a brush does while it is held.
    return [
      { name: statement.id.name, body: statement.body },
      ...(isMaker.test(statement.id.name) ? statement.body.body.flatMap(functionsOf) : []),
    ]
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
  const { left, right } = statement.expression
  return left.type === 'MemberExpression' &&
    left.property.type === 'Identifier' &&
    right.type === 'FunctionExpression' &&
    right.body
    ? [{ name: left.property.name, body: right.body }]
    : []
}
