import { allOf, anyOf } from '../../view/index.ts'
import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/cluster-no-vpc',
  title: 'HyperPod cluster does not run in your VPC',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::Cluster',
  stages: ['train'],
  domain: 'network',
  threats: ['unauthorized-access', 'model-theft', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The nodes hold weights, data and credentials of every job, in a network of SageMaker: your security groups, endpoint policies and flow logs see nothing of what they send.',
  mappings: { 'nist-800-53-r5': ['AC-4', 'SC-7'], 'iso-27001': ['A.8.20', 'A.8.22'], soc2: ['CC6.6'] },
  evaluate: (cluster) => {
    const own = cluster.at('VpcConfig.Subnets').isSet()
    const [first, ...rest] = ['InstanceGroups', 'RestrictedInstanceGroups'].flatMap((groups) =>
      cluster.at(groups).items.map((group) => group.at('OverrideVpcConfig.Subnets').isSet()),
    )
    return first === undefined ? own : anyOf(own, allOf(first, ...rest))
  },
  remedy: [
    reference('VpcConfig.Subnets', 'AWS::EC2::Subnet'),
    reference('VpcConfig.SecurityGroupIds', 'AWS::EC2::SecurityGroup'),
  ],
  examples: `
    ByDefault:
      Type: AWS::SageMaker::Cluster # fail
      Properties:
        InstanceGroups: [{ InstanceGroupName: workers, InstanceCount: 8, InstanceType: ml.p5.48xlarge }]
    OneOfTwo:
      Type: AWS::SageMaker::Cluster # fail
      Properties:
        InstanceGroups:
          - { InstanceGroupName: head, OverrideVpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } }
        RestrictedInstanceGroups:
          - { InstanceGroupName: workers }
    InVpc:
      Type: AWS::SageMaker::Cluster # pass
      Properties:
        VpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] }
        InstanceGroups: [{ InstanceGroupName: workers }]
    ByGroup:
      Type: AWS::SageMaker::Cluster # pass
      Properties:
        InstanceGroups:
          - { InstanceGroupName: head, OverrideVpcConfig: { SecurityGroupIds: [sg-0a1b2c3d], Subnets: [subnet-0a1b2c3d] } }
    Bare:
      Type: AWS::SageMaker::Cluster # fail
      Properties: { ClusterName: bare }
    ByParameter:
      Type: AWS::SageMaker::Cluster
      Properties:
        VpcConfig:
          Subnets: !Ref Subnets # unknown
  `,
}
