import { literalText } from '../../workload/index.ts'
import type { MapNode } from '../document/index.ts'
import { expandSam, usesSam } from '../sam/index.ts'
import { openTemplate, type Setting, type Template } from './template.ts'

function withResources(root: MapNode, resources: MapNode | undefined): MapNode {
  const written = root.entries.get('Resources')
  if (written === undefined || resources === undefined) return root
  return { ...root, entries: new Map([...root.entries, ['Resources', { ...written, value: resources }]]) }
}

/**
 * Opens a template whose `Transform` may name AWS SAM: its resources are then written out first. That looks
 * into parameters and mappings, so the template is opened as written before, with its loops written out.
 */
export function openTransformed(root: MapNode, setting: Setting): Template {
  const written = openTemplate(root, setting)
  if (!usesSam(root)) return written
  const { scope } = written
  const expanded = expandSam(withResources(root, written.resources), {
    report: scope.report,
    literal: (node) => literalText(scope.evaluate(node)),
    document: (path) => scope.include(path),
  })
  return openTemplate(expanded, setting)
}
