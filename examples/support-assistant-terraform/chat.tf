# the chat front door

resource "aws_iam_role" "chat" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "chat" {
  role       = aws_iam_role.chat.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

data "aws_iam_policy_document" "chat" {
  statement {
    sid       = "Models"
    actions   = ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"]
    resources = ["*"]
  }
  statement {
    sid       = "Agent"
    actions   = ["bedrock:InvokeAgent"]
    resources = [aws_bedrockagent_agent_alias.support.agent_alias_arn]
  }
  statement {
    sid       = "Crm"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [aws_secretsmanager_secret.crm.arn]
  }
}

resource "aws_iam_role_policy" "chat" {
  name   = "chat"
  role   = aws_iam_role.chat.id
  policy = data.aws_iam_policy_document.chat.json
}

resource "aws_lambda_function" "chat" {
  function_name = "kettlewick-chat-${var.environment}"
  runtime       = "python3.13"
  handler       = "chat.handler"
  role          = aws_iam_role.chat.arn
  timeout       = 60
  memory_size   = 512
  s3_bucket     = var.artifact_bucket
  s3_key        = "chat/${var.build_version}.zip"
  vpc_config {
    subnet_ids         = module.network.private_subnet_ids
    security_group_ids = [module.network.workload_security_group_id]
  }
  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.chat.name
  }
  environment {
    variables = {
      CHAT_MODEL      = var.chat_model_id
      AGENT_ID        = aws_bedrockagent_agent.support.agent_id
      AGENT_ALIAS_ID  = aws_bedrockagent_agent_alias.support.agent_alias_id
      RANKER_ENDPOINT = module.ml.ranker_endpoint_name
      CRM_SECRET      = aws_secretsmanager_secret.crm.arn
    }
  }
}

resource "aws_cloudwatch_log_group" "chat" {
  name = "/kettlewick/${var.environment}/chat"
}

# streaming answers for the widget, the API cannot stream
resource "aws_lambda_function_url" "chat" {
  function_name      = aws_lambda_function.chat.function_name
  authorization_type = "NONE"
  invoke_mode        = "RESPONSE_STREAM"
  cors {
    allow_origins = ["*"]
  }
}

resource "aws_lambda_permission" "chat_url" {
  function_name          = aws_lambda_function.chat.function_name
  action                 = "lambda:InvokeFunctionUrl"
  function_url_auth_type = "NONE"
  principal              = "*"
}

resource "aws_apigatewayv2_api" "chat" {
  name          = "kettlewick-chat-${var.environment}"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["*"]
    allow_methods = ["POST"]
    allow_headers = ["content-type"]
  }
}

resource "aws_apigatewayv2_integration" "chat" {
  api_id                 = aws_apigatewayv2_api.chat.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.chat.arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "chat" {
  api_id    = aws_apigatewayv2_api.chat.id
  route_key = "POST /chat"
  target    = "integrations/${aws_apigatewayv2_integration.chat.id}"
}

resource "aws_apigatewayv2_stage" "chat" {
  api_id      = aws_apigatewayv2_api.chat.id
  name        = "$default"
  auto_deploy = true
}

resource "aws_lambda_permission" "chat_api" {
  function_name = aws_lambda_function.chat.function_name
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account}:${aws_apigatewayv2_api.chat.id}/*/*/chat"
}

resource "aws_secretsmanager_secret" "crm" {
  description = "Technical user of the CRM"
}

resource "aws_secretsmanager_secret_version" "crm" {
  secret_id     = aws_secretsmanager_secret.crm.id
  secret_string = "{\"username\":\"assistant\",\"password\":\"correct-horse-battery\"}"
}

# watching it

resource "aws_sns_topic" "alerts" {}

resource "aws_sns_topic_subscription" "alerts" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "email"
  endpoint  = var.alert_email
}

resource "aws_sns_topic_policy" "alerts" {
  arn = aws_sns_topic.alerts.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Publish"
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alerts.arn
    }]
  })
}

resource "aws_cloudwatch_metric_alarm" "chat_errors" {
  count               = var.environment == "production" ? 1 : 0
  alarm_name          = "kettlewick-chat-errors"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = aws_lambda_function.chat.function_name }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 5
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alerts.arn]
}

resource "aws_s3_bucket_policy" "trail" {
  bucket = aws_s3_bucket.access_logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.access_logs.arn
      },
      {
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.access_logs.arn}/trail/AWSLogs/${local.account}/*"
        Condition = { StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } }
      },
      {
        Effect    = "Allow"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.access_logs.arn}/*"
      },
    ]
  })
}

resource "aws_cloudtrail" "trail" {
  name                       = "kettlewick"
  enable_logging             = true
  s3_bucket_name             = aws_s3_bucket.access_logs.id
  s3_key_prefix              = "trail"
  is_multi_region_trail      = false
  enable_log_file_validation = false
  depends_on                 = [aws_s3_bucket_policy.trail]
}
