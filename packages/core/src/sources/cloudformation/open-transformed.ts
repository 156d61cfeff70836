import { literalText } from '../../workload/index.ts'
import type { MapNode } from '../document/index.ts'
import { expandSam, usesSam } from '../sam/index.ts'
import { openTemplate, type Setting, type Template } from './template.ts'

function withResources(root: MapNode, resources: MapNode | undefined): MapNode {
  const written = root.entries.get('Resources')
  if (written === undefined || resources === undefined) return root
  return { ...root, entries: new Map([...root.entries, ['Resources', { ...written, value: resources }]]) }
}

/** The template with the resources of AWS SAM written out. */
export function expandedRoot(root: MapNode, setting: Setting): MapNode {
  // Expansion looks into parameters and mappings, so the template is opened as written before.
  return usesSam(root) ? expanded(root, openTemplate(root, setting)) : root
}

function expanded(root: MapNode, { scope, resources }: Template): MapNode {
  return expandSam(withResources(root, resources), {
    report: scope.report,
    literal: (node) => literalText(scope.evaluate(node)),
    document: (path) => scope.include(path),
  })
}

/** Opens a template; its SAM resources are written out first, after its loops. */
export function openTransformed(root: MapNode, setting: Setting): Template {
  return openTemplate(expandedRoot(root, setting), setting)
}
