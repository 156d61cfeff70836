import { actionRules, compilePattern, matchText } from '../pattern/pattern.ts'
import { serviceFacts, servicePrefixes } from './service-data.ts'

/** Actions, of all services that are loaded, that match one of the patterns; in AWS's spelling, sorted. */
export function matchingActions(patterns: readonly string[]): readonly string[] {
  const compiled = patterns.map((text) => compilePattern(text, actionRules))
  const names: string[] = []
  for (const prefix of servicePrefixes()) {
    for (const { name } of serviceFacts(prefix)?.actions.values() ?? []) {
      if (compiled.some((pattern) => matchText(pattern, name.toLowerCase()) === true)) names.push(name)
    }
  }
  return names.sort((left, right) => (left < right ? -1 : 1))
}
