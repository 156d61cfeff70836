import { type JsonObject, present, textAt } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

/** The name stands in the ARN alone: `document-classifier/mail/version/2`. */
const named =
  (member: string, arn: string) =>
  (reply: JsonObject): JsonObject =>
    present({ ...reply, [member]: nameIn(textAt(reply, arn)) })

const nameIn = (arn: string | undefined): string | undefined => arn?.split('/')[1]

/** Models of one's own, with who else may copy them. */
const model = (type: string, plural: string, name: string): Entry => ({
  type: `AWS::Comprehend::${type}`,
  service: 'comprehend',
  list: { operation: `List${plural}`, items: `${type}PropertiesList` },
  satellites: [
    listTags('ResourceArn', `${type}Arn`, 'Tags'),
    {
      operation: 'DescribeResourcePolicy',
      input: { ResourceArn: `${type}Arn` },
      from: 'ResourcePolicy',
      into: 'ModelPolicy',
      absentOn: ['ResourceNotFoundException'],
    },
  ],
  arn: `${type}Arn`,
  adapt: named(name, `${type}Arn`),
})

/** Jobs, which are told whole; AWS forgets them after 90 days. */
const job = (type: string): Entry => ({
  type: `AWS::Comprehend::${type}`,
  service: 'comprehend',
  list: { operation: `List${type}s`, items: `${type}PropertiesList`, fixed: { MaxResults: 500 } },
  arn: 'JobArn',
  names: ['JobId'],
  unreadable: { Tags: 'tags of jobs are not read' },
})

/** Amazon Comprehend. */
export const comprehend: readonly Entry[] = [
  model('DocumentClassifier', 'DocumentClassifiers', 'DocumentClassifierName'),
  model('EntityRecognizer', 'EntityRecognizers', 'RecognizerName'),
  {
    type: 'AWS::Comprehend::Flywheel',
    service: 'comprehend',
    list: { operation: 'ListFlywheels', items: 'FlywheelSummaryList' },
    describe: {
      operation: 'DescribeFlywheel',
      input: { FlywheelArn: 'FlywheelArn' },
      from: 'FlywheelProperties',
    },
    satellites: [listTags('ResourceArn', 'FlywheelArn', 'Tags')],
    arn: 'FlywheelArn',
    adapt: named('FlywheelName', 'FlywheelArn'),
  },
  ...[
    'DocumentClassificationJob',
    'DominantLanguageDetectionJob',
    'EntitiesDetectionJob',
    'EventsDetectionJob',
    'KeyPhrasesDetectionJob',
    'PiiEntitiesDetectionJob',
    'SentimentDetectionJob',
    'TargetedSentimentDetectionJob',
    'TopicsDetectionJob',
  ].map(job),
]
