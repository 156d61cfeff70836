import { callerKeys } from '@parapet/iam'
import { eachStatement, type PlacedStatement } from '../../access/index.ts'
import { judge } from '../../view/index.ts'
import { and, derive, not, or, type Truth } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isBound } from '../shared/index.ts'

const CONFINING = [...callerKeys, 'aws:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths']

/** Whether a statement allows everybody every action of a service on everything, and no condition confines it. */
function opensEverything(placed: PlacedStatement): Truth {
  const { principal, action, resource } = placed.statement
  return and(
    isEvery(principal?.principals.map(({ kind }) => (kind === 'unknown' ? undefined : kind === 'anyone'))),
    isEvery(action.patterns.map(({ pattern }) => wide(pattern.text, pattern.certain))),
    isEvery(resource?.patterns.map(({ pattern }) => wide(pattern.text, pattern.certain))),
    not(isBound(placed, CONFINING)),
  )
}

const isEvery = (truths: readonly Truth[] = [true]): Truth => or(false, ...truths)

const wide = (text: string, certain: boolean): Truth =>
  certain ? /^(?:[a-z0-9-]+:)?\*$/.test(text) : undefined

export const control: Control = {
  id: 'ec2/vpc-endpoint-full-access',
  title: 'Endpoint of the network lets everybody do everything with everything',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::EC2::VPCEndpoint',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'network',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Code in the private network writes stolen data to a bucket of the attacker, with the attacker’s own credentials, through your endpoint.',
  mappings: {
    'nist-800-53-r5': ['AC-4', 'AC-6', 'SC-7'],
    'iso-27001': ['A.5.15', 'A.8.22'],
    soc2: ['CC6.6'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (endpoint) => {
    const document = endpoint.at('PolicyDocument')
    if (document.present === false) return document.judge(false)
    return eachStatement(document, 'endpoint', (placed) => {
      const open = opensEverything(placed)
      const { statement, place, assumes } = placed
      const what = open === false ? 'is confined' : 'lets everybody do everything with everything'
      return statement.effect === 'Deny'
        ? undefined
        : judge(not(open), place, `statement \`${statement.id}\` ${what}`, { assumes })
    })
  },
  remedy: [
    derive(
      'endpoint-policy',
      'allow only your own principals (`aws:PrincipalOrgID`) and resources (`aws:ResourceOrgID`), or name the actions and resources',
    ),
  ],
  examples: `
    Notebook:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { SubnetId: !Ref Private, SecurityGroupIds: [sg-1] }
    Private:
      Type: AWS::EC2::Subnet
      Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 }
    Vpc:
      Type: AWS::EC2::VPC
      Properties: { CidrBlock: 10.0.0.0/16 }
    ByDefault:
      Type: AWS::EC2::VPCEndpoint # fail
      Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.sagemaker.api', VpcEndpointType: Interface }
    Written:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3'
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: '*', Resource: '*' } # fail
    OneService:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.bedrock-runtime'
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { AWS: '*' }, Action: ['bedrock:*'], Resource: '*' } # fail
    ByParameter:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3'
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: !Ref Action, Resource: '*' } # unknown
            - { Effect: Allow, Principal: '*', Action: '*', Resource: '*', Condition: { StringLike: { aws:PrincipalOrgID: !Ref Organization } } } # unknown
            - { Effect: Allow, Principal: { AWS: !Ref Caller }, Action: '*', Resource: '*' } # unknown
    Confined:
      Type: AWS::EC2::VPCEndpoint # pass
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3'
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: '*', Resource: '*', Condition: { StringEquals: { aws:ResourceOrgID: o-a1b2c3d4e5 } } }
            - { Effect: Allow, Principal: '*', Action: 's3:*', Resource: arn:aws:s3:::data/* }
            - { Effect: Allow, Principal: '*', Action: s3:GetObject, Resource: '*' }
            - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: '*', Resource: '*' }
            - { Effect: Deny, Principal: '*', Action: s3:DeleteBucket, Resource: '*' }
    AsText:
      Type: AWS::EC2::VPCEndpoint
      Properties:
        VpcId: !Ref Vpc
        ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3'
        RouteTableIds: [rtb-1]
        PolicyDocument: !Sub '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*" }, { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\${Data}/*" }] }' # fail
  `,
}
