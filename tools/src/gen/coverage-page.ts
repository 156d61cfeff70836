import { controls, DOMAINS, type Domain, STAGES, type Stage } from '@parapet/core'
import { writeGenerated } from './write.ts'

/** Why no control stands in a cell. */
const EMPTY: Readonly<Record<string, string>> = {
  'model-integrity monitor':
    'what a monitor finds out about a model is judged under monitoring, and its image and code where it is deployed.',
  'generative-ai prepare':
    'text is prepared by processing jobs, which the other domains judge; nothing in them is special to generation.',
  'generative-ai train':
    'tuning a generative model is a training job; what is special begins when the model answers.',
  'generative-ai monitor':
    'invocation logs stand under monitoring, and what is in them under data protection.',
}

/** `docs/coverage.md`: how many controls there are of each domain in each stage. */
export function generateCoveragePage(): void {
  const cells = DOMAINS.flatMap((domain) =>
    STAGES.map((stage) => ({ domain, stage, count: countOf(domain, stage) })),
  )
  const empty = cells.filter(({ count }) => count === 0)
  writeGenerated(
    'docs/coverage.md',
    [
      '# Coverage',
      '',
      `${controls.length} controls by domain and stage of a workload's life; a control counts in each of its stages. Generated.`,
      '',
      `| | ${STAGES.join(' | ')} |`,
      `| --- |${' ---: |'.repeat(STAGES.length)}`,
      ...DOMAINS.map(
        (domain) => `| ${domain} | ${STAGES.map((stage) => countOf(domain, stage) || '–').join(' | ')} |`,
      ),
      '',
      ...(empty.length === 0
        ? ['No cell is empty.']
        : empty.map(({ domain, stage }) => `- **${domain}, ${stage}**: ${reasonFor(domain, stage)}`)),
      '',
      'By threat: a control counts for each that it stands against, and first for the one that it names first.',
      '',
      '| threat | controls | first |',
      '| --- | ---: | ---: |',
      ...threatRows(),
      '',
    ].join('\n'),
  )
}

function reasonFor(domain: Domain, stage: Stage): string {
  const reason = EMPTY[`${domain} ${stage}`]
  if (reason === undefined) throw new Error(`no control of ${domain} in ${stage}: write one, or say why not`)
  return reason
}

const countOf = (domain: Domain, stage: Stage): number =>
  controls.filter((control) => control.domain === domain && control.stages.includes(stage)).length

function threatRows(): readonly string[] {
  const threats = [...new Set(controls.flatMap((control) => control.threats))].sort()
  return threats.map((threat) => {
    const against = controls.filter((control) => control.threats.includes(threat))
    const first = against.filter((control) => control.threats[0] === threat)
    return `| ${threat} | ${against.length} | ${first.length} |`
  })
}
