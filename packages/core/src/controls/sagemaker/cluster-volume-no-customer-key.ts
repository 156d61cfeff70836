import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { usesCustomerKey } from '../shared/index.ts'

/** A group without a volume of its own has the root volume alone, under a key of AWS. */
function judgeGroup(group: PropertyView): readonly Judgement[] {
  const configs = group.at('InstanceStorageConfigs')
  const volumes = configs.items
    .map((config) => config.at('EbsVolumeConfig'))
    .filter(({ present }) => present !== false)
  return volumes.length === 0
    ? [configs.judge(false)]
    : volumes.map((volume) => usesCustomerKey(volume.at('VolumeKmsKeyId')))
}

export const control: Control = {
  id: 'sagemaker/cluster-volume-no-customer-key',
  title: 'Volumes of HyperPod nodes are not encrypted with a customer managed key',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Cluster',
  stages: ['train'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'model-theft'],
  responsibility: 'customer',
  why: 'Checkpoints, caches and credentials of all jobs lie on these volumes. Without a key of your own you can neither see nor cut off who reads them.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (cluster) =>
    ['InstanceGroups', 'RestrictedInstanceGroups'].flatMap((groups) =>
      cluster.at(groups).items.flatMap(judgeGroup),
    ),
  remedy: [
    advise(
      'add an `EbsVolumeConfig` with a customer managed key in `VolumeKmsKeyId`; with `RootVolume: true` it covers the root volume',
    ),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Cluster
      Properties:
        InstanceGroups:
          - { InstanceGroupName: workers, InstanceCount: 8, InstanceType: ml.p5.48xlarge } # fail
    OneOfTwo:
      Type: AWS::SageMaker::Cluster
      Properties:
        InstanceGroups:
          - InstanceGroupName: workers
            InstanceStorageConfigs:
              - EbsVolumeConfig: { VolumeSizeInGB: 500, VolumeKmsKeyId: !Ref Key }
              - EbsVolumeConfig: { RootVolume: true } # fail
        RestrictedInstanceGroups:
          - InstanceGroupName: tuning
            InstanceStorageConfigs:
              - EbsVolumeConfig:
                  VolumeKmsKeyId: alias/aws/ebs # fail
    OwnKey:
      Type: AWS::SageMaker::Cluster # pass
      Properties:
        InstanceGroups:
          - InstanceGroupName: workers
            InstanceStorageConfigs:
              - { FsxLustreConfig: { DnsName: fs.example.com, MountName: fsx } }
              - { EbsVolumeConfig: { RootVolume: true, VolumeKmsKeyId: !Ref Key } }
    Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } }
    ByParameter:
      Type: AWS::SageMaker::Cluster
      Properties:
        InstanceGroups:
          - InstanceGroupName: workers
            InstanceStorageConfigs:
              - EbsVolumeConfig:
                  VolumeKmsKeyId: !Ref KeyId # unknown
  `,
}
