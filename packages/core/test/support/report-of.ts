import type { Control } from '../../src/controls/index.ts'
import { type Report, summarizeUnits } from '../../src/reports/index.ts'
import { assess } from '../../src/scan/index.ts'
import { readWorkload } from '../../src/sources/index.ts'
import { set } from '../../src/workload/index.ts'

const shared = {
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare', 'train'],
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  examples: '',
} as const

/** A control of the tests' own, so that changes of the catalogue change no expectation. */
export const internetControl: Control = {
  ...shared,
  id: 'test/internet',
  aliases: ['test/old-internet'],
  title: 'Notebook has internet access',
  severity: 'high',
  domain: 'network',
  why: 'Whoever runs code in it can carry data out.',
  mappings: { 'aws-security-hub': ['SageMaker.1'] },
  evaluate: (notebook) => notebook.at('DirectInternetAccess').equals('Disabled'),
  remedy: [set('DirectInternetAccess', 'Disabled')],
}

/** A second one on the same resources. */
export const rootControl: Control = {
  ...shared,
  id: 'test/root',
  title: 'Notebook gives root',
  severity: 'medium',
  domain: 'identity',
  why: 'Root can change what guards it.',
  mappings: {},
  evaluate: (notebook) => notebook.at('RootAccess').equals('Disabled'),
  remedy: [set('RootAccess', 'Disabled')],
}

/** A template with one failure that is written, one that rests on a parameter's default, and unknowns. */
export const notebooks = `Parameters:
  Access: { Type: String }
  Root: { Type: String, Default: Enabled }
  Env: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Open:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      DirectInternetAccess: Enabled
      RootAccess: !Ref Root
  Asked:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      DirectInternetAccess: !Ref Access
      RootAccess: !If [IsProd, Disabled, Enabled]
  Closed:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { DirectInternetAccess: Disabled, RootAccess: Disabled }
`

/** Reads and judges files, and gives the report as the command line makes it. */
export function reportOf(
  files: Readonly<Record<string, string>>,
  controls: readonly Control[] = [internetControl, rootControl],
): Report {
  const port = { paths: () => Object.keys(files), read: (path: string) => files[path] }
  const { units, diagnostics } = readWorkload(port)
  const { findings, errors, resources, relevance } = assess(units, controls)
  return {
    tool: { name: 'parapet', version: '0.0.0' },
    inputs: Object.keys(files).map((file) => ({ file, sha256: '0'.repeat(64) })),
    units: summarizeUnits(units, relevance),
    resources,
    controls,
    findings,
    diagnostics,
    errors,
    text: port.read,
  }
}

/** What is shown unless a user asks for more. */
export const usual = { passes: false, unknown: 'show' } as const
