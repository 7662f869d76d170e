import { addTarget } from './add-targets.ts'
import { CAP, type Plan } from './plan.ts'
import { projectCallout } from './project-callout.ts'
import { projectCluster, projectLoose } from './project-clusters.ts'
import { isInView, projectAtEdge, projectMark, projectWords } from './project-labels.ts'
import { projectSpanMark, spanArea } from './project-marks.ts'
import type { Area, Projecting, StripContents } from './projecting.ts'

/**
 * Sets a strip's plan into the window. Rows stay; at the window's edges a label changes side where that is free, slides
 * along its bracket, or loses its words.
 */
export function projectStrip(plan: Plan, projecting: Projecting): StripContents {
  const out: StripContents = { stems: [], marks: [], texts: [], callouts: [], targets: [], taken: [] }
  const areas: Area[] = []
  for (const callout of plan.callouts) projectCallout(callout, projecting, out, areas)
  const seen = plan.labels.filter((label) => isInView(label, projecting))
  for (const label of seen) projectMark(label, projecting, out, areas)
  for (const cluster of plan.clusters) projectCluster(cluster, projecting, out, areas)
  for (const { group, ends, side, d } of plan.bare) {
    const y = side === 'above' ? projecting.over - d - CAP : projecting.under + d
    projectSpanMark(group.members, group.form, ends, y, side, 'right', projecting, out)
    for (const row of group.members) addTarget(row, spanArea(ends, y, projecting), projecting, out)
  }
  const postponed = seen.filter((label) => !projectWords(label, label, 'home', projecting, out, areas))
  for (const label of postponed) projectAtEdge(label, projecting, out, areas)
  for (const row of plan.loose) projectLoose(row, projecting, out)
  return out
}
