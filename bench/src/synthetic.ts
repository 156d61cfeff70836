/** One resource of a template. */
type Resource = { readonly Type: string; readonly Properties: object }

/** How many resources one workload of the synthetic templates has. */
const PER_WORKLOAD = 10

/**
 * A workload as people write them, ten resources that point at each other: notebook, model, endpoint,
 * buckets with policies, roles with statements, a network.
 */
function workload(n: number): Readonly<Record<string, Resource>> {
  const statement = (actions: readonly string[], resource: unknown) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: resource,
  })
  const bucketObjects = { 'Fn::Sub': `\${Data${n}.Arn}/*` }
  return {
    [`Data${n}`]: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { 'Fn::Sub': `data-${n}-\${AWS::AccountId}` } },
    },
    [`DataPolicy${n}`]: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: `Data${n}` },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: bucketObjects,
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
    [`Key${n}`]: {
      Type: 'AWS::KMS::Key',
      Properties: { EnableKeyRotation: n % 2 === 0, KeyPolicy: { Version: '2012-10-17', Statement: [] } },
    },
    [`Role${n}`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        Policies: [
          {
            PolicyName: 'work',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                statement(['s3:GetObject', 's3:PutObject'], bucketObjects),
                statement(['sagemaker:*'], '*'),
              ],
            },
          },
        ],
      },
    },
    [`Group${n}`]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'work',
        VpcId: 'vpc-1',
        SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
      },
    },
    [`Notebook${n}`]: {
      Type: 'AWS::SageMaker::NotebookInstance',
      Properties: {
        InstanceType: 'ml.t3.medium',
        RoleArn: { 'Fn::GetAtt': [`Role${n}`, 'Arn'] },
        KmsKeyId: { Ref: `Key${n}` },
        SecurityGroupIds: [{ Ref: `Group${n}` }],
        DirectInternetAccess: 'Enabled',
      },
    },
    [`Model${n}`]: {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        ExecutionRoleArn: { 'Fn::GetAtt': [`Role${n}`, 'Arn'] },
        PrimaryContainer: {
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/serve:1',
          ModelDataUrl: { 'Fn::Sub': `s3://\${Data${n}}/model.tar.gz` },
        },
      },
    },
    [`Config${n}`]: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        ProductionVariants: [
          {
            VariantName: 'all',
            ModelName: { 'Fn::GetAtt': [`Model${n}`, 'ModelName'] },
            InitialInstanceCount: 1,
            InstanceType: 'ml.m5.large',
            InitialVariantWeight: 1,
          },
        ],
      },
    },
    [`Endpoint${n}`]: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: { EndpointConfigName: { 'Fn::GetAtt': [`Config${n}`, 'EndpointConfigName'] } },
    },
    [`Agent${n}`]: {
      Type: 'AWS::Bedrock::Agent',
      Properties: {
        AgentName: `agent-${n}`,
        FoundationModel: 'anthropic.claude-3-haiku-20240307-v1:0',
        AgentResourceRoleArn: { 'Fn::GetAtt': [`Role${n}`, 'Arn'] },
      },
    },
  }
}

/** A template of so many resources, a multiple of ten. */
export function syntheticTemplate(resources: number): object {
  const workloads = Array.from({ length: resources / PER_WORKLOAD }, (_, index) => workload(index))
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: Object.fromEntries(workloads.flatMap((one) => Object.entries(one))),
  }
}

/** JSON as YAML in block style, as people write templates; only what JSON can hold. */
export function toYaml(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n'
    return `\n${value.map((item) => `${indent}-${toYaml(item, `${indent}  `).replace(/^\n\s*/, ' ')}`).join('')}`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return ' {}\n'
    return `\n${entries.map(([key, child]) => `${indent}${key}:${toYaml(child, `${indent}  `)}`).join('')}`
  }
  return ` ${JSON.stringify(value)}\n`
}
