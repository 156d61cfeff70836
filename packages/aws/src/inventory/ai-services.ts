import { isObject, type Json, type JsonObject, listOf, partAt, present, textAt } from '../shape/json.ts'
import type { Entry, Satellite } from './entry.ts'

const tags = (member: string, arn: string, from = 'Tags'): Satellite => ({
  operation: 'ListTagsForResource',
  input: { [member]: arn },
  from,
  into: 'Tags',
})

/** Where somebody is looked for, and where a video goes, are told in one member of several forms. */
function adaptStreamProcessor(reply: JsonObject): JsonObject {
  const output = partAt(reply, 'Output.S3Destination')
  const regions = listOf(reply['RegionsOfInterest'])
  return present({
    ...reply,
    BoundingBoxRegionsOfInterest: some(regions, 'BoundingBox'),
    PolygonRegionsOfInterest: some(regions, 'Polygon'),
    S3Destination: isObject(output)
      ? present({ BucketName: output['Bucket'], ObjectKeyPrefix: output['KeyPrefix'] })
      : undefined,
  })
}

/** The member of each that has it; a polygon is a list of its own. */
function some(regions: readonly Json[], member: string): readonly Json[] | undefined {
  const items = regions.map((region) => partAt(region, member) ?? null).filter((item) => item !== null)
  return items.length === 0 ? undefined : items
}

/** A key of AWS is told by a word. */
function adaptGraph(reply: JsonObject): JsonObject {
  const { kmsKeyIdentifier, ...rest } = reply
  return kmsKeyIdentifier === 'AWS_OWNED_KEY' ? rest : reply
}

/** Names stand in ARNs alone: `project/faces/version/v2/1700000000000`. */
const pieceOf = (arn: string | undefined, at: number): string | undefined => arn?.split('/')[at]

const KENDRA = 'arn:{partition}:kendra:{region}:{account}:index/{Id}'

/** AI services of which each has few types: search, graphs, pictures, recommendations, translation, health. */
export const aiServices: readonly Entry[] = [
  {
    type: 'AWS::Kendra::Index',
    service: 'kendra',
    list: { operation: 'ListIndices', items: 'IndexConfigurationSummaryItems' },
    describe: { operation: 'DescribeIndex', input: { Id: 'Id' } },
    satellites: [tags('ResourceARN', KENDRA)],
    arn: KENDRA,
    names: ['Id'],
    renames: { 'DocumentMetadataConfigurations[].Relevance.ValueImportanceItems': 'ValueImportanceMap' },
  },
  {
    type: 'AWS::NeptuneGraph::Graph',
    service: 'neptuneGraph',
    list: { operation: 'ListGraphs', items: 'graphs' },
    describe: { operation: 'GetGraph', input: { graphIdentifier: 'id' } },
    satellites: [tags('resourceArn', 'arn', 'tags')],
    arn: 'arn',
    names: ['id', 'name'],
    adapt: adaptGraph,
    renames: { GraphName: 'name', 'VectorSearchConfiguration.VectorSearchDimension': 'dimension' },
    elsewhere: { ImportTask: 'what it was filled from; kept nowhere' },
  },
  {
    type: 'AWS::Rekognition::StreamProcessor',
    service: 'rekognition',
    list: { operation: 'ListStreamProcessors', items: 'StreamProcessors' },
    describe: { operation: 'DescribeStreamProcessor', input: { Name: 'Name' } },
    satellites: [tags('ResourceArn', 'StreamProcessorArn')],
    arn: 'StreamProcessorArn',
    names: ['Name'],
    adapt: adaptStreamProcessor,
    renames: {
      ConnectedHomeSettings: 'Settings.ConnectedHome',
      FaceSearchSettings: 'Settings.FaceSearch',
      KinesisDataStream: 'Output.KinesisDataStream',
      KinesisVideoStream: 'Input.KinesisVideoStream',
      'NotificationChannel.Arn': 'SNSTopicArn',
    },
  },
  {
    type: 'AWS::Rekognition::Project',
    service: 'rekognition',
    list: {
      operation: 'DescribeProjects',
      items: 'ProjectDescriptions',
      fixed: { Features: ['CUSTOM_LABELS', 'CONTENT_MODERATION'] },
    },
    satellites: [tags('ResourceArn', 'ProjectArn')],
    arn: 'ProjectArn',
    adapt: (reply) => present({ ...reply, ProjectName: pieceOf(textAt(reply, 'ProjectArn'), 1) }),
  },
  {
    type: 'AWS::Rekognition::ProjectVersion',
    service: 'rekognition',
    under: 'AWS::Rekognition::Project',
    list: {
      operation: 'DescribeProjectVersions',
      input: { ProjectArn: 'parent.ProjectArn' },
      items: 'ProjectVersionDescriptions',
    },
    satellites: [tags('ResourceArn', 'ProjectVersionArn')],
    arn: 'ProjectVersionArn',
    adapt: (reply) => present({ ...reply, VersionName: pieceOf(textAt(reply, 'ProjectVersionArn'), 3) }),
    renames: {
      ProjectArn: 'parent.ProjectArn',
      TestingData: 'TestingDataResult.Input',
      TrainingData: 'TrainingDataResult.Input',
    },
  },
  {
    type: 'AWS::Rekognition::MediaAnalysisJob',
    service: 'rekognition',
    list: { operation: 'ListMediaAnalysisJobs', items: 'MediaAnalysisJobs' },
    arn: 'AWS::Rekognition::MediaAnalysisJob/{JobId}',
    names: ['JobId'],
  },
  {
    type: 'AWS::Personalize::DatasetGroup',
    service: 'personalize',
    list: { operation: 'ListDatasetGroups', items: 'datasetGroups' },
    describe: {
      operation: 'DescribeDatasetGroup',
      input: { datasetGroupArn: 'datasetGroupArn' },
      from: 'datasetGroup',
    },
    satellites: [tags('resourceArn', 'datasetGroupArn', 'tags')],
    arn: 'datasetGroupArn',
    names: ['name'],
    renames: { 'Tags[].Key': 'tagKey', 'Tags[].Value': 'tagValue' },
  },
  {
    type: 'AWS::Translate::ParallelData',
    service: 'translate',
    list: { operation: 'ListParallelData', items: 'ParallelDataPropertiesList' },
    satellites: [tags('ResourceArn', 'Arn')],
    arn: 'Arn',
    names: ['Name'],
  },
  {
    type: 'AWS::Translate::TextTranslationJob',
    service: 'translate',
    list: { operation: 'ListTextTranslationJobs', items: 'TextTranslationJobPropertiesList' },
    arn: 'AWS::Translate::TextTranslationJob/{JobId}',
    names: ['JobId'],
  },
  {
    type: 'AWS::HealthLake::FHIRDatastore',
    service: 'healthlake',
    list: { operation: 'ListFHIRDatastores', items: 'DatastorePropertiesList' },
    satellites: [tags('ResourceARN', 'DatastoreArn')],
    arn: 'DatastoreArn',
    names: ['DatastoreId'],
  },
]
