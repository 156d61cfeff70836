import { allOf } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'agentcore/runtime-shared-filesystem',
  title: 'Sessions of an agent share a file system',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::BedrockAgentCore::Runtime',
  stages: ['deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'prompt-injection'],
  responsibility: 'customer',
  why: "What one user's session writes, another's reads: data crosses from one to the other, and so does a file with instructions in it.",
  mappings: {
    'nist-800-53-r5': ['SC-4'],
    'iso-27001': ['A.8.3'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0080'],
  },
  evaluate: (runtime) =>
    runtime
      .at('FilesystemConfigurations')
      .each((mount) => allOf(mount.at('EfsAccessPoint').isUnset(), mount.at('S3FilesAccessPoint').isUnset())),
  remedy: [advise('use `SessionStorage`, which is of one session, and keep what must be shared read-only')],
  examples: `
    OneOfTwo:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        FilesystemConfigurations:
          - { SessionStorage: { MountPath: /mnt/work } }
          - EfsAccessPoint: # fail
              AccessPointArn: arn:aws:elasticfilesystem:eu-west-1:111122223333:access-point/fsap-1
              MountPath: /mnt/shared
    Bucket:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        FilesystemConfigurations:
          - S3FilesAccessPoint: # fail
              AccessPointArn: arn:aws:s3files:eu-west-1:111122223333:access-point/ap-1
              MountPath: /mnt/shared
    OfTheSession:
      Type: AWS::BedrockAgentCore::Runtime # pass
      Properties: { AgentRuntimeName: planner, FilesystemConfigurations: [{ SessionStorage: { MountPath: /mnt/work } }] }
    ByParameter:
      Type: AWS::BedrockAgentCore::Runtime
      Properties:
        AgentRuntimeName: planner
        FilesystemConfigurations: !Ref FileSystems # unknown
  `,
}
