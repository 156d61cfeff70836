import type { Expansion, Source } from '../expansion.ts'

/** Expands `AWS::Serverless::Connector`. */
export function expandConnectors(sources: readonly Source[], expansion: Expansion): void {
  for (const source of sources) {
    if (source.type !== 'AWS::Serverless::Connector') continue
    expansion.refuse(`connector \`${source.id}\` is not expanded`, source.at)
  }
}
