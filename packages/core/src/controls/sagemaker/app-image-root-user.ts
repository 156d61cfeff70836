import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/app-image-root-user',
  title: 'Studio image runs as root',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::AppImageConfig',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Code in the kernel is root in its container: it replaces libraries under the feet of later sessions, and one flaw of the container runtime stands between it and the host.',
  mappings: { 'nist-800-53-r5': ['AC-6'], 'iso-27001': ['A.8.2'], soc2: ['CC6.3'] },
  evaluate: (config) => {
    const { present } = config.at('KernelGatewayImageConfig')
    return present === false
      ? []
      : config.at('KernelGatewayImageConfig.FileSystemConfig.DefaultUid').isNoneOf([0])
  },
  remedy: [set('KernelGatewayImageConfig.FileSystemConfig.DefaultUid', 1000)],
  examples: `
    Root:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        AppImageConfigName: torch
        KernelGatewayImageConfig:
          KernelSpecs: [{ Name: python3 }]
          FileSystemConfig:
            DefaultUid: 0 # fail
    User:
      Type: AWS::SageMaker::AppImageConfig # pass
      Properties:
        AppImageConfigName: torch
        KernelGatewayImageConfig: { KernelSpecs: [{ Name: python3 }], FileSystemConfig: { DefaultUid: 1000 } }
    ByDefault:
      Type: AWS::SageMaker::AppImageConfig # pass
      Properties: { AppImageConfigName: torch, KernelGatewayImageConfig: { KernelSpecs: [{ Name: python3 }] } }
    Other:
      Type: AWS::SageMaker::AppImageConfig
      Properties: { AppImageConfigName: lab, JupyterLabAppImageConfig: { ContainerConfig: { ContainerArguments: [--verbose] } } }
    Somehow:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        KernelGatewayImageConfig: !Ref Config # unknown
    ByParameter:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        KernelGatewayImageConfig:
          FileSystemConfig:
            DefaultUid: !Ref Uid # unknown
  `,
}
