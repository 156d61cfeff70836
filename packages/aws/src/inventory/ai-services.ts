import { isObject, type Json, type JsonObject, listOf, partAt, present, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

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
    satellites: [listTags('ResourceARN', KENDRA, 'Tags')],
    arn: KENDRA,
    names: ['Id'],
    renames: { 'DocumentMetadataConfigurations[].Relevance.ValueImportanceItems': 'ValueImportanceMap' },
  },
  {
    type: 'AWS::NeptuneGraph::Graph',
    service: 'neptuneGraph',
    list: { operation: 'ListGraphs', items: 'graphs' },
    describe: { operation: 'GetGraph', input: { graphIdentifier: 'id' } },
    satellites: [listTags('resourceArn', 'arn', 'tags')],
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
    satellites: [listTags('ResourceArn', 'StreamProcessorArn', 'Tags')],
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
    satellites: [listTags('ResourceArn', 'ProjectArn', 'Tags')],
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
    satellites: [listTags('ResourceArn', 'ProjectVersionArn', 'Tags')],
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
    satellites: [listTags('resourceArn', 'datasetGroupArn', 'tags')],
    arn: 'datasetGroupArn',
    names: ['name'],
    renames: { 'Tags[].Key': 'tagKey', 'Tags[].Value': 'tagValue' },
  },
  {
    type: 'AWS::Translate::ParallelData',
    service: 'translate',
    list: { operation: 'ListParallelData', items: 'ParallelDataPropertiesList' },
    satellites: [listTags('ResourceArn', 'Arn', 'Tags')],
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
    satellites: [listTags('ResourceARN', 'DatastoreArn', 'Tags')],
    arn: 'DatastoreArn',
    names: ['DatastoreId'],
  },
]
